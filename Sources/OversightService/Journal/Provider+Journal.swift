import Oversight

extension ProviderEvent {
    /// The journal entry of the event.
    func journal(about id: String) -> EventFacts {
        let subject = EventFacts.subject(OversightStream(.provider, id))
        return switch self {
        case .sampleDrawn(let event): EventFacts(event, about: id, subject)
        case .followedUp(let event): EventFacts(event, about: id, subject)
        }
    }
}

extension ProviderSampleDrawn: JournalledEvent {
    static let messageID = MessageID(0xd39e185a10b7ec7f, 0x9fbed8d3809c1b0d)

    func sentence(about id: String) -> String {
        "\(drawn.count) of \(suppliersUsed) providers were drawn for the follow-up \(id)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        [EventFacts.Fact("DRAWN", "\(drawn.count)"), EventFacts.Fact("SUPPLIERS", "\(suppliersUsed)")]
    }
}

extension ProviderFollowedUp: JournalledEvent {
    static let messageID = MessageID(0x468a39ad8323106f, 0xa02e922153873a8d)

    func sentence(about id: String) -> String {
        "A provider was followed up with \(answers.count) questions in \(id)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        [EventFacts.Fact("ANSWERS", "\(answers.count)")]
    }
}
