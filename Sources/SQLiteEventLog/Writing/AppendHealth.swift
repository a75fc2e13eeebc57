public import EventLog
internal import Synchronization

/// Whether the log takes events: what keeps it from it, since when, and how often that has happened.
///
/// A storage that fails is tried again with every group of appends, so the first that succeeds ends the failure.
public final class AppendHealth: Sendable {
    /// What is told when the log stops taking events or takes them again: the reason, or `nil` once it takes them.
    public typealias Observer = @Sendable (EventLogError?) -> Void

    private struct State {
        var failure: EventLogError?
        var failures = 0
    }

    private let state = Mutex(State())
    private let observer: Observer

    /// A log that takes events.
    ///
    /// - Parameter observer: Called at each change, on the writer's thread: it has to return soon.
    init(observer: @escaping Observer) { self.observer = observer }

    /// Why the last group of appends could not be stored, or `nil` where it was.
    public var failure: EventLogError? { state.withLock { $0.failure } }

    /// How many groups of appends could not be stored since the log was opened.
    public var failures: Int { state.withLock { $0.failures } }

    /// Notes that a group of appends could not be stored.
    func failed(_ error: EventLogError) {
        let isNew = state.withLock { state in
            state.failures += 1
            defer { state.failure = error }
            return state.failure?.code != error.code
        }
        if isNew { observer(error) }
    }

    /// Notes that events were made durable.
    func succeeded() {
        let wasFailing = state.withLock { state in
            defer { state.failure = nil }
            return state.failure != nil
        }
        if wasFailing { observer(nil) }
    }
}
