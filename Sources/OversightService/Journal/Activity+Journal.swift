import Oversight

extension ActivityEvent {
    /// The journal entry of the event.
    func journal(about id: String) -> EventFacts {
        let subject = EventFacts.subject(OversightStream(.activity, id))
        return switch self {
        case .planned(let event): EventFacts(event, about: id, subject)
        case .described(let event): EventFacts(event, about: id, subject)
        case .linkedToGoal(let event): EventFacts(event, about: id, subject)
        case .statusReported(let event): EventFacts(event, about: id, subject)
        case .rescheduled(let event): EventFacts(event, about: id, subject)
        }
    }
}

extension ActivityPlanned: JournalledEvent {
    static let messageID = MessageID(0x0e7670411df14b6b, 0xa01356f8cc0fde44)

    func sentence(about id: String) -> String {
        "The activity \(id) was planned\(end.map { " until \($0)" } ?? ""): \(title)"
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        .due(end)
    }
}

extension ActivityDescribed: JournalledEvent {
    static let messageID = MessageID(0x30055bf8dd8f4b29, 0xa5aa73c35e55cdfc)

    func sentence(about id: String) -> String {
        "The activity \(id) was described."
    }
}

extension ActivityLinkedToGoal: JournalledEvent {
    static let messageID = MessageID(0x749fa2d8deb24ed3, 0x959c2a812eeb03c1)

    func sentence(about id: String) -> String {
        "The activity \(id) serves the goal \(goal)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        [EventFacts.Fact("GOAL", goal.rawValue)]
    }
}

extension ActivityStatusReported: JournalledEvent {
    static let messageID = MessageID(0x69588155a1cd41cb, 0xb2e7c5fffbb2c13c)

    func sentence(about id: String) -> String {
        "The activity \(id) stood at \(status.rawValue) on \(on)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        [EventFacts.Fact("STATUS", status.rawValue)]
    }
}

extension ActivityRescheduled: JournalledEvent {
    static let messageID = MessageID(0x6852ce59792743e7, 0xa083eb2a92da6c6b)

    func sentence(about id: String) -> String {
        "The activity \(id) was rescheduled\(end.map { " to end on \($0)" } ?? "")."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        .due(end) + .reasons(reason)
    }
}
