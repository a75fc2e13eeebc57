import Oversight
import OversightViews

/// What a run of `remind` did, as `--json` prints it.
struct ReminderReport: Encodable, Equatable {
    /// What was sent to one person, or would be.
    struct Sent: Encodable, Equatable {
        var recipient: String
        var items: [ReminderItem]
    }

    /// What was not sent to a person, or may not have been.
    struct Trouble: Encodable, Equatable {
        var recipient: String
        var reason: String
    }

    /// The day.
    var on: CalendarDate
    /// Whether nothing was sent because nothing was to be.
    var dryRun: Bool
    /// What the mail agent took; at a dry run, what it would be given.
    var sent: [Sent] = []
    /// How many reminders had been sent before.
    var skipped: Int
    /// What the mail agent did not take; the next run tries it again.
    var failed: [Trouble] = []
    /// What the mail agent may have taken or not; it is not sent again.
    var unknown: [Trouble] = []
    /// What nobody can be reminded of.
    var unreachable: [ReminderItem]

    /// Whether no message was sent, refused or lost sight of.
    var isEmpty: Bool { sent.isEmpty && failed.isEmpty && unknown.isEmpty }
}

/// Who is to be reminded on a day, as the daemon says it.
struct PlannedReminders: Decodable, Equatable {
    var on: CalendarDate
    var isWorkingDay: Bool
    var digests: [ReminderDigest]
    var skipped: Int
    var unreachable: [ReminderItem]
}

/// A digest that the daemon gave out to be sent now; none where nothing more is to be.
struct ClaimedDigest: Decodable, Equatable {
    var digest: ReminderDigest?
    var address: String?
    var name: String?
    var message: String?
}
