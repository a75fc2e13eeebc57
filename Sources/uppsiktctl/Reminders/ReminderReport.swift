import Oversight
import OversightViews

/// The outcome of `remind`, as printed by `--json`.
struct ReminderReport: Encodable, Equatable {
    /// A digest that was sent to a person, or would be.
    struct Sent: Encodable, Equatable {
        var recipient: String
        var items: [ReminderItem]
    }

    /// A digest that was not sent to a person, or may not have been.
    struct Trouble: Encodable, Equatable {
        var recipient: String
        var reason: String
    }

    var on: CalendarDate
    /// Whether it was a dry run.
    var dryRun: Bool
    /// The digests that the mail agent accepted; in a dry run, those that it would be given.
    var sent: [Sent] = []
    /// The number of reminders that had been sent before.
    var skipped: Int
    /// The digests that the mail agent did not accept; the next run tries them again.
    var failed: [Trouble] = []
    /// The digests that the mail agent may have accepted; they are not sent again.
    var unknown: [Trouble] = []
    /// The items that nobody can be reminded of.
    var unreachable: [ReminderItem]

    /// Whether no message was sent, failed or is unknown.
    var isEmpty: Bool { sent.isEmpty && failed.isEmpty && unknown.isEmpty }
}

/// The daemon's plan of who is to be reminded on a day.
struct PlannedReminders: Decodable, Equatable {
    var on: CalendarDate
    var isWorkingDay: Bool
    var digests: [ReminderDigest]
    var skipped: Int
    var unreachable: [ReminderItem]
}

/// A digest that was claimed to be sent now; all fields are `nil` if there is no further one.
struct ClaimedDigest: Decodable, Equatable {
    var digest: ReminderDigest?
    var address: String?
    var name: String?
    var message: String?
}
