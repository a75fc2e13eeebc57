/// Running headers and page numbers in the extracted text.
struct PageFurniture: Sendable {
    private let titles: Set<String>

    /// Creates a filter for the document's title and unit, which its pages may repeat.
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
        let key = PlainWords.key(line.text)
        if Self.isPageNumber(key) { return true }
        if titles.contains(key) { return true }
        let words = key.split(separator: " ")
        guard let page = words.last, page.allSatisfy({ $0.isNumber || "()/".contains($0) }) else { return false }
        return titles.contains(words.dropLast().joined(separator: " "))
    }

    /// Whether a line is "Sida 3", "Sida 3 av 12", "3 av 12", "3 (12" or "3/12".
    private static func isPageNumber(_ key: String) -> Bool {
        guard key.utf8.count <= 20 else { return false }
        var words = key.split(whereSeparator: { " ()/.".contains($0) })
        let isNamed = words.first == "sida" || words.first == "sid"
        if isNamed { words.removeFirst() }
        words.removeAll { $0 == "av" }
        let isCounted = words.count == 2
        return (isNamed && words.count == 1 || isCounted)
            && words.allSatisfy { $0.count <= 3 && $0.allSatisfy(\.isNumber) }
    }

    private func isBareNumber(_ line: TextLine) -> Bool {
        guard line.text.utf8.count <= 20 else { return false }
        let text = line.tidy
        return !text.isEmpty && text.count <= 3 && text.allSatisfy(\.isNumber)
    }

    private func isBeforeBreak(_ index: Int, in lines: [TextLine]) -> Bool {
        guard let next = lines[(index + 1)...].prefix(12).first(where: { !$0.isBlank }) else { return false }
        return next.startsPage || TableHeader(next.text) != nil
    }
}
