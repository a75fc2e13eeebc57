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
    /// Whether the words over the titles are those of activities only beside days and a status, such as `Projekt`.
    private(set) var hasAssumedTitle = false

    /// The most columns that such a table has.
    private static let maximum = 12

    /// Reads the words of a header; `nil` if they are not those of a table of activities with their status.
    init?(_ words: [String]) {
        var words = words
        while words.last?.isEmpty == true { words.removeLast() }
        guard (2...Self.maximum).contains(words.count), words.allSatisfy({ $0.utf8.count <= 60 }) else { return nil }
        self.words = words
        roles = words.map { Self.role($0) }
        resolve()
        func count(_ role: ActivityRole) -> Int { roles.count { $0 == role } }
        guard count(.title) == 1, count(.status) == 1, count(.start) <= 1, count(.end) <= 1, count(.goal) <= 1,
            count(.other) <= 1, count(.other) * 4 <= roles.count
        else { return nil }
    }

    func index(of role: ActivityRole) -> Int? { roles.firstIndex(of: role) }

    /// Whether a column holds the days of an activity.
    var hasDays: Bool { roles.contains { [.start, .end, .span].contains($0) } }

    /// Decides what words mean that say it only beside others: `Uppföljning` and `Resultat` are comments, `Senast` is an end,
    /// `Projekt` over days and a status is what is done.
    private mutating func resolve() {
        for index in roles.indices where roles[index] == .other {
            guard let role = ActivityWords.beside(words[index]) else { continue }
            if role == .comment || !roles.contains(role) {
                roles[index] = role
            } else if ActivityWords.mayTell(words[index]) {
                roles[index] = .comment
            }
        }
        // Beside a status, a picture of how things are is told in words.
        if roles.count(where: { $0 == .status }) > 1 {
            for index in roles.indices where roles[index] == .status && ActivityWords.mayTell(words[index]) {
                roles[index] = .comment
            }
        }
        guard !roles.contains(.title), roles.contains(.status), hasDays else { return }
        let titles = roles.indices.filter { roles[$0] == .other && ActivityWords.mayBeTitle(words[$0]) }
        guard titles.count == 1 else { return }
        roles[titles[0]] = .title
        hasAssumedTitle = true
    }

    /// Whether cells are those of a row: a day stands where the header has one, or a known status where it has that.
    ///
    /// - Parameter cells: The cells, which may be more than the columns.
    func fit(_ cells: [String]) -> Bool {
        zip(roles, cells).contains { role, cell in
            switch role {
            case .start, .end: DateText.isDateCell(cell)
            case .span: cell.split(separator: " ").contains { DateText.isDateLike($0) } || WrittenDate.span(cell) != nil
            case .status: StatusWords.status(of: cell) != nil
            case .title, .goal, .comment, .units, .number, .other: false
            }
        }
    }

    /// What a header cell or a label says of the text under or after it.
    static func role(_ text: String) -> ActivityRole {
        if text == "#" { return .number }
        let key = HeaderWords(text).key
        if ["nr", "nummer", "id"].contains(key) { return .number }
        if ["tidplan", "tid", "tidsplan", "tidsperiod", "genomförs", "period"].contains(key) { return .span }
        if let role = ActivityWords.known(key) { return role }
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
        let (cells, doubtful) = withSurplusJoined(cells)
        for (role, cell) in zip(roles, cells) { draft.add(cell, to: role) }
        for cell in doubtful { draft.add(cell, to: .other) }
        return draft
    }

    /// Whether a row with more cells than there are columns has its days where they belong.
    func fitWithSurplus(_ cells: [String]) -> Bool {
        fit(cells)
            && zip(roles, cells).allSatisfy { role, cell in
                role != .start && role != .end || cell.isEmpty || DateText.isDateCell(cell)
            }
    }

    /// The cells of a row that has more than the columns: a comment in the last column has been parted by a stray tab or
    /// mark, elsewhere nobody can say where a cell goes.
    ///
    /// - Returns: One cell for each column or fewer, and the cells whose place is not sure.
    private func withSurplusJoined(_ cells: [String]) -> (cells: [String], doubtful: [String]) {
        guard cells.count > roles.count, let last = roles.indices.last else { return (cells, []) }
        guard roles[last] == .comment else { return (Array(cells[...last]), Array(cells[(last + 1)...])) }
        let comment = cells[last...].filter { !$0.isEmpty }.joined(separator: " ")
        return (cells[..<last] + [comment], [])
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
