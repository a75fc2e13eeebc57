import Oversight

extension EventFacts {
    /// The most things of a reminder that an entry names, as an entry of the journal has room for 1024 fields.
    private static let greatestCount = 250

    static func sentence(_ event: ReminderEvent, _ id: String) -> (String, Weight) {
        let (recipient, day) = Reminder.parts(of: Identifier(rawValue: id))
        switch event {
        case .prepared(let prepared):
            let count = prepared.items.count
            return (
                "A reminder of \(count) \(count == 1 ? "deadline" : "deadlines") for \(day) is being sent to \(recipient).",
                .info
            )
        case .sent: return ("The reminder for \(day) was sent to \(recipient).", .info)
        case .failed(let failed):
            return (
                "The reminder for \(day) to \(recipient) failed and is sent by the next run: \(failed.reason)", .warning
            )
        case .abandoned:
            return (
                "Nobody told whether the reminder for \(day) to \(recipient) was sent; it is not sent again.", .warning
            )
        }
    }

    static func facts(_ event: ReminderEvent) -> [Fact] {
        switch event {
        case .prepared(let prepared):
            prepared.items.prefix(greatestCount).flatMap { item in
                let id = item.subject.id
                let named =
                    switch item.subject.kind {
                    case .activity: [Fact(name: "ACTIVITY", value: id)]
                    case .report: [Fact(name: "REPORT", value: id), Fact(name: "CASE", value: id)]
                    }
                return named + [Fact(name: "DUE", value: item.due.description)]
            }
        case .failed(let failed): [Fact(name: "REASONS", value: failed.reason)]
        case .sent, .abandoned: []
        }
    }
}
