/// The urgency of an entry, as numbered by syslog(3) and selected by `journalctl -p`.
package enum JournalPriority: Int, Sendable, Hashable, CaseIterable, Comparable {
    /// The system is unusable; journald may show it on every terminal. Not for a service like ours.
    case emergency = 0
    /// Immediate action is needed.
    case alert = 1
    /// A critical condition.
    case critical = 2
    /// An error.
    case error = 3
    /// A warning.
    case warning = 4
    /// Normal, and worth noticing.
    case notice = 5
    /// Informational.
    case info = 6
    /// Details for debugging.
    case debug = 7

    /// Orders by number: the more urgent comes first.
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
