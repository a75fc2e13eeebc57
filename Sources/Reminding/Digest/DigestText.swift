import Oversight
import OversightViews

/// A digest as plain text with one fact per line, for narrow windows and screen readers.
struct DigestText<Words: DigestWords> {
    let digest: ReminderDigest
    let links: PublicLinks?

    /// The subject of the message.
    var subject: String { Words.subject(overdue: overdue.count, soon: soon.count) }

    /// The lines of the message, which end in line feeds.
    ///
    /// Long lines are not wrapped: the mail program does that.
    var body: String {
        var lines = [Words.opening(digest.on.description), ""]
        if !overdue.isEmpty { lines += section(Words.overdue(overdue.count), overdue) }
        if !soon.isEmpty { lines += section(Words.soon(soon.count), soon) }
        // With a signature separator (RFC 3676, 4.3) programs would hide why the message was sent.
        for paragraph in Words.closing { lines += [paragraph, ""] }
        return lines.dropLast().joined(separator: "\n") + "\n"
    }

    private var overdue: [ReminderItem] { digest.items.filter { $0.daysLeft < 0 } }
    private var soon: [ReminderItem] { digest.items.filter { $0.daysLeft >= 0 } }

    private func section(_ heading: String, _ items: [ReminderItem]) -> [String] {
        [heading, ""] + items.flatMap { lines(of: $0) + [""] }
    }

    private func lines(of item: ReminderItem) -> [String] {
        var lines = [
            "\(Words.kind(item.kind)): \(CleanText.line(item.title))",
            "\(Words.due(item.kind, item.due.description)), \(Words.left(item.daysLeft))",
        ]
        if let unit = item.unitName.map(CleanText.line), !unit.isEmpty { lines.append("\(Words.unit): \(unit)") }
        lines.append("\(Words.identifier): \(CleanText.line(item.id))")
        if let links { lines.append(links.link(to: item.kind, item.id)) }
        return lines
    }
}
