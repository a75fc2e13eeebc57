public import Oversight

/// The moment that a view is of.
public enum AsOf: Sendable, Hashable {
    /// All that is recorded now.
    case now
    /// What held on a day, by the days on which things happened.
    case day(CalendarDate)
    /// What the log said when it ended at a position.
    case position(Int)
}
