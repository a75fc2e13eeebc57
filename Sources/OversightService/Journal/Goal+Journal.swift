import Oversight

extension GoalEvent {
    /// The journal entry of the event.
    func journal(about id: String) -> EventFacts {
        let subject = EventFacts.subject(OversightStream(.goal, id))
        return switch self {
        case .adopted(let event): EventFacts(event, about: id, subject)
        }
    }
}

extension GoalAdopted: JournalledEvent {
    static let messageID = MessageID(0x8ddd0a135f614d76, 0xa224f4597b7317ea)

    func sentence(about id: String) -> String {
        "The goal \(id) was adopted for \(year)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        [EventFacts.Fact("YEAR", "\(year)")]
    }
}
