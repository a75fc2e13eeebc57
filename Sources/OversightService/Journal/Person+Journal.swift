import Oversight

extension PersonEvent {
    /// The journal entry of the event.
    func journal(about id: String) -> EventFacts {
        let subject = EventFacts.subject(OversightStream(.person, id))
        return switch self {
        case .roleGranted(let event): EventFacts(event, about: id, subject)
        case .roleRevoked(let event): EventFacts(event, about: id, subject)
        }
    }
}

extension RoleGranted: JournalledEvent {
    static let messageID = MessageID(0x2c18442454804814, 0x91174335767052b8)
    var weight: EventFacts.Weight { .notice }

    func sentence(about id: String) -> String {
        "\(id) was given the role \(assignment.role.rawValue)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        roleFacts(assignment)
    }
}

extension RoleRevoked: JournalledEvent {
    static let messageID = MessageID(0x28a8b28349174203, 0x8966b73257692a5a)
    var weight: EventFacts.Weight { .notice }

    func sentence(about id: String) -> String {
        "The role \(assignment.role.rawValue) was taken from \(id)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        roleFacts(assignment)
    }
}

/// The facts of a role and the unit, the body or the municipality that it is bound to.
private func roleFacts(_ assignment: RoleAssignment) -> [EventFacts.Fact] {
    [EventFacts.Fact("ROLE", assignment.role.rawValue)]
        + (assignment.unit.map { [EventFacts.Fact("UNIT", $0.rawValue)] } ?? [])
        + (assignment.body.map { [EventFacts.Fact("BODY", $0.rawValue)] } ?? [])
        + (assignment.municipality.map { [EventFacts.Fact("MUNICIPALITY", $0.rawValue)] } ?? [])
}
