/// A table of contents, whose lines have a title, a tab and the number of a page.
enum ContentsList {
    /// Whether lines that follow each other are a table of contents: pages that never go back, and dots after a title or
    /// at least three entries.
    static func isContents(_ lines: ArraySlice<DelimitedLine>) -> Bool {
        var previous = 0
        var hasDots = false
        for line in lines {
            guard line.cells.count == 2, line.layout == .tabs, !line.cells[0].isEmpty,
                let page = page(line.cells[1].text), page >= previous
            else { return false }
            previous = page
            if line.cells[0].text.hasSuffix("...") || line.cells[0].text.hasSuffix("…") { hasDots = true }
        }
        return hasDots || lines.count >= 3
    }

    private static func page(_ text: String) -> Int? { text.utf8.count <= 4 ? Int(text) : nil }
}
