import OversightViews

/// The texts of a digest in one language.
protocol DigestWords: Sendable {
    /// The language (RFC 5646).
    static var language: String { get }
    /// The subject: how many things are overdue, and how many are due soon.
    static func subject(overdue: Int, soon: Int) -> String
    /// The first sentence: what the message is, and for which day.
    static func opening(_ day: String) -> String
    /// The heading of overdue items.
    static func overdue(_ count: Int) -> String
    /// The heading of items due soon.
    static func soon(_ count: Int) -> String
    /// The word for a kind of item.
    static func kind(_ kind: OverdueItem.Kind) -> String
    /// The name of a deadline, which depends on the kind of item, with its day.
    static func due(_ kind: OverdueItem.Kind, _ day: String) -> String
    /// How many days are left; negative once the day has passed.
    static func left(_ days: Int) -> String
    /// The label of an item's units.
    static var unit: String { get }
    /// The label of an item's identifier.
    static var identifier: String { get }
    /// Why the recipient gets the message, and how to stop it.
    static var closing: [String] { get }
}

/// The texts of a digest in Swedish.
enum SwedishWords: DigestWords {
    static let language = "sv"
    static let unit = "Enhet"
    static let identifier = "Id"
    static let closing = [
        """
        Du får det här meddelandet eftersom du enligt din roll i Uppsikt ansvarar för eller följer upp det som anges \
        ovan. Påminnelserna om en aktivitet upphör när den rapporteras som avslutad eller inställd, de om ett uppdrag när \
        det rapporteras som klart, de om en rapport när den lämnas in, och de om ett protokoll när det är justerat och \
        anslaget; flyttas datumet så flyttas också påminnelsen.
        """,
        "Är rollen fel, eller vill du inte ha påminnelser, kontakta den som administrerar Uppsikt hos er.",
    ]

    static func subject(overdue: Int, soon: Int) -> String {
        let late = overdue == 0 ? nil : "\(overdue) \(overdue == 1 ? "försenad" : "försenade")"
        let near = soon == 0 ? nil : "\(soon) förfaller snart"
        return "Påminnelse: " + [late, near].compactMap(\.self).joined(separator: ", ")
    }

    static func opening(_ day: String) -> String { "Påminnelse från Uppsikt för \(day)." }
    static func overdue(_ count: Int) -> String { "Försenat (\(count))" }
    static func soon(_ count: Int) -> String { "Förfaller snart (\(count))" }

    static func kind(_ kind: OverdueItem.Kind) -> String {
        switch kind {
        case .activity: "Aktivitet"
        case .assignment: "Uppdrag"
        case .report: "Rapport"
        case .minutes: "Protokoll"
        case .extract: "Utdrag"
        }
    }

    static func due(_ kind: OverdueItem.Kind, _ day: String) -> String {
        switch kind {
        case .activity, .assignment: "Slutdatum: \(day)"
        case .report: "Ska vara inlämnad: \(day)"
        case .minutes: "Ska vara klart: \(day)"
        case .extract: "Kan expedieras sedan: \(day)"
        }
    }

    static func left(_ days: Int) -> String {
        if days == 0 { return "förfaller i dag" }
        let count = days.magnitude == 1 ? "1 dag" : "\(days.magnitude) dagar"
        return days > 0 ? "förfaller om \(count)" : "\(count) försenad"
    }
}

/// The texts of a digest in English.
enum EnglishWords: DigestWords {
    static let language = "en"
    static let unit = "Unit"
    static let identifier = "Id"
    static let closing = [
        """
        You get this message because your role in Uppsikt makes you responsible for what is listed above, or for \
        following it up. Reminders of an activity end when it is reported as completed or cancelled, those of a report \
        when it is submitted, and those of minutes when they are adjusted and posted; if the date is moved, the reminder \
        moves with it.
        """,
        "If the role is wrong, or you do not want reminders, contact the administrator of Uppsikt where you work.",
    ]

    static func subject(overdue: Int, soon: Int) -> String {
        let late = overdue == 0 ? nil : "\(overdue) overdue"
        let near = soon == 0 ? nil : "\(soon) due soon"
        return "Reminder: " + [late, near].compactMap(\.self).joined(separator: ", ")
    }

    static func opening(_ day: String) -> String { "Reminder from Uppsikt for \(day)." }
    static func overdue(_ count: Int) -> String { "Overdue (\(count))" }
    static func soon(_ count: Int) -> String { "Due soon (\(count))" }

    static func kind(_ kind: OverdueItem.Kind) -> String {
        switch kind {
        case .activity: "Activity"
        case .assignment: "Assignment"
        case .report: "Report"
        case .minutes: "Minutes"
        case .extract: "Extracts"
        }
    }

    static func due(_ kind: OverdueItem.Kind, _ day: String) -> String {
        switch kind {
        case .activity, .assignment: "Ends: \(day)"
        case .report: "To be submitted: \(day)"
        case .minutes: "To be done by: \(day)"
        case .extract: "To be sent since: \(day)"
        }
    }

    static func left(_ days: Int) -> String {
        if days == 0 { return "due today" }
        let count = days.magnitude == 1 ? "1 day" : "\(days.magnitude) days"
        return days > 0 ? "due in \(count)" : "\(count) overdue"
    }
}
