import EventLog

/// Finds out whether a subscription's loop lives: it has taken a step, or has a reason to wait.
struct SubscriptionProbe: Sendable {
    let heartbeat: Heartbeat
    /// How far the subscription has come.
    let position: @Sendable () -> Int
    /// How far the log reaches.
    let end: @Sendable () async throws -> Int
    /// Whether the handler waits for an answer of what it acts on.
    ///
    /// A journal that stands still is no reason to end the daemon.
    let isHandlerAwaiting: @Sendable () -> Bool

    /// Returns once the loop is known to live.
    ///
    /// - Throws: An error of the log where its end cannot be read.
    func answer() async throws {
        let before = heartbeat.beats
        while heartbeat.beats == before {
            if try await isRightToWait() { return }
            try await Task.sleep(for: .milliseconds(50))
        }
    }

    private func isRightToWait() async throws -> Bool {
        switch heartbeat.activity {
        case .none, .working: return false
        case .resting: return true
        case .handling: return isHandlerAwaiting()
        // Idle beside a log that has grown, it would have missed being woken.
        case .idle: return position() >= (try await end())
        }
    }
}
