import EventLog

/// A probe of a subscription's loop, which must have made progress or have a reason to wait.
struct SubscriptionProbe: Sendable {
    let heartbeat: Heartbeat
    /// The position of the subscription.
    let position: @Sendable () -> Int
    /// The position of the log's end.
    let end: @Sendable () async throws -> Int
    /// Whether the handler waits for the receiver of the events.
    ///
    /// A journal that hangs is no reason to end the daemon.
    let isHandlerAwaiting: @Sendable () -> Bool

    /// Returns once the loop is known to make progress.
    ///
    /// - Throws: An error of the log if its end cannot be read.
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
        // If the log has grown, an idle loop has missed its wake-up.
        case .idle: return position() >= (try await end())
        }
    }
}
