/// The places of the columns of an aligned table, from its header and from its rows.
struct AlignedColumns {
    let header: HeaderRow
    /// What the columns hold.
    let contents: Set<ColumnContent>
    /// The places of the headers.
    private(set) var spans: [Range<Int>]
    /// The places of the cells, as far as they are known.
    private(set) var data: [Range<Int>?]
    /// The texts of the columns of words, by which those with a single space between them are told apart.
    private(set) var seen: [Set<String>]
    /// Those that stand in their column more than once.
    private var repeated: [Set<String>]
    /// Whether a page has begun since, so that they may stand elsewhere.
    var areOfOtherPage = false

    init(_ header: AlignedHeader) {
        self.header = header.row
        contents = Set(header.row.columns.map(\.meaning.role.content))
        spans = header.spans
        data = Array(repeating: nil, count: header.spans.count)
        seen = Array(repeating: [], count: header.spans.count)
        repeated = seen
    }

    var title: Int { header.titleColumn }

    /// The first character that belongs to a column after the titles; beyond any line if they are not the first column.
    var titleLimit: Int {
        guard spans.count > title + 1 else { return 1_000 }
        return min(spans[title + 1].lowerBound, data[title + 1]?.lowerBound ?? 1_000)
    }

    /// How many letters a title has room for before the words beside it; `nil` if figures stand there, whose place says less,
    /// or the rows may be in groups.
    var roomForTitles: Int? {
        guard spans.count > title + 1, header.columns[title].meaning.titleKind == .assignment,
            [.status, .assessment, .comment, .responsible].contains(header.columns[title + 1].meaning.role)
        else { return nil }
        return titleLimit - spans[title].lowerBound - 1
    }

    /// Whether a segment stands in a column before that of the titles, such as that of the goals that indicators measure.
    func isBeforeTitles(_ segment: SpacedSegment) -> Bool {
        guard title > 0, header.columns[0].meaning.role.content == .anything else { return false }
        return segment.end < min(spans[title].lowerBound, data[title]?.lowerBound ?? spans[title].lowerBound)
            && segment.start < spans[1].lowerBound
    }

    /// The cells of a line that has nothing but the rest of a comment, such as `2020.`; `nil` if it has not.
    func restOfComment(_ segment: SpacedSegment) -> [String]? {
        guard
            let column = header.columns.indices.first(where: {
                header.columns[$0].meaning.role == .comment && abs(place(of: $0).lowerBound - segment.start) <= 1
            })
        else { return nil }
        var cells = Array(repeating: "", count: spans.count)
        cells[column] = segment.text
        return cells
    }

    /// Learns the places of the columns from the lines after the header.
    ///
    /// The header alone does not say: its letters are wider, and pull its words aside. So the lines are read with the
    /// places of the header, and then the places are those that most cells have.
    mutating func learn(from lines: [[SpacedSegment]]) {
        var votes = Array(repeating: PlaceVotes(), count: spans.count)
        for line in lines where line.count > 1 {
            guard let columns = columns(of: line) else { continue }
            let isFull = line.count == spans.count
            for (segment, column) in zip(line, columns) where !coversNext(segment, column) {
                votes[column].add(segment, weight: isFull ? 3 : 1)
                if content(column) == .words, seen[column].count < 50 {
                    if !seen[column].insert(segment.text).inserted { repeated[column].insert(segment.text) }
                }
            }
        }
        for (index, vote) in votes.enumerated() { data[index] = vote.place ?? data[index] }
    }

    /// Whether a segment in a column of words goes on with a word under the header of the next one.
    private func coversNext(_ segment: SpacedSegment, _ column: Int) -> Bool {
        guard content(column) == .words, spans.indices.contains(column + 1), segment.overlap(spans[column + 1]) > 1
        else { return false }
        return segment.words.dropFirst().contains { abs($0.start - spans[column + 1].lowerBound) <= 1 }
    }

    /// The first character of the second column after the titles; beyond any line if there is none.
    var secondColumn: Int {
        guard title == 0, spans.count > 2 else { return 1_000 }
        return min(spans[2].lowerBound, data[2]?.lowerBound ?? 1_000)
    }

    private func isTitle(_ segment: SpacedSegment) -> Bool {
        guard title == 0, segment.start < titleLimit, segment.text.contains(where: \.isLetter) else { return false }
        // "Alla" a little to the left of its column is no title.
        return segment.start * 2 < titleLimit || content(1) != .populations || !isPopulation(segment.text)
    }

    /// Whether a text stands in a column of words elsewhere too.
    func isRepeated(_ text: String, in column: Int) -> Bool {
        CellFigures(text) == .notStated || repeated[column].contains(text)
    }

    /// Whether the segments of a line are the words of the header's last line again.
    func isHeader(_ segments: [SpacedSegment]) -> Bool {
        let words = header.columns.map(\.words)
        return segments.count > 2 && segments.allSatisfy { segment in words.contains { $0.hasSuffix(segment.text) } }
    }

    func content(_ column: Int) -> ColumnContent { header.columns[column].meaning.role.content }

    /// Assigns the segments of a line to columns.
    ///
    /// - Returns: One text for each column, empty if there is none; `nil` if a segment fits no column, or two the same.
    func cells(of segments: [SpacedSegment]) -> [String]? {
        var parts: [SpacedSegment] = []
        for (index, segment) in segments.enumerated() {
            let kind = index > 0 || !isTitle(segment) ? Kind.cell : segments.count > 1 ? .title : .onlyTitle
            parts += divided(segment, kind: kind)
        }
        guard let columns = columns(of: parts) ?? (parts.count > segments.count ? self.columns(of: segments) : nil)
        else { return nil }
        var cells = Array(repeating: "", count: spans.count)
        for (part, column) in zip(columns.count == parts.count ? parts : segments, columns) {
            cells[column] = part.text
        }
        return cells
    }

    /// The column of each segment: in order, each in a column that admits it, and all as near to their columns as can be.
    private func columns(of segments: [SpacedSegment]) -> [Int]? {
        guard !segments.isEmpty, segments.count <= spans.count else { return nil }
        let startsWithTitle = isTitle(segments[0])
        // costs[n][c]: of the first n segments in the first c columns; the choice is whether column c-1 is used.
        let none = Int.max / 2
        var costs = Array(repeating: Array(repeating: none, count: spans.count + 1), count: segments.count + 1)
        var isUsed = Array(repeating: Array(repeating: false, count: spans.count + 1), count: segments.count + 1)
        for column in 0...spans.count { costs[0][column] = 0 }
        for (index, segment) in segments.enumerated() {
            let admitting = admitting(segment)
            for column in 0..<spans.count {
                costs[index + 1][column + 1] = costs[index + 1][column]
                guard costs[index][column] < none,
                    (index == 0 && startsWithTitle) == (column == title && startsWithTitle)
                else { continue }
                guard admitting.contains(content(column)) else { continue }
                let cost = column == title && startsWithTitle ? 0 : cost(of: segment, in: column)
                if costs[index][column] + cost < costs[index + 1][column + 1] {
                    costs[index + 1][column + 1] = costs[index][column] + cost
                    isUsed[index + 1][column + 1] = true
                }
            }
        }
        guard costs[segments.count][spans.count] < none else { return nil }
        var columns: [Int] = []
        var (index, column) = (segments.count, spans.count)
        while index > 0 {
            if isUsed[index][column] {
                columns.append(column - 1)
                index -= 1
            }
            column -= 1
        }
        return columns.reversed()
    }

    /// Whether every segment after the first stands at its column or a few characters beside it; the same columns are not
    /// quite at the same places on every page.
    func areInPlace(_ segments: [SpacedSegment]) -> Bool {
        guard let columns = columns(of: segments) else { return false }
        return zip(segments, columns).dropFirst().allSatisfy { segment, column in
            places(of: column).contains { segment.distance(to: $0) <= 4 }
        }
    }

    /// Whether every segment after the title begins or ends where the header or most cells of its column do.
    ///
    /// - Parameter count: How many segments are the title.
    func standExactly(_ segments: [SpacedSegment], after count: Int = 1) -> Bool {
        guard let columns = columns(of: segments) else { return false }
        return zip(segments, columns).dropFirst(count).allSatisfy { segment, column in
            places(of: column).contains {
                abs(segment.start - $0.lowerBound) <= 1 || abs(segment.end - $0.upperBound) <= 1
            }
        }
    }

    /// The same columns at other places, of which the cells are not known.
    func moved(to spans: [Range<Int>]) -> AlignedColumns {
        var moved = self
        moved.spans = spans
        moved.data = Array(repeating: nil, count: spans.count)
        return moved
    }

    /// The contents of columns that a segment may be.
    func admitting(_ segment: SpacedSegment) -> Set<ColumnContent> {
        contents.filter { $0.admits(segment.text) }
    }

    /// How far a segment is from a column.
    private func cost(of segment: SpacedSegment, in column: Int) -> Int {
        // A target may be words, but words are more often those of an assessment.
        let doubt = content(column) == .targets && CellFigures(segment.text).isText ? 8 : 0
        return places(of: column).map { place in
            let edges = min(
                abs(segment.start - place.lowerBound), abs(segment.end - place.upperBound),
                abs(segment.start + segment.end - place.lowerBound - place.upperBound) / 2)
            return 4 * segment.distance(to: place) + edges + doubt
        }.min() ?? 0
    }

    func place(of column: Int) -> Range<Int> { data[column] ?? spans[column] }

    func places(of column: Int) -> [Range<Int>] { [data[column], spans[column]].compactMap { $0 } }

    func overlap(_ segment: SpacedSegment, _ column: Int) -> Int { segment.overlap(place(of: column)) }
}
