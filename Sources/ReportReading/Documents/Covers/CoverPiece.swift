/// A piece of a cover: a column of a line, a part of one, or a label with its value.
struct CoverPiece: Sendable {
    /// What a piece is about.
    enum Kind: Sendable, Hashable {
        /// The name of the document.
        case title
        /// The body that receives the report.
        case body(String)
        /// The unit that reports; named so by a label or by its own words.
        case unit(String)
        /// The span that the report is about.
        case period(String)
        case diaryNumber(String)
        case version(String)
        case decision(String)
        /// A person, an address, a date of printing, or another matter that is no data of the report.
        case note
        /// Not told apart.
        case unsure
    }

    /// The text with single spaces.
    var text: String
    /// The line that it is on.
    var line: TextLine
    /// What it is about.
    var kind: Kind
    /// Whether the line above it is not blank.
    var isAttached: Bool
    /// The label that says what it is about, in lower case.
    var label: String?

    /// Whether a label says what it is about.
    var isLabelled: Bool { label != nil }

    /// The pieces of a text that a cover has in one place.
    ///
    /// - Parameters:
    ///   - text: The text with single spaces.
    ///   - line: Its line.
    ///   - isAttached: Whether the line above it is not blank.
    static func pieces(of text: String, line: TextLine, isAttached: Bool) -> [CoverPiece] {
        // What a label such as "Handläggare:" says is one note, whatever is in it.
        let whole = CoverPieceWords.kind(of: text)
        if whole.kind == .note, let label = whole.label, CoverParts.split(text).allSatisfy(CoverPieceWords.isPerson) {
            return [CoverPiece(text: text, line: line, kind: .note, isAttached: isAttached, label: label)]
        }
        if case .body(let name) = whole.kind, whole.label == nil, PlainWords.key(name) == PlainWords.key(text) {
            return [CoverPiece(text: text, line: line, kind: whole.kind, isAttached: isAttached)]
        }
        return CoverParts.split(text).map { part in
            let (kind, label) = CoverPieceWords.kind(of: part)
            return CoverPiece(text: part, line: line, kind: kind, isAttached: isAttached, label: label)
        }
    }
}
