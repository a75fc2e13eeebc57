// Days that a single space parts from the cell before them.
extension ActivityCells {
    /// How far from the word of its column such a day may stand.
    private static let reach = 14

    /// The segments with a day at the end of one as a segment of its own, under the word of its column.
    ///
    /// Where a cell fills its column, the text of a PDF has one space between it and the day after it, and both stand to the
    /// left of their columns: `Barn och unga 2025-01-13`.
    ///
    /// - Parameter segments: Those of a line, in order.
    func withDaysParted(_ segments: [SpacedSegment]) -> [SpacedSegment] {
        guard columns.hasDays else { return segments }
        var parted: [SpacedSegment] = []
        for (place, segment) in segments.enumerated() {
            let others = segments[..<place] + segments[(place + 1)...]
            parted += parts(of: segment, after: parted.last, besides: Array(others)) ?? [segment]
        }
        return parted
    }

    private func parts(
        of segment: SpacedSegment, after last: SpacedSegment?, besides others: [SpacedSegment]
    ) -> [SpacedSegment]? {
        guard segment.text.utf8.contains(UInt8(ascii: " ")), segment.text.last?.isNumber == true else { return nil }
        let words = segment.words
        guard let day = words.last, words.count > 1, (6...10).contains(day.text.utf8.count),
            DateText.isDateCell(day.text), day.text.contains(where: { "-./".contains($0) }),
            !DateText.isDateLike(words[words.count - 2].text), let column = columnOfDay(at: day.start),
            column > 0, abs(starts[column] - day.start) > 1, self.column(of: segment) < column,
            !others.contains(where: { self.column(of: $0) == column })
        else { return nil }
        let text = joined(words.dropLast())
        let placed = SpacedSegment(text: day.text, start: starts[column], end: starts[column] + day.text.count)
        if let last, self.column(of: last) == self.column(of: text), column - 1 > self.column(of: text) {
            return [SpacedSegment(text: text.text, start: starts[column - 1], end: text.end), placed]
        }
        return cut(Array(words.dropLast()), before: column - 1).map { $0 + [placed] } ?? [text, placed]
    }

    /// The column of days whose word is nearest to a place.
    private func columnOfDay(at place: Int) -> Int? {
        starts.indices.filter { [.start, .end, .span].contains(columns.roles[$0]) }
            .min { abs(starts[$0] - place) < abs(starts[$1] - place) }
            .flatMap { abs(starts[$0] - place) <= Self.reach ? $0 : nil }
    }

    /// Words that reach into a column of units parted before the name that stands over its beginning.
    private func cut(_ words: [SpacedSegment], before column: Int) -> [SpacedSegment]? {
        guard columns.roles[column] == .units, let first = words.first, self.column(of: first) < column,
            let over = words.lastIndex(where: { $0.start <= starts[column] }), words[over].end >= starts[column] - 1,
            let name = words[...over].lastIndex(where: { $0.text.first?.isUppercase == true }), name > 0,
            over - name < 3
        else { return nil }
        let unit = joined(words[name...])
        return [joined(words[..<name]), SpacedSegment(text: unit.text, start: starts[column], end: unit.end)]
    }

    private func joined(_ words: ArraySlice<SpacedSegment>) -> SpacedSegment {
        SpacedSegment(
            text: words.map(\.text).joined(separator: " "), start: words.first?.start ?? 0, end: words.last?.end ?? 0)
    }
}
