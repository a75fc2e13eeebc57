/// Compares the rows of an activity under several goals.
///
/// A row without a date or a comment does not contradict another; only two different statements do.
enum SameActivityRule {
    /// One finding for each activity whose rows differ, at its first row.
    static func find(in activities: [StatedActivity]) -> [Finding] {
        var order: [String] = []
        var groups: [String: [StatedActivity]] = [:]
        for activity in activities {
            let key = Wording.key(activity.title)
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(activity)
        }
        return order.compactMap { key in groups[key].flatMap(finding) }
    }

    /// The finding for rows that differ: of each field that does, every stated value and then where it stands.
    private static func finding(_ rows: [StatedActivity]) -> Finding? {
        guard rows.count > 1, let first = rows.first else { return nil }
        var differences: [Finding.Figure] = []
        func compare(_ value: (StatedActivity) -> Finding.Figure?) {
            let stated = rows.compactMap { row in value(row).map { (row, $0) } }
            guard Set(stated.map(\.1)).count > 1 else { return }
            for (row, figure) in stated { differences += [figure] + place(row) }
        }
        compare { row in row.start.map { .init(.start, day: $0) } }
        compare { row in row.end.map { .init(.end, day: $0) } }
        compare { row in row.status.map { .init(.status, text: $0.swedish) } }
        let comments = rows.filter { !$0.comment.isEmpty }
        if Set(comments.map { Wording.key($0.comment) }).count > 1 {
            // The comments are long, and stand in the document.
            for row in comments { differences += [.init(.comment)] + place(row) }
        }
        guard !differences.isEmpty else { return nil }
        let count = DecimalNumber(significand: rows.count)
        return Finding(
            code: .sameActivityDiffers, line: first.line,
            figures: [.init(.title, text: first.title), .init(.count, number: count)] + differences)
    }

    private static func place(_ row: StatedActivity) -> [Finding.Figure] {
        let goals = row.goals.isEmpty ? [] : [Finding.Figure(.goal, text: row.goals.joined(separator: ", "))]
        return goals + (row.line > 0 ? [.init(.otherLine, number: DecimalNumber(significand: row.line))] : [])
    }
}
