import Oversight

/// The goals of a document with activities, and the goal that each activity serves.
///
/// A heading is that of a goal if its label says so, or if activities stand directly under it; then the headings between
/// them that have the same form are goals too, those without activities. A table may name the goal in a column.
struct ActivityGoals {
    /// The goals, in order.
    private(set) var goals: [ReadGoal] = []
    /// The goal of each row; `nil` if it stands under none.
    private(set) var served: [Int?] = []

    private typealias Heading = ActivityHeadings.Heading

    private let defaultLevel: GoalLevel
    private var current: Int?
    private var currentMarks = 0
    private var area: String?
    /// The open goals from the highest to the lowest, each with its rank.
    private var above: [(rank: Int, goal: Int)] = []
    private var byTitle: [String: Int] = [:]
    private var byNumber: [String: Int] = [:]
    private let codes: GoalCodes

    /// Finds the goals.
    ///
    /// - Parameters:
    ///   - headings: The headings of the document, by the index of their first line.
    ///   - rows: The rows, in order.
    ///   - codes: The goals that are listed by codes.
    ///   - level: The level of a goal whose label does not say it.
    init(_ headings: ActivityHeadings, rows: [ActivityDraft], codes: GoalCodes, level: GoalLevel) {
        defaultLevel = level
        self.codes = codes
        let ordered = headings.headings.sorted { $0.key < $1.key }.map(\.value)
        let isGoal = Self.goals(ordered, rows: rows.filter { $0.goal == nil }.map(\.line))
        var next = 0
        for row in rows {
            while next < ordered.count, ordered[next].line <= row.line {
                take(ordered[next], isGoal: isGoal[next])
                next += 1
            }
            if let cell = row.goal { take(cell: cell, label: row.goalLabel, line: row.line) }
            served.append(current)
        }
        while next < ordered.count {
            take(ordered[next], isGoal: isGoal[next])
            next += 1
        }
    }

    /// Which headings are those of goals.
    private static func goals(_ headings: [Heading], rows: [Int]) -> [Bool] {
        var isGoal = headings.map { heading in if case .goal = heading.form { true } else { false } }
        var hasRows = Array(repeating: false, count: headings.count)
        for row in rows {
            var index = headings.partitioningIndex { $0.line > row } - 1
            // Words such as "Aktiviteter" over a table are no title.
            while index >= 0,
                headings[index].form == .unit || headings[index].form == .chapter && isLabel(headings[index].title)
            {
                index -= 1
            }
            if index >= 0 { hasRows[index] = true }
        }
        let hasGoals = isGoal.contains(true)
        let isNumbered = headings.indices.contains {
            hasRows[$0] && (headings[$0].form == .coded || isSection(headings[$0]))
        }
        let chapters = headings.indices.filter { hasRows[$0] && headings[$0].form == .chapter }
        let areWishes =
            chapters.count > 1 && chapters.count { headings[$0].title.contains(" ska ") } * 2 >= chapters.count
        for index in headings.indices where hasRows[index] {
            switch headings[index].form {
            case .numbered, .coded: isGoal[index] = true
            case .chapter:
                let isOverview = HeadingWords.isOverview(headings[index].title.lowercased())
                // A chapter of the highest level is a goal if it says what shall be, as the others do.
                if !hasGoals, !isNumbered, !isOverview, headings[index].marks > 1 || areWishes { isGoal[index] = true }
            // "Fokusområde 2: Trygg vardag" is what the activities serve if the document has no goals.
            case .area: if !hasGoals, !isNumbered { isGoal[index] = true }
            case .goal, .unit: break
            }
        }
        guard let first = hasRows.firstIndex(of: true), let last = hasRows.lastIndex(of: true) else { return isGoal }
        let forms = Set(headings.indices.filter { hasRows[$0] && isGoal[$0] }.map { parent(headings[$0]) })
        for index in headings.indices where !isGoal[index] {
            let isBetween = index > first && index < last
            switch headings[index].form {
            case .coded: isGoal[index] = forms.contains(parent(headings[index]))
            case .numbered: isGoal[index] = isBetween && forms.contains(parent(headings[index]))
            case .area: isGoal[index] = isBetween && forms.contains(parent(headings[index]))
            case .goal, .chapter, .unit: break
            }
        }
        // The same title with activities elsewhere: this one stands in a summary.
        let titles = Set(headings.indices.filter { hasRows[$0] }.map { Wording.key(headings[$0].title) })
        for index in headings.indices where isGoal[index] && !hasRows[index] {
            if titles.contains(Wording.key(headings[index].title)) { isGoal[index] = false }
        }
        return isGoal
    }

    private static func isSection(_ heading: Heading) -> Bool {
        if case .numbered = heading.form { true } else { false }
    }

    private static func isLabel(_ title: String) -> Bool {
        let key = title.lowercased()
        return HeadingWords.isLabel(key) || HeadingWords.isOfTable(key) || ActivityColumns.role(title) == .title
    }

    /// What headings that are alike have in common: the section above them, or the letter of their code.
    private static func parent(_ heading: Heading) -> String {
        let number = heading.number ?? ""
        if heading.form == .coded { return "\(number.prefix(1))#\(heading.marks)" }
        if heading.form == .area { return heading.label }
        return number.split(separator: ".").dropLast().joined(separator: ".")
    }

    private mutating func take(_ heading: Heading, isGoal: Bool) {
        if isGoal {
            let key = Wording.key(heading.title)
            if let known = byTitle[key], goals[known].number == heading.number {
                current = known
                return
            }
            let rank = Self.rank(heading)
            while let last = above.last, last.rank >= rank { above.removeLast() }
            add(
                ReadGoal(
                    number: heading.number, title: heading.title, area: area, level: level(heading),
                    parentLine: above.last.map { goals[$0.goal].line }, line: heading.line))
            above.append((rank, goals.count - 1))
            currentMarks = heading.marks
            return
        }
        switch heading.form {
        case .area:
            area = heading.title
            (current, above) = (nil, [])
        case .chapter where Self.isLabel(heading.title) || (heading.marks > currentMarks && currentMarks > 0): break
        case .numbered(let parts) where (above.last.map { parts > $0.rank } ?? false): break
        case .unit where heading.marks == 0 || heading.marks >= currentMarks: break
        case .chapter, .numbered, .coded, .goal, .unit: (current, above) = (nil, [])
        }
    }

    private mutating func add(_ goal: ReadGoal) {
        goals.append(goal)
        current = goals.count - 1
        byTitle[Wording.key(goal.title)] = current
        if let number = goal.number { byNumber[number] = current }
    }

    /// Takes the cell of a goal: empty below the first row of a goal, and the number alone after a page.
    private mutating func take(cell: String, label: String, line: Int) {
        guard !cell.isEmpty else { return }
        var text = cell
        for mark in ["(forts.)", "(forts)", "forts.", "(fortsättning)"] where text.lowercased().hasSuffix(mark) {
            text = String(text.dropLast(mark.count).trimmed)
        }
        // The rest of a cell that goes over the rows beside it.
        if PlainWords.startsInLowerCase(text), let current, goals[current].line < line,
            byTitle[Wording.key(text)] == nil
        {
            goals[current].title = Hyphenation.joined(goals[current].title, text)
            byTitle[Wording.key(goals[current].title)] = current
            return
        }
        if let known = byNumber[text] ?? byTitle[Wording.key(text)] {
            current = known
            return
        }
        // "Mål 1" is the goal with that number, wherever it stands.
        let short = HeadingLabels.match(text).flatMap { $0.title.isEmpty ? $0.number : nil }
        if let short, let known = byNumber[short] {
            current = known
            return
        }
        if let listed = codes[text] {
            if let known = byTitle[Wording.key(listed.title)] {
                current = known
                return
            }
            let text = short ?? text
            add(ReadGoal(number: text, title: listed.title, area: area, level: defaultLevel, line: listed.line))
            return
        }
        let (number, title) = GoalRows.parted(text)
        if let known = byTitle[Wording.key(title)] {
            current = known
            return
        }
        let level: GoalLevel? =
            if case .goal(let level) = HeadingLabels.match(label + ": x")?.meaning { level } else { nil }
        add(ReadGoal(number: number, title: title, area: area, level: level ?? defaultLevel, line: line))
    }

    /// How far down a goal stands among goals above and below each other.
    private static func rank(_ heading: Heading) -> Int {
        let depth = heading.number.map { $0.split(separator: ".").count } ?? 1
        switch heading.form {
        case .goal(.council): return heading.number == nil ? 1 : depth
        case .goal: return (heading.label.contains("enhet") ? 3 : 2) + max(0, depth - 2)
        case .numbered, .coded, .area, .chapter, .unit: return depth
        }
    }

    private func level(_ heading: Heading) -> GoalLevel {
        if case .goal(let level?) = heading.form { return level }
        return defaultLevel
    }
}
