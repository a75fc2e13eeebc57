package import Oversight

/// What one person is reminded of on one day, in one message.
package struct ReminderDigest: Codable, Sendable, Equatable {
    /// The identifier of the message, made of the recipient and the day.
    package var id: String
    /// The person who is reminded.
    package var recipient: String
    /// The day.
    package var on: CalendarDate
    /// What of, the longest overdue first.
    package var items: [ReminderItem]

    /// A digest.
    package init(id: String, recipient: String, on: CalendarDate, items: [ReminderItem]) {
        self.id = id
        self.recipient = recipient
        self.on = on
        self.items = items
    }
}
