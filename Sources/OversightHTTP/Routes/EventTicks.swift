import EventLog
import ServiceLifecycle

/// Waits for the log to grow, but not forever.
struct EventTicks: Sendable {
    /// Why waiting ended.
    enum Outcome: Sendable {
        /// There are more events.
        case grown
        /// Nothing happened for a while.
        case quiet
        /// The daemon stops.
        case stopping
    }

    /// The longest time without anything sent to the reader.
    static let keepAliveInterval = Duration.seconds(15)

    let log: any EventLog

    /// Waits until the log reaches beyond a position, a quarter of a minute has passed, or the daemon stops.
    func wait(after position: Int) async throws -> Outcome {
        let outcome = try await cancelWhenGracefulShutdown {
            try await withThrowingTaskGroup(of: Outcome.self) { group in
                group.addTask { [log] in await log.appended(after: position) == nil ? .stopping : .grown }
                group.addTask {
                    try await Task.sleep(for: Self.keepAliveInterval)
                    return .quiet
                }
                defer { group.cancelAll() }
                do {
                    return try await group.next() ?? .stopping
                } catch is CancellationError {
                    return .stopping
                }
            }
        }
        return outcome
    }
}
