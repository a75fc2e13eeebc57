import Oversight

extension ContributionEvent {
    /// The journal entry of the event, which may be in the stream of a goal or of an assignment.
    func journal(about stream: OversightStream) -> EventFacts {
        let subject = EventFacts.subject(stream)
        return switch self {
        case .described(let event): EventFacts(event, about: stream.id, subject)
        }
    }
}

extension ContributionDescribed: JournalledEvent {
    static let messageID = MessageID(0x89279e330bc945d4, 0xcbcd51edd6f078bb)

    func sentence(about id: String) -> String {
        "A contribution to \(id) was described."
    }
}
