/// The lines of a cover in pieces: the columns of a line, and its parts between commas and bars.
struct CoverLines: Sendable {
    /// A piece of the cover.
    struct Piece: Sendable {
        /// The text with single spaces.
        var text: String
        /// The line that it is on.
        var line: TextLine
        /// What it is about.
        var kind: CoverPiece
        /// Whether the line above it is not blank.
        var isAttached: Bool

        /// Whether a label and a colon say what it is about.
        var isLabelled: Bool {
            switch kind {
            case .body(let value), .unit(let value): value != text
            case .title, .period, .diaryNumber, .version, .decision, .note, .unsure: false
            }
        }
    }

    /// The pieces, in order, up to the table of contents, the first running text or the next page.
    private(set) var pieces: [Piece] = []

    /// Splits the lines before the first numbered heading.
    init(_ lines: [TextLine]) {
        var hasTitle = false
        for block in Self.blocks(of: lines) {
            if let heading = block.firstIndex(where: { NumberedHeading($0.text) != nil }) {
                pieces += block[..<heading].enumerated().flatMap { Self.pieces(of: $1, isAttached: $0 > 0) }
                return
            }
            let isNextPage = hasTitle && (block.first?.startsPage ?? false)
            if isNextPage || Self.isContents(block[0]) { return }
            let found = block.enumerated().flatMap { Self.pieces(of: $1, isAttached: $0 > 0) }
            if Self.isRunningText(found) {
                if hasTitle { return }
                continue
            }
            hasTitle = hasTitle || found.contains { $0.kind == .title }
            pieces += found
        }
    }

    /// The lines that follow each other without a blank one.
    private static func blocks(of lines: [TextLine]) -> [[TextLine]] {
        var blocks: [[TextLine]] = []
        var isOpen = false
        for line in lines {
            guard !line.isBlank else {
                isOpen = false
                continue
            }
            if isOpen, !line.startsPage, !isContents(line) {
                blocks[blocks.count - 1].append(line)
            } else {
                blocks.append([line])
            }
            isOpen = true
        }
        return blocks
    }

    private static func isContents(_ line: TextLine) -> Bool {
        guard line.text.utf8.count <= 200 else { return false }
        let key = plain(line.text).lowercased()
        return key == "innehållsförteckning" || key == "innehåll" || line.text.contains("....")
    }

    private static func isRunningText(_ pieces: [Piece]) -> Bool {
        let texts = pieces.filter { $0.kind == .unsure || $0.kind == .title }
        let isRunning = texts.contains { piece in
            piece.text.utf8.count > 160
                || (PlainWords.endsSentence(piece.text) && !piece.text.hasSuffix(":")
                    && PlainWords.count(piece.text) > 5)
        }
        guard !isRunning else { return true }
        return texts.count == pieces.count && pieces.count > 1
            && texts.dropFirst().contains { PlainWords.endsSentence($0.text) && !$0.text.hasSuffix(":") }
            && texts.reduce(0) { $0 + PlainWords.count($1.text) } > 11
    }

    private static func pieces(of line: TextLine, isAttached: Bool) -> [Piece] {
        guard line.text.utf8.count <= 2000 else { return [] }
        return columns(of: line.text).flatMap { column -> [Piece] in
            let text = plain(column)
            guard !text.isEmpty else { return [] }
            let kind = CoverPiece(text)
            if kind == .unsure {
                let parts = text.split(whereSeparator: { ",;|·•".contains($0) }).map { plain(String($0)) }
                let kinds = parts.map { CoverPiece($0) }
                if parts.count > 1, !kinds.contains(.unsure), !kinds.contains(.title) {
                    return zip(parts, kinds).map { Piece(text: $0, line: line, kind: $1, isAttached: isAttached) }
                }
            }
            return [Piece(text: text, line: line, kind: kind, isAttached: isAttached)]
        }
    }

    /// The columns of a line: parts with three spaces, a tab or a bar between them.
    private static func columns(of text: String) -> [String] {
        var columns: [String] = []
        var current = ""
        var spaces = 0
        for character in text {
            if character == "\t" || character == "|" {
                spaces = 3
            } else if character == " " {
                spaces += 1
            } else {
                if spaces >= 3 {
                    columns.append(current)
                    current = ""
                } else if spaces > 0 {
                    current += " "
                }
                spaces = 0
                current.append(character)
            }
        }
        return columns + [current]
    }

    private static func plain(_ text: String) -> String {
        text.drop(while: { $0 == "#" || $0 == "*" || $0.isWhitespace })
            .split(whereSeparator: { $0.isWhitespace || $0 == "*" }).joined(separator: " ")
    }
}
