/// Where the cells of a column stand, by the places that most of them cover: a row that is out of line has no say.
struct PlaceVotes {
    private var counts: [Int] = []

    /// Counts the places of a cell.
    mutating func add(_ segment: SpacedSegment, weight: Int = 1) {
        if counts.count < segment.end { counts += Array(repeating: 0, count: segment.end - counts.count) }
        for place in segment.start..<segment.end { counts[place] += weight }
    }

    /// The stretch around the place with most cells that at least a third as many cover.
    var place: Range<Int>? {
        guard let most = counts.max(), most > 0, let middle = counts.firstIndex(of: most) else { return nil }
        return stretches(atLeast: (most + 2) / 3).first { $0.contains(middle) }
    }

    /// The stretches that so many cells cover.
    func stretches(atLeast count: Int) -> [Range<Int>] {
        var stretches: [Range<Int>] = []
        var start: Int?
        for (place, votes) in counts.enumerated() {
            if votes >= count {
                start = start ?? place
            } else if let first = start {
                stretches.append(first..<place)
                start = nil
            }
        }
        if let start { stretches.append(start..<counts.count) }
        return stretches
    }
}
