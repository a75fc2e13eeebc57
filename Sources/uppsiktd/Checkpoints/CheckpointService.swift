import EventLog
import OversightService
import ServiceLifecycle
import Synchronization
import TransparencyLog

/// Signs the log after each batch, at most once a second.
///
/// It follows the log independently of the writer, which never waits for it.
struct CheckpointService: Service {
    private let log: any EventLog
    private let store: SignedCheckpointStore
    private let signer: CheckpointSigner
    private let witness: CheckpointWitness
    /// Whether the log is known to be damaged; then nothing is signed.
    private let health: LogHealth
    /// The shortest time between two checkpoints.
    private let interval: Duration
    /// The delay after a failure.
    private let retryInterval: Duration
    private let progress = Progress()

    /// The values for the metrics.
    private final class Progress: Sendable {
        struct State {
            var size = 0
            var isRefused = false
            var isFailing = false
        }
        let state = Mutex(State())
    }

    init(
        log: any EventLog, store: SignedCheckpointStore, key: SigningKey, witness: CheckpointWitness,
        health: LogHealth = LogHealth(), interval: Duration = .seconds(1), retryInterval: Duration = .seconds(5)
    ) {
        self.log = log
        self.store = store
        signer = CheckpointSigner(log: log, store: store, key: key)
        self.witness = witness
        self.health = health
        self.interval = interval
        self.retryInterval = retryInterval
    }

    /// The size of the newest checkpoint.
    var size: Int { progress.state.withLock { $0.size } }
    /// Whether signing is refused since the log is not the one that was signed before.
    var isRefused: Bool { progress.state.withLock { $0.isRefused } }

    func run() async throws {
        await cancelWhenGracefulShutdown { await follow() }
        // It waits even with nothing left to do, since a service that returns ends the daemon.
        if !Task.isShuttingDownGracefully, !Task.isCancelled {
            do { try await gracefulShutdown() } catch { return }
        }
    }

    private func follow() async {
        while !Task.isCancelled, !isRefused {
            let isDone = await sign()
            do {
                // The delay comes first, so that batches within it are signed together.
                try await Task.sleep(for: isDone ? interval : retryInterval)
            } catch {
                return
            }
            if isDone, await log.appended(after: size) == nil { return }
        }
    }

    /// Signs what is not signed yet.
    ///
    /// It is called a last time after everything else has ended.
    ///
    /// - Returns: Whether nothing is left to sign, or signing is refused.
    @discardableResult
    func sign() async -> Bool {
        guard !isRefused, health.damage == nil else { return true }
        do {
            let before = try await signer.check()
            progress.state.withLock { $0.size = before }
            guard let checkpoint = try await signer.sign() else {
                progress.state.withLock { $0.isFailing = false }
                return true
            }
            progress.state.withLock { state in
                state.size = checkpoint.size
                state.isFailing = false
            }
            witness.report(checkpoint)
            if before == 0, let reason = try await store.reasonOfBreak() {
                witness.report(breakFor: reason, after: checkpoint.size)
            }
            return true
        } catch let fork as ForkError {
            progress.state.withLock { $0.isRefused = true }
            witness.report(fork)
            return true
        } catch {
            // Reported once per failure period, so that a full disk does not fill the journal too.
            let isNew = progress.state.withLock { state in
                defer { state.isFailing = true }
                return !state.isFailing
            }
            if isNew { witness.report(error) }
            return false
        }
    }

    /// The samples for `/metrics`.
    var metrics: [String] {
        let state = progress.state.withLock { $0 }
        return [
            "# TYPE uppsikt_checkpoint_position gauge", "uppsikt_checkpoint_position \(state.size)",
            "# TYPE uppsikt_checkpoint_refused gauge", "uppsikt_checkpoint_refused \(state.isRefused ? 1 : 0)",
        ]
    }
}
