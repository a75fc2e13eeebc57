import Oversight

extension DocumentEvent {
    /// The journal entry of the event.
    func journal(about id: String) -> EventFacts {
        let subject: [EventFacts.Fact] = []
        return switch self {
        case .issued(let event): EventFacts(event, about: id, subject)
        }
    }
}

extension DocumentIssued: JournalledEvent {
    static let messageID = MessageID(0x547fbd0766874b2e, 0xaf18ade1868afbc8)

    func sentence(about id: String) -> String {
        "The \(kind.rawValue) of the meeting \(meeting)\(paragraph.map { ", \($0)," } ?? "") was issued on \(on)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        var facts = [EventFacts.Fact("DOCUMENT", id), EventFacts.Fact("KIND", kind.rawValue)]
        if let paragraph { facts.append(EventFacts.Fact("PARAGRAPH", paragraph)) }
        return facts + placeFacts(ofMeeting: meeting.rawValue)
    }
}
