import Dispatch
import Foundation
import Synchronization
import Systemd

/// Reports to the service manager how far the start has come, from a thread of its own.
///
/// Opening and replaying block the threads that they run on, on a machine with one core all that run Swift's tasks.
final class StartReporter: Sendable {
    private struct State {
        var progress: StartProgress
        var isFinished = false
    }

    private let manager: any ServiceNotifier
    private let begun = ContinuousClock.now
    private let state: Mutex<State>
    private let stop = DispatchSemaphore(value: 0)

    /// Begins to report.
    init(_ what: String, manager: any ServiceNotifier) {
        self.manager = manager
        state = Mutex(State(progress: StartProgress(what)))
        let thread = Thread { [self] in
            repeat { reportIfDue() } while stop.wait(timeout: .now() + .milliseconds(50)) == .timedOut
        }
        thread.name = "start"
        thread.start()
    }

    deinit { stop.signal() }

    /// Another step begins.
    func begin(_ what: String) {
        let now = ContinuousClock.now - begun
        state.withLock { $0.progress.begin(what, at: now) }
    }

    /// The replay has come to a position.
    func advance(to position: Int, from first: Int, of last: Int) {
        let now = ContinuousClock.now - begun
        state.withLock { $0.progress.advance(to: position, from: first, of: last, at: now) }
    }

    /// Reports nothing more: others report what comes next.
    func finish() {
        state.withLock { $0.isFinished = true }
        stop.signal()
    }

    private func reportIfDue() {
        let now = ContinuousClock.now - begun
        // Under the lock, so that nothing is reported once `finish` has returned.
        state.withLock { state in
            guard !state.isFinished, let report = state.progress.report(at: now) else { return }
            do {
                try manager.notify(report)
            } catch {
                // The next report tries again, and the one that the daemon is ready logs what is wrong.
            }
        }
    }
}
