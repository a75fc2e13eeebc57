/// What a column of an activity table holds.
enum ActivityRole: Sendable, Hashable {
    case title, goal, start, end, status, comment, units
    /// Both days in one cell, such as `Tidplan`.
    case span
    /// The number of the row.
    case number
    /// Words that are not known.
    case other
}

/// The columns of an activity table, by the words of its header and in any order.
struct ActivityColumns: Sendable, Hashable {
    /// The words of the header.
    private(set) var words: [String]
    /// What the columns hold.
    private(set) var roles: [ActivityRole]

    /// The most columns that such a table has.
    private static let maximum = 12

    /// Reads the words of a header; `nil` if they are not those of a table of activities with their status.
    init?(_ words: [String]) {
        var words = words
        while words.last?.isEmpty == true { words.removeLast() }
        guard (2...Self.maximum).contains(words.count), words.allSatisfy({ $0.utf8.count <= 60 }) else { return nil }
        self.words = words
        roles = words.map { Self.role($0) }
        func count(_ role: ActivityRole) -> Int { roles.count { $0 == role } }
        guard count(.title) == 1, count(.status) == 1, count(.start) <= 1, count(.end) <= 1, count(.goal) <= 1,
            count(.other) <= 1, count(.other) * 4 <= roles.count
        else { return nil }
    }

    func index(of role: ActivityRole) -> Int? { roles.firstIndex(of: role) }

    /// What a header cell or a label says of the text under or after it.
    static func role(_ text: String) -> ActivityRole {
        let key = HeaderWords(text).key
        if ["nr", "nummer", "id"].contains(key) { return .number }
        if ["tidplan", "tid", "tidsplan", "tidsperiod", "genomförs", "period"].contains(key) { return .span }
        let meaning = ColumnMeaning(text)
        switch meaning.role {
        case .title:
            switch meaning.titleKind {
            case .activity: return .title
            case .goal: return .goal
            case .unit: return .units
            default: return .other
            }
        case .start: return .start
        case .end: return .end
        case .status: return .status
        case .comment: return .comment
        case .responsible: return .units
        default: return .other
        }
    }

    /// A row of cells.
    ///
    /// - Parameters:
    ///   - cells: One text for each column, or fewer.
    ///   - line: The line of the row.
    func draft(_ cells: [String], line: Int) -> ActivityDraft {
        var draft = emptyDraft(line: line)
        for (role, cell) in zip(roles, cells) { draft.add(cell, to: role) }
        return draft
    }

    /// A row without cells yet.
    ///
    /// - Parameter line: The line of the row.
    func emptyDraft(line: Int) -> ActivityDraft {
        var draft = ActivityDraft(line: line)
        if let goal = index(of: .goal) { (draft.goal, draft.goalLabel) = ("", words[goal]) }
        return draft
    }
}
