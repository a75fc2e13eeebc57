import Dispatch
import Foundation
import Synchronization
import Systemd

/// Reports the progress of the start to the service manager, from a thread of its own.
///
/// Opening and replaying block their threads: on a machine with one core, all threads of Swift's tasks.
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

    /// Stops reporting.
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
                // The next report tries again, and the notification of readiness logs the error.
            }
        }
    }
}
