/// The names of groups of columns, each centred over its columns: `Januari–augusti` over `Budget`, `Utfall` and `Diff`.
enum HeaderGroups {
    /// Two lines of a header put together, if the first names groups of the second's columns.
    ///
    /// The groups have as many columns each and the same last word, and each name stands over its own columns.
    static func merge(_ lines: [[SpacedSegment]]) -> [SpacedSegment]? {
        guard lines.count == 2, lines[0].count > 1, lines[1].count > lines[0].count else { return nil }
        let (names, columns) = (lines[0], lines[1])
        let rest = columns.count % names.count
        // One column, that of the titles, is of no group.
        guard rest == 1 || (rest == 0 && names.count > 1) else { return nil }
        let inside = Array(columns.dropFirst(rest))
        let size = inside.count / names.count
        guard size > 1, names.allSatisfy({ isName($0.text) }) else { return nil }
        let groups = names.indices.map { Array(inside[($0 * size)..<(($0 + 1) * size)]) }
        guard Set(groups.map { $0.last.map { HeaderRow.letters($0.text) } }).count == 1 else { return nil }
        for (name, group) in zip(names, groups) {
            guard let first = group.first, let last = group.last, name.start + name.end > 2 * first.start,
                name.start + name.end < 2 * last.end
            else { return nil }
        }
        return columns.prefix(rest)
            + zip(names, groups).flatMap { name, group in
                group.map { SpacedSegment(text: name.text + " " + $0.text, start: $0.start, end: $0.end) }
            }
    }

    /// Whether words are a period, a year or a part of a population, of which several columns may be.
    private static func isName(_ text: String) -> Bool {
        let words = HeaderWords(text)
        return words.key.isEmpty && (words.period != nil || !words.years.isEmpty || words.part != nil)
    }
}
