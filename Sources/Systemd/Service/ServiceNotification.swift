/// One thing that a service tells its manager: an assignment of sd_notify(3).
public enum ServiceNotification: Sendable, Hashable {
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
    /// Control characters, line breaks among them, are sent as spaces: a status is often made of what others wrote,
    /// and a line break in it would begin another assignment.
    case status(String)
    /// A sign of life (`WATCHDOG=1`).
    case watchdog
    /// The service found itself stuck and asks to be treated as the watchdog would (`WATCHDOG=trigger`).
    case watchdogTrigger
    /// A new watchdog interval, in microseconds (`WATCHDOG_USEC=`).
    case watchdogInterval(microseconds: UInt64)
    /// Starting, running or stopping takes this many microseconds more, from now (`EXTEND_TIMEOUT_USEC=`).
    case extendTimeout(microseconds: UInt64)
    /// The errno that the service failed with (`ERRNO=`).
    case errno(Int32)
    /// The process that the manager is to watch (`MAINPID=`).
    case mainPID(Int32)
}
