// Where columns stand, by the cells of rows alone.
extension AlignedColumns {
    /// A stretch of a page in which cells stand above each other.
    private struct Stretch {
        var range: Range<Int>
        /// What columns hold that all of its cells may be of.
        var admitting: Set<ColumnContent>
        var texts: Set<String>
    }

    /// The same columns at the places that rows show; `nil` if their cells may be divided among them in several ways.
    ///
    /// - Parameter mayBeNear: Whether the distances between the columns may tell which of several ways is meant.
    func placed(by rows: [[SpacedSegment]], mayBeNear: Bool = true) -> AlignedColumns? {
        guard title == 0, spans.count <= 12 else { return nil }
        let margin = rows.compactMap { $0.first?.start }.min() ?? 0
        let stretches = stretches(of: rows.flatMap { row in row.filter { $0.start > margin + 2 } })
        guard !stretches.isEmpty, stretches.count < spans.count, let columns = divided(stretches, mayBeNear) else {
            return nil
        }
        var places: [Range<Int>] = []
        for column in spans.indices {
            if column == title {
                places.append(margin..<(margin + 1))
            } else if let index = columns.firstIndex(of: column) {
                places.append(stretches[index].range)
            } else {
                // No cell of the page is in it.
                let next = columns.firstIndex { $0 > column }.map { stretches[$0].range.lowerBound } ?? 1_000
                places.append((next - 1)..<next)
            }
        }
        return moved(to: places)
    }

    private func stretches(of cells: [SpacedSegment]) -> [Stretch] {
        var stretches: [Stretch] = []
        for cell in cells.sorted(by: { $0.start < $1.start }) {
            if let last = stretches.indices.last, cell.start < stretches[last].range.upperBound {
                let end = max(stretches[last].range.upperBound, cell.end)
                stretches[last].range = stretches[last].range.lowerBound..<end
                stretches[last].admitting.formIntersection(admitting(cell))
                stretches[last].texts.insert(cell.text)
            } else {
                stretches.append(Stretch(range: cell.start..<cell.end, admitting: admitting(cell), texts: [cell.text]))
            }
        }
        return stretches
    }

    /// The column of each stretch: the only ways to divide them, or the one with the distances of the page before.
    private func divided(_ stretches: [Stretch], _ mayBeNear: Bool) -> [Int]? {
        let admitted = stretches.map { stretch in spans.indices.filter { admits(stretch, $0) } }
        var ways: [[Int]] = [[]]
        for columns in admitted {
            ways = ways.flatMap { way in columns.filter { $0 > way.last ?? -1 }.map { way + [$0] } }
            guard !ways.isEmpty, ways.count <= 1_000 else { return nil }
        }
        if ways.count == 1 { return ways[0] }
        // Only if one of them is known for sure do distances tell the others.
        guard mayBeNear, ways[0].indices.contains(where: { index in ways.allSatisfy { $0[index] == ways[0][index] } })
        else {
            return nil
        }
        let shifts = ways.map { (way: $0, shift: shift(of: stretches, to: $0)) }.sorted { $0.shift < $1.shift }
        let isClear = shifts[0].shift * 4 <= pitch && shifts[1].shift >= shifts[0].shift * 2 + pitch / 2
        return isClear ? shifts[0].way : nil
    }

    private func admits(_ stretch: Stretch, _ column: Int) -> Bool {
        let content = content(column)
        guard column != title, stretch.admitting.contains(content) else { return false }
        // Words that have stood in one column are not those of another.
        if content == .words, !seen[column].isDisjoint(with: stretch.texts) { return true }
        if content == .words { return !seen.contains { !$0.isDisjoint(with: stretch.texts) } }
        // Words are those of a judgement rather than of a target.
        return content != .targets || !contents.contains(.words) || stretch.admitting.contains(.figures)
    }

    /// The least distance between columns beside each other.
    private var pitch: Int {
        let starts = spans.indices.dropFirst().map { place(of: $0).lowerBound }
        return zip(starts, starts.dropFirst()).map { $1 - $0 }.min() ?? 0
    }

    /// How far apart stretches have moved from the columns, at their beginnings or at their ends.
    private func shift(of stretches: [Stretch], to columns: [Int]) -> Int {
        func spread(_ distances: [Int]) -> Int { (distances.max() ?? 0) - (distances.min() ?? 0) }
        let places = zip(stretches, columns).map { ($0.range, place(of: $1)) }
        return min(
            spread(places.map { $0.lowerBound - $1.lowerBound }), spread(places.map { $0.upperBound - $1.upperBound }))
    }
}
