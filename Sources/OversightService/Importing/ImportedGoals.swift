import Oversight
import ReportReading

/// The identifiers of the goals of a document: the recorded ones, and new ones for those that the log does not know.
struct ImportedGoals {
    private struct Key: Hashable {
        var title: String
        var parent: Identifier<Goal>?
    }

    private var identifiers: [Key: Identifier<Goal>]
    private var byNumber: [String: Identifier<Goal>] = [:]
    private var councilGoals: [String: Identifier<Goal>] = [:]
    private var byLine: [Int: Identifier<Goal>] = [:]
    /// The goals above those whose parent the document tells by its line.
    private var parents: [Int: Identifier<Goal>] = [:]

    /// Finds the goals of a document.
    ///
    /// - Parameters:
    ///   - report: The document.
    ///   - municipality: Whose document it is.
    ///   - year: The year that its goals are for.
    ///   - state: The state as of the log's end.
    init(_ report: ReadReport, of municipality: Identifier<Municipality>, year: Int, state: OversightState) {
        let recorded = state.goals.entities.filter { $0.municipality == municipality && $0.year == year }
        identifiers = Dictionary(
            recorded.map { (Key(title: Wording.key($0.title), parent: $0.parent), $0.id) },
            uniquingKeysWith: { first, _ in first })
        var reserved: Set<Identifier<Goal>> = []
        // A goal stands below the one that it was broken down from.
        for goal in report.councilGoals.sorted(by: { $0.line < $1.line }) {
            let id = enter(goal, municipality, year, state, &reserved)
            if let number = goal.number, councilGoals[number] == nil { councilGoals[number] = id }
        }
        for goal in report.goals.sorted(by: { $0.line < $1.line }) {
            let id = enter(goal, municipality, year, state, &reserved)
            if let number = goal.number, byNumber[number] == nil { byNumber[number] = id }
        }
        for goal in report.listedGoals { _ = enter(goal, municipality, year, state, &reserved) }
    }

    private mutating func enter(
        _ goal: ReadGoal, _ municipality: Identifier<Municipality>, _ year: Int, _ state: OversightState,
        _ reserved: inout Set<Identifier<Goal>>
    ) -> Identifier<Goal> {
        parents[goal.line] = goal.parentLine.flatMap { byLine[$0] }
        let parent = parent(of: goal)
        let key = Key(title: Wording.key(goal.title), parent: parent)
        if let known = identifiers[key] {
            byLine[goal.line] = known
            return known
        }
        let id = state.goals.free(
            of: Goal.candidates(title: goal.title, parent: parent, year: year, municipality: municipality),
            besides: reserved.contains)
        reserved.insert(id)
        identifiers[key] = id
        byLine[goal.line] = id
        return id
    }

    /// The identifier of a goal of the document, or `nil` for a goal of another one.
    func identifier(of goal: ReadGoal) -> Identifier<Goal>? {
        identifiers[Key(title: Wording.key(goal.title), parent: parent(of: goal))]
    }

    /// The goal that a goal of the document was broken down from, if the document has it.
    func parent(of goal: ReadGoal) -> Identifier<Goal>? {
        goal.parentNumber.flatMap { councilGoals[$0] } ?? goal.parentLine.flatMap { _ in parents[goal.line] }
    }

    /// The identifier of the goal with a number, if the document has one.
    func goal(numbered number: String) -> Identifier<Goal>? { byNumber[number] }

    /// The identifier of the goal that a row of activities serves, if the document has it.
    func goal(of row: ReadRow) -> Identifier<Goal>? {
        row.goalLine.map { goal(onLine: $0) } ?? goal(numbered: row.goalNumber)
    }

    /// The identifier of the goal whose heading or row stands on a line, if the document has one there.
    func goal(onLine line: Int) -> Identifier<Goal>? { byLine[line] }
}
