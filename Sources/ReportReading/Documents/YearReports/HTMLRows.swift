/// Gives the rows of tables that were saved as HTML the form of rows with tabs.
enum HTMLRows {
    /// The lines with each `<tr>` split at its cells; the tags round tables become blank lines.
    static func plain(_ lines: [TextLine]) -> [TextLine] {
        guard lines.contains(where: { isRow($0.text) }) else { return lines }
        return lines.map { line in
            guard line.text.utf8.first(where: { $0 != 0x20 }) == UInt8(ascii: "<") else { return line }
            var plain = line
            let text = line.text.trimmed.lowercased()
            if isRow(line.text) {
                plain.text = cells(of: line.text).joined(separator: "\t")
            } else if ["<table", "</table", "<tbody", "</tbody", "<thead", "</thead"].contains(where: {
                text.hasPrefix($0)
            }),
                text.utf8.count <= 120
            {
                plain.text = ""
            }
            return plain
        }
    }

    private static func isRow(_ text: String) -> Bool {
        let start = text.prefix(200).drop { $0 == " " }
        return start.hasPrefix("<tr") && text.contains("<t")
            && (text.utf8.count > 4 && (text.contains("<td") || text.contains("<th")))
    }

    private static func cells(of row: String) -> [String] {
        var cells: [String] = []
        for part in row.split(separator: "<t").dropFirst() {
            // Only `<td` and `<th` begin cells; `<tr` has been before them.
            guard part.hasPrefix("d") || part.hasPrefix("h"), let close = part.firstIndex(of: ">") else { continue }
            var inner = part[part.index(after: close)...]
            for end in ["</td>", "</th>"] {
                if let range = inner.firstRange(of: end) { inner = inner[..<range.lowerBound] }
            }
            cells.append(
                String(inner).replacing("<br>", with: " ").replacing("<br/>", with: " ").replacing("\t", with: " "))
        }
        return cells
    }
}
