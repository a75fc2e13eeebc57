import CSystemd

/// The interval in which the service manager expects a keep-alive.
package struct WatchdogInterval: Sendable, Hashable {
    /// The time in microseconds without a keep-alive after which the manager considers the service stuck.
    package let microseconds: UInt64

    /// The time between keep-alives: half the interval, as sd_watchdog_enabled(3) recommends.
    package var notificationInterval: Duration { .microseconds(Int64(clamping: microseconds / 2)) }

    /// The interval that the environment sets for this process.
    ///
    /// Follows sd_watchdog_enabled(3): `WATCHDOG_USEC` counts only if `WATCHDOG_PID` is this process or is not set.
    ///
    /// - Returns: `nil` if no watchdog is set for this process.
    /// - Throws: ``ServiceError`` with `invalidWatchdog` if a variable is set but is not a number.
    package static func ofThisProcess() throws(ServiceError) -> WatchdogInterval? {
        var microseconds: UInt64 = 0
        let result = sd_watchdog_enabled(0, &microseconds)
        guard result >= 0 else {
            throw ServiceError(.invalidWatchdog, errno: -result, "WATCHDOG_USEC or WATCHDOG_PID cannot be read")
        }
        return result > 0 ? WatchdogInterval(microseconds: microseconds) : nil
    }
}
