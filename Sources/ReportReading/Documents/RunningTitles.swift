/// The title and the unit of a document where its pages repeat them in a table, without form feeds or page numbers.
struct RunningTitles: Sendable {
    private let titles: Set<String>

    /// Creates a filter for the document's title and unit.
    init(_ front: FrontMatter) {
        titles = Set([front.title, front.unit].compactMap { $0.map { PlainWords.key($0) } })
    }

    /// The lines of a table without running titles and page numbers.
    ///
    /// They stand directly before a repeated header row. An item of a list is never one.
    func removed(from lines: [TextLine]) -> [TextLine] {
        lines.enumerated().filter { index, line in
            !((isTitle(line) || isBareNumber(line)) && isAtBreak(index, in: lines))
        }.map(\.element)
    }

    private func isTitle(_ line: TextLine) -> Bool {
        guard line.text.utf8.count <= 240, !line.isBlank, Bullets.item(line.text) == nil else { return false }
        let key = PlainWords.key(line.text)
        if titles.contains(key) { return true }
        let words = key.split(separator: " ")
        guard let page = words.last, page.allSatisfy({ $0.isNumber || "()/".contains($0) }) else { return false }
        return titles.contains(words.dropLast().joined(separator: " "))
    }

    private func isBareNumber(_ line: TextLine) -> Bool {
        guard line.text.utf8.count <= 20 else { return false }
        let text = line.tidy
        return !text.isEmpty && text.count <= 3 && text.allSatisfy(\.isNumber)
    }

    private func isAtBreak(_ index: Int, in lines: [TextLine]) -> Bool {
        guard let next = lines[(index + 1)...].prefix(12).first(where: { !$0.isBlank && !isTitle($0) }) else {
            return false
        }
        return TableHeader(next.text) != nil || (next.startsPage && isBareNumber(lines[index]))
    }
}
