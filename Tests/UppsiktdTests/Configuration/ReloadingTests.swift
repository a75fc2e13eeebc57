import EventLog
import Logging
import Oversight
import OversightService
import Reminding
import Systemd
import TestSupport
import Testing

@testable import uppsiktd

/// Given a configuration, when SIGHUP arrives, then the new configuration and the notifications to systemd.
@Suite struct ReloadingTests {
    private let directory: TemporaryDirectory
    private let notifier = RecordingServiceNotifier()
    private let log = RecordingLog()
    private let level = SharedLogLevel(.info)
    private let current: CurrentConfiguration
    private let reloading: Reloading

    init() async throws {
        let directory = try TemporaryDirectory()
        let file = ConfigurationFile(named: nil, directory: directory.path)
        let started = try await DaemonConfiguration.load(environment: [:], file: file, hostName: "granvik")
        current = CurrentConfiguration(started)
        let events = InMemoryEventLog()
        reloading = Reloading(
            current: current, started: started, level: level,
            status: ServingStatus(
                ledger: Ledger(state: OversightState(), position: 0, log: events), manager: notifier,
                logger: log.logger, phase: .serving),
            logger: log.logger,
            load: { try await DaemonConfiguration.load(environment: [:], file: file, hostName: "granvik") })
        self.directory = directory
    }

    /// The datagrams of one reload, without the time in the first.
    private func reload(_ text: String) async throws -> [[ServiceNotification]] {
        let before = notifier.sent.count
        _ = try directory.write(text, to: "uppsiktd.yaml")
        await reloading.run()
        return Array(notifier.sent[before...])
    }

    @Test func theLevelAndTheMailSettingsTakeEffectAtOnce() async throws {
        let notifications = try await reload("log-level: debug\nmail-from: a@b.example\n")
        #expect(level.level == .debug)
        #expect(current.mail.from == "a@b.example")
        #expect(notifications.count == 2)
        let first = try #require(notifications.first?.first)
        guard case .reloading(let time) = first else {
            Issue.record("The first notification is \(first)")
            return
        }
        #expect(time > 0)
        #expect(notifications.last == [.ready, .status("Serving; position 0; 0 open cases")])
    }

    @Test func aBadConfigurationKeepsTheEarlierAndIsReported() async throws {
        _ = try await reload("log-level: error\n")
        let notifications = try await reload("log-level: loud\n")
        #expect(level.level == .error)
        #expect(current.value.logLevel == .error)
        #expect(log.messages.contains { $0.hasPrefix("error: The configuration is not reloaded") })
        let last = try #require(notifications.last)
        #expect(last.first == .ready)
        guard case .status(let line)? = last.last else {
            Issue.record("The last datagram is \(last)")
            return
        }
        #expect(line.hasPrefix("Serving; position 0; 0 open cases; the new configuration is refused"))
        let repaired = try await reload("log-level: error\n")
        #expect(repaired.last == [.ready, .status("Serving; position 0; 0 open cases")])
    }

    @Test func whatNeedsARestartIsSaidAtEveryReload() async throws {
        for _ in 0..<2 { _ = try await reload("http: 127.0.0.1:8080\nsocket: /run/other.sock\n") }
        let warnings = log.messages.filter { $0.hasPrefix("warning: ") }
        let warning = "warning: Changed in the configuration, and in effect after a restart: socket, http"
        #expect(warnings == [warning, warning])
        _ = try await reload("")
        #expect(log.messages.filter { $0.hasPrefix("warning: ") }.count == 2)
    }
}
