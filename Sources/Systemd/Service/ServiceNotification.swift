/// A notification to the service manager: an assignment of sd_notify(3).
package enum ServiceNotification: Sendable, Hashable {
    /// Start-up is finished, or a reload is (`READY=1`).
    case ready
    /// The configuration is being read again (`RELOADING=1`), since this point of the monotonic clock.
    ///
    /// systemd 253 and later, with `Type=notify-reload`, ignore a reload without `MONOTONIC_USEC`; older ones ignore
    /// the field. ``reloadingNow`` reads the clock.
    case reloading(monotonicMicroseconds: UInt64)
    /// Shutdown has begun (`STOPPING=1`).
    case stopping
    /// One line for `systemctl status` (`STATUS=`).
    ///
    /// Control characters, including line breaks, are sent as spaces: a status often contains text from others,
    /// and a line break would begin another assignment.
    case status(String)
    /// A keep-alive for the watchdog (`WATCHDOG=1`).
    case watchdog
    /// The service detected that it is stuck, and triggers the watchdog (`WATCHDOG=trigger`).
    case watchdogTrigger
    /// A new watchdog interval, in microseconds (`WATCHDOG_USEC=`).
    case watchdogInterval(microseconds: UInt64)
    /// Extends the start, runtime or stop timeout to this many microseconds from now (`EXTEND_TIMEOUT_USEC=`).
    case extendTimeout(microseconds: UInt64)
    /// The errno of the failure (`ERRNO=`).
    case errno(Int32)
    /// The main process (`MAINPID=`).
    case mainPID(Int32)
}
