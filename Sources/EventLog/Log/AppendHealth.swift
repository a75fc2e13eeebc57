internal import Synchronization

/// Whether a log accepts events: why not, and how often appending has failed.
///
/// Storage that fails is tried again with every group of appends, so the first success ends the failure.
package final class AppendHealth: Sendable {
    /// Called when the log stops accepting events, with the reason, and when it accepts them again, with `nil`.
    package typealias Observer = @Sendable (EventLogError?) -> Void

    private struct State {
        var failure: EventLogError?
        var failures = 0
    }

    private let state = Mutex(State())
    private let observer: Observer

    /// A log that accepts events.
    ///
    /// - Parameter observer: Called at each change, on the writer's thread: it must return soon.
    package init(observer: @escaping Observer) { self.observer = observer }

    /// Why the last group of appends could not be stored; `nil` if it was stored.
    package var failure: EventLogError? { state.withLock { $0.failure } }

    /// How many groups of appends could not be stored since the log was opened.
    package var failures: Int { state.withLock { $0.failures } }

    /// Records that a group of appends could not be stored.
    func failed(_ error: EventLogError) {
        let isNew = state.withLock { state in
            state.failures += 1
            defer { state.failure = error }
            return state.failure?.code != error.code
        }
        if isNew { observer(error) }
    }

    /// Records that events were made durable.
    func succeeded() {
        let wasFailing = state.withLock { state in
            defer { state.failure = nil }
            return state.failure != nil
        }
        if wasFailing { observer(nil) }
    }
}
