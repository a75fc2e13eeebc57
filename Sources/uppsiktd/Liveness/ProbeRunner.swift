import Synchronization

/// Asks one probe again and again, but not while its last answer is still awaited.
///
/// A part that is stuck cannot be cancelled, so it is asked by a task that nobody waits for.
final class ProbeRunner: Sendable {
    private enum State {
        case answered
        case failed(any Error)
        case waiting
    }

    let probe: LivenessProbe
    private let state = Mutex(State.answered)

    init(_ probe: LivenessProbe) { self.probe = probe }

    /// Whether the last question was answered.
    var isAnswered: Bool {
        state.withLock { if case .answered = $0 { true } else { false } }
    }

    /// Why the last question failed, if it did.
    var failure: (any Error)? {
        state.withLock { if case .failed(let error) = $0 { error } else { nil } }
    }

    /// Asks, unless the last question is still waited for.
    func ask() {
        let isFree = state.withLock { state in
            if case .waiting = state { return false }
            state = .waiting
            return true
        }
        guard isFree else { return }
        Task {
            do {
                try await probe.answer()
                state.withLock { $0 = .answered }
            } catch {
                state.withLock { $0 = .failed(error) }
            }
        }
    }
}
