import Oversight

/// What a line of a cover, or a column or a part of one, is about.
enum CoverPiece: Sendable, Hashable {
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

    /// Reads a piece.
    ///
    /// - Parameter text: The text with single spaces and without marks of headings.
    init(_ text: String) {
        let key = text.lowercased()
        if let labelled = Self.labelled(text) {
            self = labelled
        } else if let number = StatedPaper.diaryNumber(text) {
            self = .diaryNumber(number)
        } else if text.contains("§") || Self.begins(key, with: CoverWords.decisions) {
            self = .decision(text)
        } else if Self.isVersion(key) {
            self = .version(text)
        } else if let expression = DateExpression(text) {
            switch expression {
            case .day: self = .note
            case .span: self = .period(text)
            case .words: self = text.contains(where: \.isNumber) ? .period(text) : .unsure
            }
        } else if CoverPeriod.isPeriod(text) {
            self = .period(text)
        } else if Self.isTitle(key) {
            self = .title
        } else if BodyName.isName(text) {
            self = .body(text)
        } else if Self.isNote(text, key) {
            self = .note
        } else if CoverWords.namesUnit(text) {
            self = .unit(text)
        } else {
            self = .unsure
        }
    }

    private static func isTitle(_ key: String) -> Bool {
        key.utf8.count <= 200 && CoverWords.reports.contains { key.contains($0) }
    }

    private static func labelled(_ text: String) -> CoverPiece? {
        guard let colon = text.firstIndex(of: ":"), colon < text.index(before: text.endIndex) else { return nil }
        let label = text[..<colon].lowercased()
        let value = text[text.index(after: colon)...].split(separator: " ").joined(separator: " ")
        guard !value.isEmpty, let kind = CoverWords.labels[label] else { return nil }
        switch kind {
        case .unit: return value.contains(where: \.isLetter) ? .unit(value) : .unsure
        case .body: return BodyName.find(in: value).map { .body($0) } ?? .unsure
        case .period:
            let isPeriod = DateExpression(value) != nil || CoverPeriod.isPeriod(value)
            if isPeriod { return .period(value) }
            return CoverWords.namesUnit(value) ? .unit(value) : .unsure
        case .diaryNumber: return value.contains(where: \.isNumber) ? .diaryNumber(value) : .unsure
        case .version: return .version(value)
        case .decision: return .decision(text)
        case .note: return .note
        }
    }

    private static func isVersion(_ key: String) -> Bool {
        key.utf8.count <= 60
            && key.wholeMatch(
                of:
                    /(?:v|ver|vers|version|utgåva|rev|revision|utkast|koncept|slutversion|remissversion)\.?(?:\s*(?:nr\.?)?\s*\d[\d.,-]*\w?)?(?:\s*\(?(?:slutlig|utkast|preliminär|arbetsmaterial)\)?)?/
            ) != nil
    }

    private static func isNote(_ text: String, _ key: String) -> Bool {
        if begins(key, with: CoverWords.notes) { return true }
        if key.contains("@") || key.contains("www.") || key.contains("http") { return true }
        // "Granviks kommun" is the municipality, which the import is told by its caller.
        let words = key.split(separator: " ")
        guard let last = words.last, words.count <= 4 else { return false }
        return ["kommun", "stad", "landsting"].contains(String(last)) || (words.count > 1 && words[0] == "region")
    }

    private static func begins(_ key: String, with words: [String]) -> Bool {
        words.contains { word in
            guard key.hasPrefix(word) else { return false }
            return !(key.dropFirst(word.count).first?.isLetter ?? false)
        }
    }
}
