/// The header of an activity table that is laid out with spaces: its columns and where they begin.
struct ActivityHeader: Sendable {
    var columns: ActivityColumns
    /// The place of each column's first character.
    var starts: [Int]
    /// The lines it stands on, from 1.
    var lines: [Int]
    /// The index of the line after it.
    var end: Int

    /// The most lines that a header has.
    private static let maximumLines = 3

    /// Recognises a header at a line; its words may stand on several lines.
    init?(_ all: [TextLine], at start: Int) {
        var collected: [[SpacedSegment]] = []
        var index = start
        while index < all.count, collected.count < Self.maximumLines, let segments = Self.segments(all[index]) {
            collected.append(segments)
            index += 1
        }
        var gap = 0
        if collected.count == 1, index + 1 < all.count, all[index].isBlank,
            let segments = Self.segments(all[index + 1]), Self.areDays(segments)
        {
            collected.append(segments)
            gap = 1
        }
        guard let count = Self.count(collected), let (columns, starts) = Self.columns(collected[..<count]) else {
            return nil
        }
        // A heading directly above is no part of it.
        if collected[0].count == 1, count > 1, columns.roles.contains(.other),
            Self.columns(collected[1..<count]).map({ !$0.columns.roles.contains(.other) }) == true
        {
            return nil
        }
        (self.columns, self.starts) = (columns, starts)
        end = start + count + (count > 1 ? gap : 0)
        lines = all[start..<end].map(\.number)
    }

    /// How many of the lines are the header; `nil` if none is.
    ///
    /// They are as few as make all words known, and those below them that only go on with the words above.
    private static func count(_ lines: [[SpacedSegment]]) -> Int? {
        let counts = (0..<lines.count).map { $0 + 1 }
        func roles(_ count: Int) -> [ActivityRole]? { columns(lines[..<count])?.columns.roles }
        guard
            var count = counts.first(where: { roles($0).map { !$0.contains(.other) } ?? false })
                ?? counts.first(where: { roles($0) != nil })
        else { return nil }
        if count < lines.count, areDays(lines[count]), roles(count)?.contains(.span) == true,
            roles(count + 1)?.contains(.end) == true
        {
            count += 1
        }
        while count < lines.count,
            lines[count].allSatisfy({ $0.text.first?.isLowercase == true && $0.text.count <= 20 }),
            roles(count + 1) == roles(count)
        {
            count += 1
        }
        return count
    }

    /// Whether words are "Start" and "Slut", below a word for both.
    private static func areDays(_ segments: [SpacedSegment]) -> Bool {
        segments.count == 2
            && segments.allSatisfy { [.start, .end].contains(ActivityColumns.role($0.text)) }
    }

    private static func columns(_ lines: ArraySlice<[SpacedSegment]>) -> (columns: ActivityColumns, starts: [Int])? {
        guard let merged = merged(lines), merged.count > 1 else { return nil }
        return ActivityColumns(merged.map(\.text)).map { ($0, merged.map(\.start)) }
    }

    /// The segments of a line that may be a part of a header: short words, and no data.
    private static func segments(_ line: TextLine) -> [SpacedSegment]? {
        guard !line.isBlank, line.text.utf8.count <= 400, !line.text.utf8.contains(0x09) else { return nil }
        let segments = SpacedSegment.split(line.text)
        guard (1...12).contains(segments.count),
            segments.allSatisfy({ segment in
                segment.text.utf8.count <= 40 && !DateText.isDateLike(segment.text) && !segment.text.hasPrefix("|")
                    && !segment.text.contains(": ")
            })
        else { return nil }
        return segments
    }

    /// The words of each column: what stands below a word belongs to it; `nil` if something stands below two.
    private static func merged(_ lines: ArraySlice<[SpacedSegment]>) -> [SpacedSegment]? {
        var columns: [SpacedSegment] = []
        for segment in lines.joined() {
            let under = columns.indices.filter { segment.overlap(columns[$0].start..<columns[$0].end) > 0 }
            guard under.count <= 1 else { return nil }
            if let column = under.first {
                let isDay = [.start, .end].contains(ActivityColumns.role(segment.text))
                if isDay, ActivityColumns.role(columns[column].text) == .span {
                    columns[column].text = segment.text
                } else {
                    columns[column].text += " " + segment.text
                }
                columns[column].start = min(columns[column].start, segment.start)
                columns[column].end = max(columns[column].end, segment.end)
            } else {
                let index = columns.firstIndex { $0.start > segment.start } ?? columns.endIndex
                columns.insert(segment, at: index)
            }
        }
        return columns
    }
}
