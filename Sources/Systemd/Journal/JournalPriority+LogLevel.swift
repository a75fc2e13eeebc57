package import Logging

extension JournalPriority {
    /// The priority of a log message, so that `journalctl -p warning` shows warnings and worse.
    ///
    /// - Parameter level: `trace` and `debug` are one priority: syslog(3) has nothing below debug.
    package init(_ level: Logger.Level) {
        switch level {
        case .trace, .debug: self = .debug
        case .info: self = .info
        case .notice: self = .notice
        case .warning: self = .warning
        case .error: self = .error
        case .critical: self = .critical
        }
    }
}
