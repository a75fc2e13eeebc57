import Foundation
import Synchronization

/// Work on a thread of its own, and the task that waits for its result.
final class ThreadedReading<Value: Sendable>: Sendable {
    private enum State {
        case notBegun
        case awaited(CheckedContinuation<Value, any Error>)
        /// Nobody waits: the result was given, or the task was cancelled.
        case over
    }

    private let state = Mutex(State.notBegun)

    /// Whether somebody waits for the result.
    var isWanted: Bool {
        state.withLock { state in
            if case .awaited = state { true } else { false }
        }
    }

    /// Begins the work, unless it was given up before.
    ///
    /// - Parameters:
    ///   - continuation: The task that waits.
    ///   - work: The work.
    ///   - whenEnded: Called on the thread at its end.
    func begin(
        _ continuation: CheckedContinuation<Value, any Error>, _ work: @escaping @Sendable () throws -> Value,
        whenEnded: @escaping @Sendable () -> Void
    ) {
        let isBegun = state.withLock { state in
            guard case .notBegun = state else { return false }
            state = .awaited(continuation)
            return true
        }
        guard isBegun else { return continuation.resume(throwing: CancellationError()) }
        Thread.detachNewThread { [self] in
            let result = Result { try work() }
            finish()?.resume(with: result)
            whenEnded()
        }
    }

    /// Gives the work up: the task that waits is told so at once.
    func abandon() { finish()?.resume(throwing: CancellationError()) }

    private func finish() -> CheckedContinuation<Value, any Error>? {
        state.withLock { state in
            defer { state = .over }
            guard case .awaited(let continuation) = state else { return nil }
            return continuation
        }
    }
}
