import Oversight

extension BodyEvent {
    /// The journal entry of the event.
    func journal(about id: String) -> EventFacts {
        let subject = EventFacts.subject(OversightStream(.body, id))
        return switch self {
        case .established(let event): EventFacts(event, about: id, subject)
        case .mandateGiven(let event): EventFacts(event, about: id, subject)
        case .mandateEnded(let event): EventFacts(event, about: id, subject)
        case .renamed(let event): EventFacts(event, about: id, subject)
        }
    }
}

extension BodyEstablished: JournalledEvent {
    static let messageID = MessageID(0x7f87bec7bbff4f62, 0xb805715511928ab7)

    func sentence(about id: String) -> String {
        "The body \(id) was established."
    }
}

extension MandateGiven: JournalledEvent {
    static let messageID = MessageID(0xee74f17fabb44051, 0xb1b507d431f2265f)

    func sentence(about id: String) -> String {
        "\(person) became \(office.rawValue) of \(id) on \(on)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        [EventFacts.Fact("PERSON", person.rawValue), EventFacts.Fact("OFFICE", office.rawValue)]
    }
}

extension MandateEnded: JournalledEvent {
    static let messageID = MessageID(0x0369174ebbef4544, 0xb69a42077293443d)

    func sentence(about id: String) -> String {
        "\(person) ceased to be \(office.rawValue) of \(id) after \(on)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        [EventFacts.Fact("PERSON", person.rawValue), EventFacts.Fact("OFFICE", office.rawValue)]
    }
}

extension BodyRenamed: JournalledEvent {
    static let messageID = MessageID(0x2c8f6d0b1e7a4953, 0xa4d07be95c31f862)

    func sentence(about id: String) -> String {
        "The body \(id) got another name."
    }
}
