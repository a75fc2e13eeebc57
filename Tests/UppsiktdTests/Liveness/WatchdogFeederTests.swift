import Synchronization
import Systemd
import Testing

@testable import uppsiktd

/// Given parts that answer or do not, when they are asked, then systemd gets its sign of life or not.
@Suite struct WatchdogFeederTests {
    /// A part that answers when it is let.
    private final class Part: Sendable {
        private struct State {
            var isStuck = false
            var questions = 0
            var waiting: [CheckedContinuation<Void, Never>] = []
        }

        private let state = Mutex(State())
        var questions: Int { state.withLock { $0.questions } }

        func stick() { state.withLock { $0.isStuck = true } }

        func go() {
            let waiting = state.withLock { state in
                state.isStuck = false
                defer { state.waiting = [] }
                return state.waiting
            }
            for continuation in waiting { continuation.resume() }
        }

        func probe(_ name: String) -> LivenessProbe {
            LivenessProbe(name: name) {
                await withCheckedContinuation { continuation in
                    let answers = self.state.withLock { state in
                        state.questions += 1
                        if state.isStuck { state.waiting.append(continuation) }
                        return !state.isStuck
                    }
                    if answers { continuation.resume() }
                }
            }
        }
    }

    private let notifier = RecordingServiceNotifier()
    private let log = RecordingLog()
    private let writer = Part()
    private let loops = Part()

    private func feeder(_ period: Duration = .milliseconds(50)) -> WatchdogFeeder {
        WatchdogFeeder(
            probes: [writer.probe("the writer"), loops.probe("the loops")], period: period, manager: notifier,
            logger: log.logger)
    }

    @Test func aSignOfLifeIsGivenWhenEveryPartAnswers() async {
        let feeder = feeder(.seconds(60))
        await feeder.feed()
        await feeder.feed()
        #expect(notifier.sent == [[.watchdog], [.watchdog]])
        #expect(writer.questions == 2 && loops.questions == 2)
        #expect(log.messages.isEmpty)
    }

    @Test func onePartThatIsStuckStopsTheFeedingAndIsNamed() async {
        let feeder = feeder()
        loops.stick()
        for _ in 0..<3 { await feeder.feed() }
        #expect(notifier.sent.isEmpty)
        #expect(log.messages.count == 3)
        #expect(log.messages.allSatisfy { $0.hasPrefix("error: ") && $0.contains("the loops") })
        #expect(!log.messages.contains { $0.contains("the writer") })
        // A part that is stuck is not asked again, or the questions would pile up.
        #expect(loops.questions == 1)
        loops.go()
    }

    @Test(.timeLimit(.minutes(5)))
    func aPartThatGoesOnIsFedAgain() async throws {
        let feeder = feeder()
        writer.stick()
        await feeder.feed()
        #expect(notifier.sent.isEmpty)
        writer.go()
        while notifier.sent.isEmpty { await feeder.feed() }
        #expect(notifier.sent == [[.watchdog]])
    }

    @Test func aPartThatFailsIsNotAlive() async {
        struct Broken: Error {}
        let feeder = WatchdogFeeder(
            probes: [LivenessProbe(name: "the loops") { throw Broken() }], period: .milliseconds(20),
            manager: notifier, logger: log.logger)
        await feeder.feed()
        #expect(notifier.sent.isEmpty)
        #expect(log.messages.first?.contains("the loops made no progress: Broken()") == true)
    }
}
