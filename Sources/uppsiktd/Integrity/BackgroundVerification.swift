import EventLog
import Logging
import OversightService
import ServiceLifecycle

/// Verifies the whole log once while the daemon serves, if it was too long to be verified before.
///
/// It runs at low priority, since the daemon answers only from a snapshot and from events whose hashes were checked.
struct BackgroundVerification: Service {
    let log: any EventLog
    let health: LogHealth
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown { await verify() }
        // A service group treats a service that returns as failed, so this waits for the shutdown.
        do { try await gracefulShutdown() } catch is CancellationError {}
    }

    private func verify() async {
        do throws(EventLogError) {
            let result = try await LogVerifier(log: log, pageSize: 512, share: 0.25).verify {
                [health] position, _ in
                health.verified(through: position)
            }
            switch result {
            case .sound(let head): health.verified(through: head.size)
            case .damaged(let position, let reason):
                health.note(EventLogError.corrupt(position: position, reason))
            }
        } catch {
            // Cancelled by the shutdown; the next start begins again.
            guard error.code != .closed else { return }
            logger.error(
                "The log could not be checked to its end; check the disk, then run `uppsiktctl verify`: \(error)")
        }
    }
}
