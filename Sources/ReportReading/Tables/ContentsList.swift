/// A table of contents, whose lines have a title, a tab and the number of a page.
enum ContentsList {
    /// Whether lines that follow each other are a table of contents: pages that never go back, and dots after a title or
    /// at least three entries.
    static func isContents(_ lines: ArraySlice<DelimitedLine>) -> Bool {
        var previous = 0
        var hasDots = false
        for line in lines {
            let cells = line.cells.count == 3 && isNumber(line.cells[0].text) ? line.cells.dropFirst() : line.cells[...]
            guard cells.count == 2, line.layout == .tabs, let title = cells.first?.text, !title.isEmpty,
                let page = cells.last.flatMap({ page($0.text) }), page >= previous
            else { return false }
            previous = page
            if title.hasSuffix("...") || title.hasSuffix("…") { hasDots = true }
        }
        return hasDots || lines.count >= 3
    }

    /// Whether a text is the number of a section.
    private static func isNumber(_ text: String) -> Bool {
        text.utf8.count <= 12 && text.first?.isNumber == true && text.allSatisfy { $0.isNumber || $0 == "." }
    }

    private static func page(_ text: String) -> Int? { text.utf8.count <= 4 ? Int(text) : nil }
}
