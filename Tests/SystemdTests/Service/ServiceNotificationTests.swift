import Testing

@testable import Systemd

@Suite("Notifications to the service manager")
struct ServiceNotificationTests {
    @Test(
        "Every notification is an assignment of sd_notify(3)",
        arguments: [
            (ServiceNotification.ready, "READY=1"),
            (.reloading(monotonicMicroseconds: 17), "RELOADING=1\nMONOTONIC_USEC=17"),
            (.stopping, "STOPPING=1"),
            (.status("Replaying"), "STATUS=Replaying"),
            (.watchdog, "WATCHDOG=1"),
            (.watchdogTrigger, "WATCHDOG=trigger"),
            (.watchdogInterval(microseconds: 5), "WATCHDOG_USEC=5"),
            (.extendTimeout(microseconds: 30_000_000), "EXTEND_TIMEOUT_USEC=30000000"),
            (.errno(2), "ERRNO=2"),
            (.mainPID(42), "MAINPID=42"),
        ])
    func assignment(notification: ServiceNotification, text: String) {
        #expect(ServiceNotification.datagram([notification]) == text)
    }

    @Test("Several share a datagram")
    func several() {
        #expect(ServiceNotification.datagram([.ready, .status("Serving")]) == "READY=1\nSTATUS=Serving")
    }

    @Test("A status cannot bring an assignment of its own", arguments: ["\n", "\r\n", "\0", "\u{85}"])
    func injection(separator: String) {
        let datagram = ServiceNotification.datagram([.status("Import av Mål\(separator)MAINPID=1")])
        #expect(datagram.hasPrefix("STATUS=Import av Mål "))
        #expect(!datagram.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }

    @Test("A reload that begins now carries the monotonic clock")
    func reloadingNow() throws {
        guard case .reloading(let first) = ServiceNotification.reloadingNow,
            case .reloading(let second) = ServiceNotification.reloadingNow
        else { throw UnexpectedNotification() }
        #expect(first > 0)
        #expect(second >= first)
    }

    private struct UnexpectedNotification: Error {}

    @Test("A recording notifier keeps datagrams separate")
    func recording() throws {
        let notifier = RecordingServiceNotifier()
        try notifier.notify(.ready, .status("Serving"))
        try notifier.notify(.stopping)
        #expect(notifier.sent == [[.ready, .status("Serving")], [.stopping]])
    }
}
