import Oversight

extension StatementEvent {
    /// The journal entry of the event.
    func journal(about id: String) -> EventFacts {
        let subject = EventFacts.subject(OversightStream(.statement, id))
        return switch self {
        case .reported(let event): EventFacts(event, about: id, subject)
        }
    }
}

extension StatementReported: JournalledEvent {
    static let messageID = MessageID(0x708229944f58aedb, 0x8914d7806bcb1904)

    func sentence(about id: String) -> String {
        "The statement \(id) with \(rows.count) rows was recorded of the report \(report)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        [
            EventFacts.Fact("REPORT", report.rawValue), EventFacts.Fact("KIND", kind.rawValue),
            EventFacts.Fact("ROWS", "\(rows.count)"),
        ]
    }
}
