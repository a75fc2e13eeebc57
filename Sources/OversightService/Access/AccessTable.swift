package import Oversight
package import OversightCommands

/// Who may do what: one row for each action, read by the service, printed in the documentation, and walked by a test.
///
/// Root and the user that the daemon runs as may do everything.
package enum AccessTable {
    /// How far a role reaches.
    package enum Reach: String, Sendable, Hashable {
        /// Everywhere.
        case anywhere
        /// The unit that the role is bound to, and those below it.
        case ownUnit = "own unit"
        /// The body that the role is bound to.
        case ownBody = "own body"
    }

    /// How far each role reaches in an action; a role that is not named may not do it.
    ///
    /// - Parameter action: The action.
    package static func reach(in action: Action) -> [Role: Reach] {
        switch action {
        case .read:
            [
                .controller: .anywhere, .unitManager: .anywhere, .secretary: .anywhere, .chair: .anywhere,
                .auditor: .anywhere, .operator: .anywhere,
            ]
        case .importDocument, .requestReport, .gradeGoals, .measure, .organise: [.controller: .anywhere]
        case .planActivity, .reportActivity, .draftReport, .submitReport:
            [.controller: .anywhere, .unitManager: .ownUnit]
        case .decide: [.secretary: .ownBody]
        case .keepMinutes: [.secretary: .ownBody, .chair: .ownBody]
        case .rectify:
            // What it is about is decided by the action that records the corrected event, which is checked as well.
            [.controller: .anywhere, .unitManager: .anywhere, .secretary: .anywhere, .chair: .anywhere]
        case .remind: [.controller: .anywhere, .operator: .anywhere]
        case .operate: [.operator: .anywhere, .auditor: .anywhere]
        case .administer: [:]
        }
    }

    /// The subject of an action, as far as access depends on it.
    package struct Subject: Sendable, Hashable {
        /// The units that it concerns; a role bound to one of them, or to one above, reaches it.
        package var units: [Identifier<OrganisationUnit>]
        /// The body that it concerns.
        package var body: Identifier<Body>?

        /// - Parameters:
        ///   - units: The units that it concerns.
        ///   - body: The body that it concerns.
        package init(units: [Identifier<OrganisationUnit>] = [], body: Identifier<Body>? = nil) {
            self.units = units
            self.body = body
        }
    }

    /// The table as Markdown, as the documentation prints it.
    package static var markdown: String {
        let roles = Role.allCases
        var lines = ["| action | " + roles.map(\.rawValue).joined(separator: " | ") + " |"]
        lines.append("|---" + String(repeating: "|---", count: roles.count) + "|")
        for action in Action.allCases {
            let cells = roles.map { reach(in: action)[$0]?.rawValue ?? "–" }
            lines.append("| \(action.rawValue) | " + cells.joined(separator: " | ") + " |")
        }
        return lines.joined(separator: "\n")
    }
}
