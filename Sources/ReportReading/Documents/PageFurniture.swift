/// Running headers and page numbers that came along with the text.
struct PageFurniture: Sendable {
    private let titles: Set<String>

    /// Knows the document's own title and unit, which its pages may repeat.
    init(_ front: FrontMatter) {
        titles = Set([front.title, front.unit].compactMap { $0.map { PlainWords.key($0) } })
    }

    /// The lines of a table without running headers and page numbers.
    func removed(from lines: [TextLine]) -> [TextLine] {
        lines.enumerated().filter { index, line in
            !isFurniture(line) && !(isBareNumber(line) && isBeforeBreak(index, in: lines))
        }.map(\.element)
    }

    private func isFurniture(_ line: TextLine) -> Bool {
        guard line.text.utf8.count <= 240, !line.isBlank else { return false }
        let text = line.tidy.lowercased()
        if text.wholeMatch(of: /(?:sida|sid\.?) ?\d{1,3}(?: ?(?:av|\/|\() ?\d{1,3}\)?)?|\d{1,3} ?(?:av|\/|\() ?\d{1,3}\)?/)
            != nil
        {
            return true
        }
        let key = PlainWords.key(text)
        if titles.contains(key) { return true }
        let words = key.split(separator: " ")
        guard let page = words.last, page.allSatisfy({ $0.isNumber || "()/".contains($0) }) else { return false }
        return titles.contains(words.dropLast().joined(separator: " "))
    }

    private func isBareNumber(_ line: TextLine) -> Bool {
        let text = line.tidy
        return !text.isEmpty && text.count <= 3 && text.allSatisfy(\.isNumber)
    }

    private func isBeforeBreak(_ index: Int, in lines: [TextLine]) -> Bool {
        guard let next = lines[(index + 1)...].prefix(12).first(where: { !$0.isBlank }) else { return false }
        return next.startsPage || TableHeader(next.text) != nil
    }
}
