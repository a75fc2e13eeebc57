/// Divides the lines of an activity table that is laid out with spaces into its columns.
struct ActivityCells: Sendable {
    let columns: ActivityColumns
    private(set) var starts: [Int]

    /// A line of the table.
    struct Line: Sendable {
        /// One text for each column.
        var cells: [String]
        var line: TextLine
        /// Whether it is one text over several columns.
        var isSpanning: Bool
    }

    init(_ header: ActivityHeader) { (columns, starts) = (header.columns, header.starts) }

    /// Divides a line.
    func divide(_ line: TextLine) -> Line {
        var cells = Array(repeating: "", count: starts.count)
        let segments = withDaysParted(SpacedSegment.split(line.text))
        if segments.count == 1, isSpanning(segments[0]) {
            cells[titleColumn] = segments[0].text
            return Line(cells: cells, line: line, isSpanning: true)
        }
        if isOutOfPlace(segments) {
            return Line(cells: segments.map(\.text), line: line, isSpanning: false)
        }
        for (index, segment) in segments.enumerated() {
            let next = index + 1 < segments.count ? column(of: segments[index + 1]) : starts.count
            add(segment, before: next, to: &cells)
        }
        return Line(cells: cells, line: line, isSpanning: false)
    }

    /// Whether a line has all its cells, but not under their words: then their order says whose they are.
    private func isOutOfPlace(_ segments: [SpacedSegment]) -> Bool {
        guard segments.count == starts.count, segments.count > 2,
            zip(segments.indices, segments).contains(where: { column(of: $1) != $0 })
        else { return false }
        return zip(columns.roles, segments).allSatisfy { role, segment in
            role != .start && role != .end || DateText.isDateCell(segment.text)
        } && columns.hasDays
    }

    private var titleColumn: Int { columns.index(of: .title) ?? 0 }

    /// Whether a text begins in the title or before it, and ends well inside another column.
    private func isSpanning(_ segment: SpacedSegment) -> Bool {
        guard column(of: segment) <= titleColumn, titleColumn + 1 < starts.count else { return false }
        return segment.end > starts[titleColumn + 1] + 3 && divided(segment, limit: starts.count).count == 1
    }

    func column(of segment: SpacedSegment) -> Int { starts.lastIndex { segment.start >= $0 - 2 } ?? 0 }

    private func add(_ segment: SpacedSegment, before limit: Int, to cells: inout [String]) {
        for part in divided(segment, limit: limit) {
            let column = column(of: part)
            cells[column] += cells[column].isEmpty ? part.text : " " + part.text
        }
    }

    /// The parts of a text that fills its column, so that a single space is all that parts it from the next cell.
    private func divided(_ segment: SpacedSegment, limit: Int) -> [SpacedSegment] {
        var parts: [SpacedSegment] = []
        var rest = segment
        var next = column(of: segment) + 1
        while next < min(limit, starts.count), rest.end > starts[next] {
            if let cut = cut(rest, at: next) {
                parts.append(cut.before)
                rest = cut.after
            }
            next += 1
        }
        return parts + [rest]
    }

    private func cut(_ segment: SpacedSegment, at column: Int) -> (before: SpacedSegment, after: SpacedSegment)? {
        let words = segment.words
        guard let index = words.firstIndex(where: { abs($0.start - starts[column]) <= 1 }), index > 0 else {
            return nil
        }
        let rest = words[index...].map(\.text).joined(separator: " ")
        guard mayBegin(rest, column) else { return nil }
        let before = words[..<index]
        return (
            SpacedSegment(
                text: before.map(\.text).joined(separator: " "), start: segment.start,
                end: before.last?.end ?? segment.start),
            SpacedSegment(text: rest, start: words[index].start, end: segment.end)
        )
    }

    /// Whether a text may begin with a cell of a column: a date, a status, or a comment after a status.
    private func mayBegin(_ text: String, _ column: Int) -> Bool {
        switch columns.roles[column] {
        case .start, .end, .span: text.split(separator: " ").first.map { DateText.isDateLike($0) } ?? false
        case .status: StatusWords.begins(text)
        case .comment: column > 0 && columns.roles[column - 1] == .status
        case .title, .goal, .units, .number, .other: false
        }
    }
}
