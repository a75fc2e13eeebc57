import Oversight

/// A cell of a table: its text without markup.
package struct TableCell: Sendable, Hashable {
    /// The text as written, with single spaces.
    package var text: String
    /// Whether all of it is bold.
    package var isBold: Bool

    /// An empty cell.
    static let empty = TableCell(text: "", isBold: false)

    /// Creates a cell from text without markup.
    init(text: String, isBold: Bool = false) {
        self.text = text
        self.isBold = isBold
    }

    /// Reads a cell with the markup that published tables have: HTML tags, character references, `**`.
    init(markup: some StringProtocol) {
        let trimmed = markup.trimmed
        guard Self.hasMarkup(trimmed) else {
            self.init(text: Self.singleSpaced(trimmed))
            return
        }
        let plain = MarkupBlocks.split(String(trimmed), line: 0).map(\.tidy).joined(separator: " ")
        let text = plain.contains("**") ? Self.singleSpaced(plain.replacing("**", with: "").trimmed) : plain
        self.init(text: text, isBold: Self.isBold(trimmed))
    }

    /// What the cell says, if a number is expected in it.
    package var figures: CellFigures { CellFigures(text) }

    /// Whether it has no text.
    package var isEmpty: Bool { text.isEmpty }

    /// Whether it is a part of a line between rows, such as `---`.
    var isRule: Bool {
        text.utf8.count >= 2 && text.utf8.contains(UInt8(ascii: "-"))
            && text.utf8.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") }
    }

    private static func hasMarkup(_ text: some StringProtocol) -> Bool {
        text.utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "*") }
    }

    private static func isBold(_ text: some StringProtocol) -> Bool {
        for (open, close) in [("<b>", "</b>"), ("<strong>", "</strong>"), ("**", "**")] {
            if text.hasPrefix(open), text.hasSuffix(close), text.utf8.count > open.utf8.count + close.utf8.count {
                return true
            }
        }
        return false
    }

    private static func singleSpaced(_ text: some StringProtocol) -> String {
        var previous: UInt8 = 0
        let isTidy = text.utf8.allSatisfy { byte in
            defer { previous = byte }
            return byte != 0x09 && !(byte == 0x20 && previous == 0x20)
        }
        return isTidy ? String(text) : text.tidied
    }
}
