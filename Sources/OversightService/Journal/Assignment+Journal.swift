import Oversight

extension AssignmentEvent {
    /// The journal entry of the event.
    func journal(about id: String) -> EventFacts {
        let subject = EventFacts.subject(OversightStream(.assignment, id))
        return switch self {
        case .given(let event): EventFacts(event, about: id, subject)
        case .statusReported(let event): EventFacts(event, about: id, subject)
        case .rescheduled(let event): EventFacts(event, about: id, subject)
        case .assigned(let event): EventFacts(event, about: id, subject)
        }
    }
}

extension AssignmentGiven: JournalledEvent {
    static let messageID = MessageID(0x9276d16a03d9cb4a, 0xf47bb405277f0233)

    func sentence(about id: String) -> String {
        "The assignment \(id) was given\(end.map { " until \($0)" } ?? ""): \(title)"
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        [EventFacts.Fact("KIND", kind.rawValue)] + .due(end)
    }
}

extension AssignmentStatusReported: JournalledEvent {
    static let messageID = MessageID(0x568b9e6bbd152c32, 0x91d90b21413aec7f)

    func sentence(about id: String) -> String {
        "The assignment \(id) stood at \(status.rawValue) on \(on)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        [EventFacts.Fact("STATUS", status.rawValue)] + (report.map { [EventFacts.Fact("REPORT", $0.rawValue)] } ?? [])
    }
}

extension AssignmentRescheduled: JournalledEvent {
    static let messageID = MessageID(0xa97625eedffb636c, 0x7180a7be94975abb)

    func sentence(about id: String) -> String {
        "The assignment \(id) was rescheduled\(end.map { " to end on \($0)" } ?? "")."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        .due(end) + .reasons(reason)
    }
}

extension AssignmentAssigned: JournalledEvent {
    static let messageID = MessageID(0x3ee2f896e0ce4e0b, 0xb173bc39c16677d9)

    func sentence(about id: String) -> String {
        "The unit \(unit) is responsible for the assignment \(id) from \(on) on."
    }

    func facts(about id: String) -> [EventFacts.Fact] { [EventFacts.Fact("UNIT", unit.rawValue)] }
}
