internal import Synchronization

/// Receives the events of every commit, in order, on the writer's thread before the callers are answered: it must return soon.
package typealias CommitObserver = @Sendable ([StoredRow]) -> Void

/// Those who are handed every commit.
final class CommitObservers: Sendable {
    private struct State {
        var position: Int
        var observers: [CommitObserver] = []
    }

    private let state: Mutex<State>

    /// - Parameter position: The last position committed so far.
    init(position: Int) { state = Mutex(State(position: position)) }

    /// Adds an observer.
    ///
    /// - Returns: The last position that it is not handed.
    func add(_ observer: @escaping CommitObserver) -> Int {
        state.withLock { state in
            state.observers.append(observer)
            return state.position
        }
    }

    /// Hands over the events of a commit.
    func handOver(_ rows: [StoredRow], through position: Int) {
        guard !rows.isEmpty else { return }
        let observers = state.withLock { state in
            state.position = position
            return state.observers
        }
        for observer in observers { observer(rows) }
    }

    /// Skips events that were found in the storage without having been handed over.
    func skip(to position: Int) { state.withLock { $0.position = max($0.position, position) } }
}
