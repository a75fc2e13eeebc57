package import Oversight

extension Phrases {
    /// How an activity stands.
    package func label(_ status: ActivityStatus) -> String {
        switch status {
        case .notStarted: choose((status.swedish, "Not started"))
        case .inProgressOnPlan: choose((status.swedish, "In progress on plan"))
        case .inProgressDeviating: choose((status.swedish, "In progress, deviating"))
        case .completedOnPlan: choose((status.swedish, "Completed on plan"))
        case .completedDeviating: choose((status.swedish, "Completed, deviating"))
        case .onHold: choose((status.swedish, "On hold"))
        case .cancelled: choose((status.swedish, "Cancelled"))
        }
    }

    /// How an activity stands, in a list: with short words if nothing was reported.
    package func label(_ status: ActivityStatus?) -> String { status.map { label($0) } ?? self[.unreported] }

    /// Whose goal it is.
    package func label(_ level: GoalLevel) -> String {
        switch level {
        case .council: choose(("KF-mål", "Council goal"))
        case .board: choose(("KS-mål", "Executive board goal"))
        case .committee: choose(("Nämndmål", "Committee goal"))
        case .financialManagement: self[.financialManagement]
        }
    }
}
