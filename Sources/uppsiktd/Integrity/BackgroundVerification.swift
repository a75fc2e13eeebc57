import EventLog
import Logging
import OversightService
import ServiceLifecycle

/// Checks the whole log once while the daemon serves, where it was too long to be checked before.
struct BackgroundVerification: Service {
    let log: any EventLog
    let health: LogHealth
    let logger: Logger
    /// Whether the state came from a snapshot, and so is right whatever is found: then others get the processor first.
    let isGentle: Bool

    func run() async throws {
        await cancelWhenGracefulShutdown { await verify() }
        // A group takes a service that has ended for one that has failed, at the stop at the latest.
        do { try await gracefulShutdown() } catch is CancellationError {}
    }

    private func verify() async {
        do throws(EventLogError) {
            let result = try await LogVerifier(log: log, pageSize: 512, share: isGentle ? 0.25 : 1).verify {
                [health] position, _ in
                health.verified(through: position)
            }
            switch result {
            case .sound(let head): health.verified(through: head.size)
            case .damaged(let position, let reason):
                health.note(EventLogError.corrupt(position: position, reason))
            }
        } catch {
            // Told to stop; the next start begins anew.
            guard error.code != .closed else { return }
            logger.error(
                "The log could not be checked to its end; check the disk, then run `uppsiktctl verify`: \(error)")
        }
    }
}
