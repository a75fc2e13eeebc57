import EventLog
import Logging
import OversightService
import ServiceLifecycle

/// Checks the whole log once while the daemon serves, if it was too long to be checked before.
///
/// What is served is right whatever is found: it comes from a snapshot and from events whose hashes were checked. So others
/// get the processor first.
struct BackgroundVerification: Service {
    let log: any EventLog
    let health: LogHealth
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown { await verify() }
        // A group takes a service that has ended for one that has failed, at the stop at the latest.
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
            // Asked to stop; the next start begins anew.
            guard error.code != .closed else { return }
            logger.error(
                "The log could not be checked to its end; check the disk, then run `uppsiktctl verify`: \(error)")
        }
    }
}
