public import Oversight

/// Who may do what: one row for each action, read by the service, printed in the documentation, and walked by a test.
///
/// Root and the user that the daemon runs as administer, which is everything.
public enum AccessTable {
    /// How far a role reaches.
    public enum Reach: String, Sendable, Hashable {
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
    public static func reach(in action: Action) -> [Role: Reach] {
        switch action {
        case .read:
            [
                .controller: .anywhere, .unitManager: .anywhere, .secretary: .anywhere, .chair: .anywhere,
                .auditor: .anywhere, .operator: .anywhere,
            ]
        case .importDocument, .requestReport, .gradeGoals, .organise: [.controller: .anywhere]
        case .planActivity, .reportActivity, .draftReport, .submitReport:
            [.controller: .anywhere, .unitManager: .ownUnit]
        case .decide: [.secretary: .ownBody]
        case .keepMinutes: [.secretary: .ownBody, .chair: .ownBody]
        case .remind: [.controller: .anywhere, .operator: .anywhere]
        case .operate: [.operator: .anywhere, .auditor: .anywhere]
        case .administer: [:]
        }
    }

    /// What an action is about, as far as who may do it depends on that.
    public struct Subject: Sendable, Hashable {
        /// The units that it concerns; a manager of one of them, or of one above it, has it in reach.
        public var units: [Identifier<OrganisationUnit>]
        /// The body that it concerns.
        public var body: Identifier<Body>?

        /// A subject.
        ///
        /// - Parameters:
        ///   - units: The units that it concerns.
        ///   - body: The body that it concerns.
        public init(units: [Identifier<OrganisationUnit>] = [], body: Identifier<Body>? = nil) {
            self.units = units
            self.body = body
        }
    }

    /// Refuses an action that none of a caller's roles is for, whatever it is about.
    ///
    /// It is asked before anything is looked up, so that who has no business here does not learn what there is.
    ///
    /// - Parameters:
    ///   - action: The action.
    ///   - caller: Who asks.
    ///   - state: The state that holds the caller's roles.
    /// - Throws: ``Refusal`` with `forbidden`.
    public static func checkRole(
        for action: Action, of caller: Caller, in state: OversightState
    ) throws(Refusal) {
        if caller.isAdministrator { return }
        let reach = reach(in: action)
        let assignments = state.persons[caller.id]?.assignments ?? []
        guard assignments.contains(where: { reach[$0.role] != nil }) else { throw refusal(of: action, by: caller) }
    }

    /// Refuses an action that none of a caller's roles reaches.
    ///
    /// - Parameters:
    ///   - action: The action.
    ///   - subject: What it is about, which is found out only where a role asks: it may cost more than a decision.
    ///   - caller: Who asks.
    ///   - state: The state that holds the caller's roles and the tree of units.
    /// - Throws: ``Refusal`` with `forbidden`.
    public static func check(
        _ action: Action, on subject: @autoclosure () -> Subject = Subject(), by caller: Caller,
        in state: OversightState
    ) throws(Refusal) {
        if caller.isAdministrator { return }
        let reach = reach(in: action)
        let assignments = state.persons[caller.id]?.assignments ?? []
        for assignment in assignments {
            switch reach[assignment.role] {
            case nil: continue
            case .anywhere: return
            case .ownUnit:
                if let own = assignment.unit,
                    subject().units.contains(where: { state.ancestors(of: $0).contains(own) })
                {
                    return
                }
            case .ownBody: if let own = assignment.body, own == subject().body { return }
            }
        }
        throw refusal(of: action, by: caller)
    }

    private static func refusal(of action: Action, by caller: Caller) -> Refusal {
        let reach = reach(in: action)
        let needed = reach.keys.sorted { $0.rawValue < $1.rawValue }.map { role in
            reach[role] == .anywhere ? role.rawValue : "\(role.rawValue) (\(reach[role]?.rawValue ?? ""))"
        }
        let who = needed.isEmpty ? "the administrator" : needed.joined(separator: ", ")
        return Refusal(
            .forbidden, "\(caller.id) may not do this (\(action.rawValue)), which is for \(who); ask the administrator."
        )
    }

    /// The table as Markdown, as the documentation prints it.
    public static var markdown: String {
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
