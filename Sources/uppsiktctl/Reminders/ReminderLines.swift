import OversightViews

/// The outcome of `remind` as text for people: one line for each digest.
struct ReminderLines {
    let report: ReminderReport

    init(_ report: ReminderReport) { self.report = report }

    /// The lines; empty if there was nothing to do.
    var lines: [String] {
        let verb = report.dryRun ? "Would send" : "Sent"
        return report.sent.map { "\(verb) \(Printable.line($0.recipient)): \(Self.items($0.items))." }
            + report.failed.map { "Failed \(Printable.line($0.recipient)): \(Self.sentence($0.reason))" }
            + report.unknown.map { "Unknown \(Printable.line($0.recipient)): \(Self.sentence($0.reason))" }
            + report.unreachable.map { "Nobody to remind of \(Self.item($0))." }
    }

    private static func items(_ items: [ReminderItem]) -> String { items.map(item).joined(separator: "; ") }

    private static func item(_ item: ReminderItem) -> String {
        Printable.line("\(item.kind.rawValue) \(item.id) \"\(item.title)\" (\(item.due), \(left(item.daysLeft)))")
    }

    private static func left(_ days: Int) -> String {
        if days == 0 { return "due that day" }
        let count = days.magnitude == 1 ? "1 day" : "\(days.magnitude) days"
        return days > 0 ? "\(count) left" : "\(count) overdue"
    }

    private static func sentence(_ reason: String) -> String {
        let line = Printable.line(reason)
        return line.hasSuffix(".") ? line : line + "."
    }
}
