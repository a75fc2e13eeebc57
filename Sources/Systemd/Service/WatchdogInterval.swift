import CSystemd

/// How often the service manager expects a sign of life.
public struct WatchdogInterval: Sendable, Hashable {
    /// The time, in microseconds, after which the manager takes the service for stuck.
    public let microseconds: UInt64

    /// How often to notify: at half the interval, as sd_watchdog_enabled(3) recommends.
    public var notificationInterval: Duration { .microseconds(Int64(clamping: microseconds / 2)) }

    /// The interval that the environment asks this process to keep.
    ///
    /// Follows sd_watchdog_enabled(3): `WATCHDOG_USEC` counts only where `WATCHDOG_PID` is this process or is not set.
    ///
    /// - Returns: `nil` where no watchdog is set for this process.
    /// - Throws: ``ServiceError`` with `invalidWatchdog` where a variable is set but is not a number.
    public static func ofThisProcess() throws(ServiceError) -> WatchdogInterval? {
        var microseconds: UInt64 = 0
        let result = sd_watchdog_enabled(0, &microseconds)
        guard result >= 0 else {
            throw ServiceError(.invalidWatchdog, errno: -result, "WATCHDOG_USEC or WATCHDOG_PID cannot be read")
        }
        return result > 0 ? WatchdogInterval(microseconds: microseconds) : nil
    }
}
