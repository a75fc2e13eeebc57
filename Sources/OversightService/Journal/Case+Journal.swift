import Oversight

extension CaseEvent {
    /// The journal entry of the event.
    func journal(about id: String) -> EventFacts {
        let subject = EventFacts.subject(OversightStream(.matter, id))
        return switch self {
        case .opened(let event): EventFacts(event, about: id, subject)
        case .diaryNumberAssigned(let event): EventFacts(event, about: id, subject)
        case .closed(let event): EventFacts(event, about: id, subject)
        }
    }
}

extension CaseOpened: JournalledEvent {
    static let messageID = MessageID(0x39b4362d2f464e5a, 0x9391b133fa21d003)

    func sentence(about id: String) -> String {
        "The case \(id) was opened."
    }
}

extension DiaryNumberAssigned: JournalledEvent {
    static let messageID = MessageID(0xc9419b627a414dc9, 0xa8b21406c672b27e)

    func sentence(about id: String) -> String {
        "The case \(id) was given the diary number \(number.written)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        [EventFacts.Fact("DIARY_NUMBER", number.written)]
    }
}

extension CaseClosed: JournalledEvent {
    static let messageID = MessageID(0xc714c87cbb7b4d8c, 0xa42022cf293ca63c)

    func sentence(about id: String) -> String {
        "The case \(id) was closed on \(on)."
    }
}
