internal import Dispatch
internal import Synchronization

/// Hands replay batches from the thread that reads to the thread that folds, and back for reuse.
///
/// A fixed number of batches bounds how far the reader runs ahead, and with it the memory of a replay of any length.
package final class ReplayExchange: Sendable {
    /// A batch on its way between two threads.
    ///
    /// Unchecked because a batch is plain memory without a lock; the exchange sees to it that only the side that took it
    /// touches it, and the semaphores order what the two sides do.
    private struct Parcel: @unchecked Sendable {
        let batch: ReplayBatch
    }

    private struct State {
        var empty: [Parcel]
        var filled: [Parcel] = []
        var end: Result<Int, EventLogError>?
        var isCancelled = false
    }

    private let state: Mutex<State>
    private let emptyCount: DispatchSemaphore
    private let filledCount = DispatchSemaphore(value: 0)

    /// An exchange with a number of batches.
    package init(batches: Int = 4) {
        state = Mutex(State(empty: (0..<batches).map { _ in Parcel(batch: ReplayBatch()) }))
        // The semaphore starts at zero and is raised, because one that starts above its value when released traps.
        emptyCount = DispatchSemaphore(value: 0)
        for _ in 0..<batches { emptyCount.signal() }
    }

    /// Waits for a batch to fill; `nil` once the consumer has given up.
    package func takeEmpty() -> ReplayBatch? {
        emptyCount.wait()
        guard let parcel = state.withLock({ state in state.isCancelled ? nil : state.empty.popLast() }) else {
            // Leaves the door open, so that asking again after the end does not wait for ever.
            emptyCount.signal()
            return nil
        }
        parcel.batch.removeAll()
        return parcel.batch
    }

    /// Hands a filled batch over.
    package func fill(_ batch: ReplayBatch) {
        let parcel = Parcel(batch: batch)
        state.withLock { $0.filled.append(parcel) }
        filledCount.signal()
    }

    /// Ends the replay for the consumer: the last position read, or why reading failed.
    package func finish(_ end: Result<Int, EventLogError>) {
        state.withLock { $0.end = end }
        filledCount.signal()
    }

    /// Waits for a filled batch; `nil` at the end.
    ///
    /// - Throws: Why reading failed, after all batches that were filled before.
    package func takeFilled() throws(EventLogError) -> ReplayBatch? {
        filledCount.wait()
        let parcel = state.withLock { $0.filled.isEmpty ? nil : $0.filled.removeFirst() }
        if let parcel { return parcel.batch }
        _ = try state.withLock { $0.end }?.get()
        return nil
    }

    /// Gives a batch back for reuse.
    package func recycle(_ batch: ReplayBatch) {
        let parcel = Parcel(batch: batch)
        state.withLock { $0.empty.append(parcel) }
        emptyCount.signal()
    }

    /// Stops the reader, and waits until it has stopped.
    package func cancel() {
        state.withLock { $0.isCancelled = true }
        emptyCount.signal()
        while state.withLock({ $0.end == nil }) { filledCount.wait() }
    }

    /// The last position that was read; 0 before the end.
    package var lastPosition: Int {
        state.withLock { state in
            if case .success(let position)? = state.end { position } else { 0 }
        }
    }
}
