/// Tells the tabs of lists and headings from those of tables.
///
/// A text pasted from a word processor has a tab after the number of a heading or the mark of an item, and between a label
/// and what it says; such a line has one tab and stands by itself.
enum ListTabs {
    /// The lines, with a space for each such tab.
    static func replaced(in lines: [TextLine]) -> [TextLine] {
        guard lines.contains(where: { $0.text.utf8.contains(0x09) }) else { return lines }
        return lines.indices.map { index in
            guard let tab = onlyTab(lines[index].text) else { return lines[index] }
            let text = lines[index].text
            let head = text[..<tab].trimmed
            let isItem = head.count == 1 && Bullets.item("\(head) x") != nil
            let isApart = !hasTab(lines, index - 1) && !hasTab(lines, index + 1)
            guard isItem || (isApart && (isNumber(head) || head.hasSuffix(":"))) else { return lines[index] }
            var line = lines[index]
            line.text = "\(head) \(text[text.index(after: tab)...].trimmed)"
            return line
        }
    }

    private static func onlyTab(_ text: String) -> String.Index? {
        guard text.utf8.count <= 600, let tab = text.utf8.firstIndex(of: 0x09), tab > text.startIndex,
            !text.utf8[text.utf8.index(after: tab)...].contains(0x09)
        else { return nil }
        return tab
    }

    private static func hasTab(_ lines: [TextLine], _ index: Int) -> Bool {
        lines.indices.contains(index) && lines[index].text.utf8.contains(0x09)
    }

    /// Whether a text is the number of a section, such as `3.1.2` or `4.`.
    private static func isNumber(_ text: some StringProtocol) -> Bool {
        guard text.utf8.count <= 12, let first = text.first, first.isNumber else { return false }
        return text.allSatisfy { $0.isNumber || $0 == "." } && !HeaderRow.isYear(String(text))
    }
}
