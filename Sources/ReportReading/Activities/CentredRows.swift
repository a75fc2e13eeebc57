/// Divides lines whose rows have their cells' middles on one line, without blank lines between them.
enum CentredRows {
    /// The lines of each row; `nil` if they cannot be divided.
    ///
    /// The first line of a row is as far above its status as the last one is below it, so the first row says where the
    /// second begins, and so on.
    ///
    /// - Parameters:
    ///   - lines: The lines.
    ///   - columns: The columns of the table.
    ///   - anchors: The indices of the lines on which a status begins.
    static func parts(
        _ lines: [ActivityCells.Line], _ columns: ActivityColumns, anchors: [Int]
    ) -> [ArraySlice<ActivityCells.Line>]? {
        guard let status = columns.index(of: .status) else { return nil }
        var parts: [ArraySlice<ActivityCells.Line>] = []
        var start = 0
        for (place, anchor) in anchors.enumerated() {
            let next = place + 1 < anchors.count ? anchors[place + 1] : lines.count
            guard start <= anchor else { return nil }
            // A status of several lines has its middle below its first line.
            var last = anchor
            while last + 1 < next, !lines[last + 1].cells[status].isEmpty { last += 1 }
            let end = place + 1 < anchors.count ? anchor + last - start + 1 : lines.count
            guard end <= next else { return nil }
            parts.append(lines[start..<max(end, last + 1)])
            start = max(end, last + 1)
        }
        return parts
    }
}
