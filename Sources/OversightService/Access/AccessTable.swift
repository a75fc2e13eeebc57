package import Oversight
package import OversightCommands

/// Who may do what: one row for each action, read by the service, printed in the documentation, and walked by a test.
///
/// Root and the user that the daemon runs as may do everything. Whoever holds an office in a body may read without a role,
/// and whoever chairs a meeting or was chosen to adjust its minutes may record that they did so.
package enum AccessTable {
    /// How far a role reaches.
    package enum Reach: String, Sendable, Hashable {
        /// Everywhere.
        case anywhere
        /// The municipality that the role is bound to; everywhere if it is bound to none.
        case ownMunicipality = "own municipality"
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
                .auditor: .anywhere, .operator: .anywhere, .administrator: .anywhere,
            ]
        case .importDocument, .requestReport, .gradeGoals, .measure: [.controller: .ownMunicipality]
        case .organise: [.controller: .ownMunicipality, .administrator: .anywhere]
        case .planActivity, .reportActivity, .draftReport, .submitReport:
            [.controller: .ownMunicipality, .unitManager: .ownUnit]
        case .decide: [.secretary: .ownBody]
        case .keepMinutes, .adjust: [.secretary: .ownBody, .chair: .ownBody]
        case .rectify:
            // What it is about is decided by the action that records the corrected event, which is checked as well.
            [
                .controller: .anywhere, .unitManager: .anywhere, .secretary: .anywhere, .chair: .anywhere,
                .administrator: .anywhere,
            ]
        // These concern the installation, so only roles that hold everywhere reach them.
        case .remind: [.controller: .ownMunicipality, .operator: .ownMunicipality]
        case .operate: [.operator: .ownMunicipality, .auditor: .ownMunicipality, .administrator: .anywhere]
        case .administer: [.administrator: .anywhere]
        }
    }

    /// Whose the subject of an action is.
    package enum Owner: Sendable, Hashable {
        /// Nobody's in particular: a role must hold everywhere.
        case installation
        /// A municipality's.
        case municipality(Identifier<Municipality>)
        /// Not known before the decision; the streams that it writes are held to the caller's roles after it.
        case undecided
    }

    /// The subject of an action, as far as access depends on it.
    package struct Subject: Sendable, Hashable {
        /// Whose it is.
        package var owner: Owner
        /// The units that it concerns; a role bound to one of them, or to one above, reaches it.
        package var units: [Identifier<OrganisationUnit>]
        /// The body that it concerns.
        package var body: Identifier<Body>?
        /// Whose own act it is, for which no role is needed; `nil` if it takes a role.
        package var actor: Identifier<Person>?

        /// Something of a municipality, of nobody, or not known yet.
        ///
        /// - Parameter owner: Whose it is.
        package init(of owner: Owner) {
            self.owner = owner
            units = []
        }

        /// Something that units answer for.
        ///
        /// - Parameters:
        ///   - units: The units that it concerns.
        ///   - municipality: The municipality that they are in.
        package init(units: [Identifier<OrganisationUnit>], of municipality: Identifier<Municipality>) {
            owner = .municipality(municipality)
            self.units = units
        }

        /// Something of a body, whose roles are the only ones that reach it.
        ///
        /// - Parameters:
        ///   - body: The body that it concerns.
        ///   - actor: Whose own act it is, if it is somebody's.
        package init(body: Identifier<Body>, actor: Identifier<Person>? = nil) {
            owner = .installation
            units = []
            self.body = body
            self.actor = actor
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
