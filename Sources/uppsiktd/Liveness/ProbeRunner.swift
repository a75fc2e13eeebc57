import Synchronization

/// Runs one probe repeatedly, but never twice at once.
///
/// A stuck part cannot be cancelled, so the probe runs in a task that nothing waits for.
final class ProbeRunner: Sendable {
    private enum State {
        case answered
        case failed(any Error)
        case waiting
    }

    let probe: LivenessProbe
    private let state = Mutex(State.answered)

    init(_ probe: LivenessProbe) { self.probe = probe }

    /// Whether the last run has returned.
    var isAnswered: Bool {
        state.withLock { if case .answered = $0 { true } else { false } }
    }

    /// The error of the last run, if it failed.
    var failure: (any Error)? {
        state.withLock { if case .failed(let error) = $0 { error } else { nil } }
    }

    /// Starts a run, unless the last one has not returned.
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
