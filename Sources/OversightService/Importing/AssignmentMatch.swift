import Oversight
import ReportReading

/// The rows of a document that are one assignment, and the assignment of the log that they continue.
struct AssignmentMatch {
    /// The rows, in the order of the document.
    var rows: [ReadAssignment]
    /// What kind of assignment it is.
    var kind: AssignmentKind
    /// The assignment's identifier: the recorded one, or a new one.
    var id: Identifier<Assignment>

    /// The kind of an assignment of which the document does not say who gave it: these are committees' reports.
    private static let unstatedKind = AssignmentKind.fromCommittee

    private struct Key: Hashable {
        var title: String
        var kind: AssignmentKind
    }

    /// The assignments of a document.
    ///
    /// - Parameters:
    ///   - report: The document.
    ///   - municipality: Whose document it is.
    ///   - state: The state to find the assignments in.
    static func all(
        in report: ReadReport, of municipality: Identifier<Municipality>, state: OversightState
    ) -> [AssignmentMatch] {
        var matches: [AssignmentMatch] = []
        var places: [Key: Int] = [:]
        var promised: Set<Identifier<Assignment>> = []
        for row in report.assignments {
            let kind = row.kind ?? unstatedKind
            let key = Key(title: Wording.key(row.title), kind: kind)
            if let place = places[key] {
                matches[place].rows.append(row)
                continue
            }
            let id = state.assignmentIdentifier(
                titled: row.title, kind: kind, of: municipality, besides: promised.contains)
            promised.insert(id)
            places[key] = matches.count
            matches.append(AssignmentMatch(rows: [row], kind: kind, id: id))
        }
        return matches
    }
}
