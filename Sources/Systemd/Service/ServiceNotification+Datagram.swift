import Glibc

extension ServiceNotification {
    /// A reload that begins now, by the monotonic clock.
    package static var reloadingNow: Self {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return .reloading(monotonicMicroseconds: UInt64(now.tv_sec) * 1_000_000 + UInt64(now.tv_nsec) / 1_000)
    }

    /// The datagram that carries these assignments, a line for each.
    ///
    /// - Parameter notifications: In the order in which they are to be sent.
    static func datagram(_ notifications: [ServiceNotification]) -> String {
        notifications.map(\.assignments).joined(separator: "\n")
    }

    private var assignments: String {
        switch self {
        case .ready: "READY=1"
        case .reloading(let microseconds): "RELOADING=1\nMONOTONIC_USEC=\(microseconds)"
        case .stopping: "STOPPING=1"
        case .status(let text): "STATUS=\(Self.singleLine(text))"
        case .watchdog: "WATCHDOG=1"
        case .watchdogTrigger: "WATCHDOG=trigger"
        case .watchdogInterval(let microseconds): "WATCHDOG_USEC=\(microseconds)"
        case .extendTimeout(let microseconds): "EXTEND_TIMEOUT_USEC=\(microseconds)"
        case .errno(let code): "ERRNO=\(code)"
        case .mainPID(let process): "MAINPID=\(process)"
        }
    }

    /// The maximum size of a status in bytes; longer ones are cut.
    private static let maximumStatusSize = 1024

    private static func singleLine(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        var size = 0
        for scalar in text.unicodeScalars {
            size += UTF8.width(scalar)
            // systemd ignores a datagram of more than 4096 bytes, with everything in it.
            guard size <= maximumStatusSize else {
                line.append("…")
                break
            }
            line.append(scalar.properties.generalCategory == .control ? " " : scalar)
        }
        return String(line)
    }
}
