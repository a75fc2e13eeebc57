import Oversight

extension RectificationEvent {
    /// The journal entry of the event, which may be in the stream of anything but a reminder.
    func journal(about stream: OversightStream) -> EventFacts {
        switch self {
        case .rectified(let event): EventFacts(event, about: stream.name, EventFacts.subject(stream))
        }
    }
}

extension EventRectified: JournalledEvent {
    static let messageID = MessageID(0xeb6fef0051b8427a, 0xa2948ce8548eb4e6)

    /// An operator should know that what was recorded counts otherwise now.
    var weight: EventFacts.Weight { .notice }

    func sentence(about id: String) -> String {
        replacement == nil
            ? "The event at position \(position) of \(id) counts for nothing from now on."
            : "The event at position \(position) of \(id) was put right."
    }

    // The reason may name somebody, so it stands in the log only.
    func facts(about id: String) -> [EventFacts.Fact] { [EventFacts.Fact("RECTIFIES", String(position))] }
}
