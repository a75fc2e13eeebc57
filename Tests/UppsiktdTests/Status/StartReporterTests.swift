import Systemd
import Testing

@testable import uppsiktd

/// The reporting thread, with a real clock.
@Suite struct StartReporterTests {
    @Test(.timeLimit(.minutes(5)))
    func itReportsWhileTheThreadThatStartedItIsBlocked() async throws {
        let notifier = RecordingServiceNotifier()
        let reporter = StartReporter("opening the log", manager: notifier)
        while notifier.sent.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        reporter.begin("replaying the log")
        reporter.advance(to: 1, from: 0, of: 4)
        let first = notifier.sent.last
        while notifier.sent.last == first { try await Task.sleep(for: .milliseconds(5)) }
        reporter.finish()
        let sent = notifier.sent
        #expect(sent.first?.last == .status("Starting: opening the log"))
        #expect(sent.last?.last == .status("Starting: replaying the log, position 1 of 4, 25 %"))
        #expect(sent.allSatisfy { $0.count == 2 })
    }
}
