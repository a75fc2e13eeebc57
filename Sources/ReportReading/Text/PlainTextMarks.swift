/// Takes the marks of plain-text markup out of tables that are laid out in columns, without moving their cells.
///
/// A converter from word-processing files writes such tables with rules of hyphens, bold cells in `**`, and a dash as `--`.
enum PlainTextMarks {
    /// The lines, with spaces for the marks of bold and a minus for two hyphens before a figure, in documents with such
    /// rules.
    static func removed(from lines: [TextLine]) -> [TextLine] {
        guard lines.contains(where: { isRule($0.text) }) else { return lines }
        return lines.map { line in
            guard line.text.hasPrefix("  "), line.text.utf8.count <= 500,
                line.text.contains("--") || line.text.contains("**"), !isRule(line.text)
            else { return line }
            var plain = line
            plain.text = withMinus(line.text.replacing("**", with: "  "))
            return plain
        }
    }

    /// Whether a line rules the columns of a table: groups of hyphens with spaces between them.
    private static func isRule(_ text: String) -> Bool {
        guard text.utf8.count >= 7, text.utf8.first == 0x20, text.utf8.allSatisfy({ $0 == 0x2D || $0 == 0x20 }) else {
            return false
        }
        return text.split(separator: " ").allSatisfy { $0.utf8.count >= 3 }
    }

    private static func withMinus(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let range = rest.firstRange(of: "--") {
            let isSign = rest[range.upperBound...].first?.isNumber == true
            result += rest[..<range.lowerBound] + (isSign ? " −" : " –")
            rest = rest[range.upperBound...]
        }
        return result + rest
    }
}
