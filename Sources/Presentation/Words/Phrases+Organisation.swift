package import Oversight

extension Phrases {
    /// A kind of body.
    package func label(_ kind: BodyKind) -> String {
        switch kind {
        case .council: choose(("Kommunfullmäktige", "Municipal council"))
        case .board: choose(("Kommunstyrelse", "Executive board"))
        case .committee: choose(("Nämnd", "Committee"))
        case .subcommittee: choose(("Utskott", "Subcommittee"))
        }
    }

    /// An office in a body.
    package func label(_ office: Office) -> String {
        switch office {
        case .chair: choose(("ordförande", "chair"))
        case .viceChair: choose(("vice ordförande", "vice chair"))
        case .member: choose(("ledamot", "member"))
        case .deputy: choose(("ersättare", "deputy"))
        case .secretary: choose(("sekreterare", "secretary"))
        }
    }

    /// What a person may do.
    package func label(_ role: Role) -> String {
        switch role {
        case .controller: choose(("controller", "controller"))
        case .unitManager: choose(("enhetschef", "unit manager"))
        case .secretary: choose(("nämndsekreterare", "secretary"))
        case .chair: choose(("ordförande", "chair"))
        case .auditor: choose(("revisor", "auditor"))
        case .operator: choose(("driftansvarig", "operator"))
        case .administrator: choose(("administratör", "administrator"))
        }
    }
}
