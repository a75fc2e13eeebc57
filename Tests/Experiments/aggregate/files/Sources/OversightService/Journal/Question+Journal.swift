import Oversight

extension QuestionEvent {
    /// What the journal says of the event.
    func journal(about id: String) -> EventFacts {
        let subject = EventFacts.subject(OversightStream(.question, id))
        return switch self {
        case .asked(let event): EventFacts(event, about: id, subject)
        case .reworded(let event): EventFacts(event, about: id, subject)
        }
    }
}

extension QuestionAsked: JournalledEvent {
    static let messageID = MessageID(0x6a0f3c52b1774e0f, 0x9d4ab6e1c85f20d3)

    func sentence(about id: String) -> String {
        "The question \(id) was asked of \(unit)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        [EventFacts.Fact("BODY", body.rawValue), EventFacts.Fact("UNIT", unit.rawValue)]
    }
}

extension QuestionReworded: JournalledEvent {
    static let messageID = MessageID(0xd81be4907a2c4c63, 0xb35e0f97416d8aa4)

    func sentence(about id: String) -> String {
        "The question \(id) was put in other words."
    }
}
