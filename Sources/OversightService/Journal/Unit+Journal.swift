import Oversight

extension UnitEvent {
    /// The journal entry of the event.
    func journal(about id: String) -> EventFacts {
        let subject = EventFacts.subject(OversightStream(.unit, id))
        return switch self {
        case .established(let event): EventFacts(event, about: id, subject)
        case .moved(let event): EventFacts(event, about: id, subject)
        case .closed(let event): EventFacts(event, about: id, subject)
        case .renamed(let event): EventFacts(event, about: id, subject)
        case .reopened(let event): EventFacts(event, about: id, subject)
        }
    }
}

extension UnitEstablished: JournalledEvent {
    static let messageID = MessageID(0x62ac2efaca924c2b, 0xac7676b4b4ae04c9)

    func sentence(about id: String) -> String {
        "The unit \(id) was established."
    }
}

extension UnitMoved: JournalledEvent {
    static let messageID = MessageID(0x57f115ace6a34687, 0x907607b9dbcd1e21)

    func sentence(about id: String) -> String {
        parent.map { "The unit \(id) came to belong to \($0)." } ?? "The unit \(id) came to belong to no other."
    }
}

extension UnitClosed: JournalledEvent {
    static let messageID = MessageID(0xe5b7705969cb4669, 0xb722ccec9c450fd1)

    func sentence(about id: String) -> String {
        "The unit \(id) was closed after \(on)."
    }
}

extension UnitRenamed: JournalledEvent {
    static let messageID = MessageID(0xf5411bf9063d4d93, 0xb346b84faaae6b01)

    func sentence(about id: String) -> String {
        "The unit \(id) got another name."
    }
}

extension UnitReopened: JournalledEvent {
    static let messageID = MessageID(0x0336895dc1c04389, 0xa38a71333a5fe7c9)

    func sentence(about id: String) -> String {
        "The unit \(id) exists again from \(on)."
    }
}
