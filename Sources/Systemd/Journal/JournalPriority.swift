/// How urgent an entry is, as syslog(3) numbers it and `journalctl -p` selects it.
public enum JournalPriority: Int, Sendable, Hashable, CaseIterable, Comparable {
    /// The system is unusable; journald may show it on every terminal. Not for a service like ours.
    case emergency = 0
    /// Somebody must act at once.
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
    /// For those who look for a fault.
    case debug = 7

    /// Orders by number: what is more urgent comes first.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
