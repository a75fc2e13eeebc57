import OversightCommands
import OversightService

extension OversightAPI {
    /// Activities and goals, and what is overdue.
    static let activityRoutes: [Route] = [
        .list(ListActivities.self), .show(ShowActivity.self), .list(ListGoals.self), .show(ShowGoal.self),
        .list(ListOverdue.self),
    ]
}
