internal import Synchronization

/// Wakes those who wait for a log to grow.
package final class GrowthSignal: Sendable {
    private struct State {
        var position: Int
        var isClosed = false
        var nextTicket = 0
        var waiters: [Int: (after: Int, continuation: CheckedContinuation<Int?, Never>)] = [:]
    }

    private let state: Mutex<State>

    /// A signal for a log that reaches this far.
    package init(position: Int) {
        state = Mutex(State(position: position))
    }

    /// Announces that the log reaches this far; a smaller position than before changes nothing.
    package func advance(to position: Int) {
        let ready = state.withLock { state -> [CheckedContinuation<Int?, Never>] in
            guard position > state.position else { return [] }
            state.position = position
            let tickets = state.waiters.filter { $0.value.after < position }.map(\.key)
            return tickets.compactMap { state.waiters.removeValue(forKey: $0)?.continuation }
        }
        for continuation in ready { continuation.resume(returning: position) }
    }

    /// Ends every wait, now and later.
    package func close() {
        let ready = state.withLock { state in
            state.isClosed = true
            defer { state.waiters = [:] }
            return state.waiters.values.map(\.continuation)
        }
        for continuation in ready { continuation.resume(returning: nil) }
    }

    /// Waits for a position greater than one that has been seen; `nil` once cancelled or closed.
    package func wait(after position: Int) async -> Int? {
        let ticket = state.withLock { state in
            state.nextTicket += 1
            return state.nextTicket
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let now = state.withLock { state -> Int?? in
                    if state.isClosed || Task.isCancelled { return .some(nil) }
                    if state.position > position { return state.position }
                    state.waiters[ticket] = (position, continuation)
                    return nil
                }
                if let now { continuation.resume(returning: now) }
            }
        } onCancel: {
            // A task cancelled before it waits finds no ticket here; it sees the cancellation under the lock instead.
            state.withLock { $0.waiters.removeValue(forKey: ticket) }?.continuation.resume(returning: nil)
        }
    }
}
