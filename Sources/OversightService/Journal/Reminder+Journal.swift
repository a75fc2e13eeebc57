import Oversight

extension ReminderEvent {
    /// The journal entry of the event.
    func journal(about id: String) -> EventFacts {
        let subject = [
            EventFacts.Fact("REMINDER", id), EventFacts.Fact("PERSON", parts(id).recipient.rawValue),
        ]
        return switch self {
        case .prepared(let event): EventFacts(event, about: id, subject)
        case .sent(let event): EventFacts(event, about: id, subject)
        case .failed(let event): EventFacts(event, about: id, subject)
        case .abandoned(let event): EventFacts(event, about: id, subject)
        }
    }
}

extension ReminderPrepared: JournalledEvent {
    static let messageID = MessageID(0x5c9bb8dbff454329, 0xa9b2bf75bb9de10f)
    /// The most items that an entry names, since a journal entry can have 1024 fields.
    private static let greatestCount = 250

    func sentence(about id: String) -> String {
        let (recipient, day) = parts(id)
        let deadlines = items.count == 1 ? "deadline" : "deadlines"
        return "A reminder of \(items.count) \(deadlines) for \(day) is being sent to \(recipient)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        items.prefix(Self.greatestCount).flatMap { item in
            let id = item.subject.id
            let named =
                switch item.subject.kind {
                case .activity: [EventFacts.Fact("ACTIVITY", id)]
                case .assignment: [EventFacts.Fact("ASSIGNMENT", id)]
                case .report: [EventFacts.Fact("REPORT", id), EventFacts.Fact("CASE", id)]
                case .minutes: [EventFacts.Fact("MEETING_ID", id)]
                }
            return named + .due(item.due)
        }
    }
}

extension ReminderSent: JournalledEvent {
    static let messageID = MessageID(0xb4df27349c0e41a9, 0xa76ab0c26efc2786)

    func sentence(about id: String) -> String {
        "The reminder for \(parts(id).day) was sent to \(parts(id).recipient)."
    }
}

extension ReminderFailed: JournalledEvent {
    static let messageID = MessageID(0xb15743e6fc7340cc, 0x858e1d11dc850976)
    var weight: EventFacts.Weight { .warning }

    func sentence(about id: String) -> String {
        let (recipient, day) = parts(id)
        return "The reminder for \(day) to \(recipient) failed and is sent by the next run: \(reason)"
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        .reasons(reason)
    }
}

extension ReminderAbandoned: JournalledEvent {
    static let messageID = MessageID(0xe24adc3dc1e54590, 0xa275a12b81804ff4)
    var weight: EventFacts.Weight { .warning }

    func sentence(about id: String) -> String {
        let (recipient, day) = parts(id)
        return "Nobody reported whether the reminder for \(day) to \(recipient) was sent; it is not sent again."
    }
}

/// The person and the day of a reminder.
private func parts(_ id: String) -> (recipient: Identifier<Person>, day: CalendarDate) {
    Reminder.parts(of: Identifier(rawValue: id))
}
