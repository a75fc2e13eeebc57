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

    private static func finding(_ rows: [StatedActivity]) -> Finding? {
        guard rows.count > 1, let first = rows.first else { return nil }
        var differences: [String] = []
        func compare(_ name: String, _ value: (StatedActivity) -> String?) {
            let stated = rows.compactMap { row in value(row).map { (row, $0) } }
            guard Set(stated.map(\.1)).count > 1 else { return }
            let list = stated.map { row, value in "\(value) \(place(row))" }
            differences.append("the \(name) (\(list.joined(separator: ", ")))")
        }
        compare("start date") { $0.start?.description }
        compare("end date") { $0.end?.description }
        compare("status") { $0.status?.swedish }
        let comments = rows.filter { !$0.comment.isEmpty }
        if Set(comments.map { Wording.key($0.comment) }).count > 1 {
            differences.append("the comment (\(comments.map(place).joined(separator: ", ")))")
        }
        guard !differences.isEmpty else { return nil }
        return Finding(
            code: .sameActivityDiffers, line: first.line,
            message: "\"\(first.title)\" stands \(rows.count) times and differs in \(joined(differences)).")
    }

    private static func place(_ row: StatedActivity) -> String {
        let goals = row.goals.isEmpty ? "" : "under \(row.goals.joined(separator: ", "))"
        let line = row.line > 0 ? "on line \(row.line)" : ""
        return [goals, line].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func joined(_ parts: [String]) -> String {
        guard parts.count > 1, let last = parts.last else { return parts.joined() }
        return parts.dropLast().joined(separator: ", ") + " and " + last
    }
}
