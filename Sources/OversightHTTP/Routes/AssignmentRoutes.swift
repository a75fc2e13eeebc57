import OversightCommands
import OversightService

extension OversightAPI {
    /// The assignments of the council and the committees.
    static let assignmentRoutes: [Route] = [.list(ListAssignments.self), .show(ShowAssignment.self)]
}
