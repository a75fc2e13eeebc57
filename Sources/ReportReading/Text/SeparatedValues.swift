import Oversight

/// Rows of values parted by semicolons or commas, as programs export them.
enum SeparatedValues {
    /// The most lines of one row, whose quoted cells may go over several.
    private static let maximumLines = 30

    /// How many rows make a document one of separated values.
    private static let fewestRows = 4

    /// The lines of a document, with the rows as rows with tabs if all of it is separated by semicolons.
    ///
    /// A program pads a title with empty cells; such a line is text.
    static func document(_ lines: [TextLine]) -> [TextLine] {
        let filled = lines.count { !$0.isBlank }
        let rows = lines.count { $0.text.utf8.contains(UInt8(ascii: ";")) && !$0.text.utf8.contains(0x09) }
        guard rows >= fewestRows, rows * 4 >= filled * 3, isOfFewSentences(lines) else { return lines }
        var parted: [TextLine] = []
        var index = 0
        while index < lines.count {
            var line = lines[index]
            guard line.text.utf8.contains(UInt8(ascii: ";")), !line.text.utf8.contains(0x09) else {
                parted.append(line)
                index += 1
                continue
            }
            let row = row(lines, at: index, ";")
            let cells = row.cells.map { $0.replacing("\t", with: " ") }
            line.text = cells.dropFirst().allSatisfy(\.isEmpty) ? cells[0] : cells.joined(separator: "\t")
            parted.append(line)
            index += row.count
        }
        return parted
    }

    /// Whether most semicolons stand directly before a cell, as those of sentences do not.
    private static func isOfFewSentences(_ lines: [TextLine]) -> Bool {
        var spaced = 0
        var all = 0
        for line in lines {
            var previous: UInt8?
            for byte in line.text.utf8 {
                if previous == UInt8(ascii: ";") {
                    all += 1
                    if byte == UInt8(ascii: " ") { spaced += 1 }
                }
                previous = byte
            }
        }
        return spaced * 2 <= all
    }

    /// The cells of the row that begins at a line, and on how many lines it is.
    static func row(_ lines: [TextLine], at index: Int, _ mark: Character) -> (cells: [String], count: Int) {
        var text = lines[index].text
        let first = cells(of: text, mark)
        guard first.isOpen else { return (first.cells, 1) }
        for count in 2...maximumLines where index + count <= lines.count {
            let next = lines[index + count - 1].text
            text += " " + next
            // Only a quotation mark can end what one has begun.
            guard next.contains("\"") else { continue }
            let whole = cells(of: text, mark)
            if !whole.isOpen { return (whole.cells, count) }
        }
        // The quotation mark is never closed, so it is one of the text.
        return (lines[index].text.split(separator: mark, omittingEmptySubsequences: false).map(\.tidied), 1)
    }

    /// The cells of a line, and whether a quotation mark is still open at its end.
    ///
    /// A cell that begins with a quotation mark ends with the next one, and two of them are one of its text (RFC 4180).
    static func cells(of text: String, _ mark: Character) -> (cells: [String], isOpen: Bool) {
        var cells: [String] = []
        var current = ""
        var isQuoted = false
        var rest = text[...]
        while let character = rest.popFirst() {
            if character == "\"", isQuoted, rest.first == "\"" {
                current.append("\"")
                rest.removeFirst()
            } else if character == "\"", isQuoted || current.utf8.count <= 2 && current.allSatisfy({ $0 == " " }) {
                isQuoted.toggle()
            } else if character == mark, !isQuoted {
                cells.append(current.tidied)
                current = ""
            } else {
                current.append(character)
            }
        }
        cells.append(current.tidied)
        return (cells, isQuoted)
    }
}
