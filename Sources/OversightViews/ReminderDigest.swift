public import Oversight

/// What one person is reminded of on one day, in one message.
public struct ReminderDigest: Codable, Sendable, Equatable {
    /// Its identifier, made of the recipient and the day.
    public var id: String
    /// The person who is reminded.
    public var recipient: String
    /// The day.
    public var on: CalendarDate
    /// What of, the longest overdue first.
    public var items: [ReminderItem]

    /// A digest.
    public init(id: String, recipient: String, on: CalendarDate, items: [ReminderItem]) {
        self.id = id
        self.recipient = recipient
        self.on = on
        self.items = items
    }
}
