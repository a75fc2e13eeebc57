import Synchronization

/// Whether the client of a connection is still there, for requests whose answer takes long.
///
/// A client that has closed its side of the connection counts as gone: whether it would still read an answer cannot be seen
/// until one is sent.
final class ClientPresence: Sendable {
    private struct State {
        var isGone = false
        var next = 0
        var onLeaving: [Int: @Sendable () -> Void] = [:]
    }

    private let state = Mutex(State())

    /// Records that the client has gone; what is done for it is cancelled.
    func leave() {
        let actions = state.withLock { state in
            state.isGone = true
            defer { state.onLeaving.removeAll() }
            return Array(state.onLeaving.values)
        }
        for action in actions { action() }
    }

    /// Does work in a task that is cancelled if the client goes away.
    ///
    /// - Parameter work: The work.
    /// - Throws: What the work throws, or ``ClientGone`` if it was cancelled because the client went away.
    func whileThere<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let task = Task { try await work() }
        let number = add { task.cancel() }
        defer { state.withLock { $0.onLeaving[number] = nil } }
        do {
            return try await withTaskCancellationHandler {
                try await task.value
            } onCancel: {
                task.cancel()
            }
        } catch is CancellationError where state.withLock({ $0.isGone }) {
            throw ClientGone()
        }
    }

    private func add(_ action: @escaping @Sendable () -> Void) -> Int {
        let (number, isGone) = state.withLock { state in
            state.next += 1
            if !state.isGone { state.onLeaving[state.next] = action }
            return (state.next, state.isGone)
        }
        if isGone { action() }
        return number
    }
}

/// The client went away before its request was answered.
struct ClientGone: Error {}
