import Logging
import OversightService
import ServiceLifecycle
import Systemd
import UnixSignals

/// Reloads the configuration, as far as changes can take effect without a restart.
struct Reloading: Sendable {
    let current: CurrentConfiguration
    /// The configuration at the start, which stays in effect for keys that need a restart.
    let started: DaemonConfiguration
    let level: SharedLogLevel
    let status: ServingStatus
    let logger: Logger
    /// Reads the configuration as at the start.
    let load: @Sendable () async throws -> DaemonConfiguration

    /// Reloads once, and notifies the service manager of the beginning and the end.
    func run() async {
        status.beginReload()
        do {
            apply(try await load())
            status.note(nil)
        } catch {
            logger.log(
                .configurationRefused, "The configuration is not reloaded, and the earlier one holds: \(error)")
            status.note("the new configuration is refused and the earlier one holds: \(error)")
        }
        status.endReload()
    }

    private func apply(_ new: DaemonConfiguration) {
        current.replace(with: new)
        level.level = new.logLevel
        logger.log(
            .configurationReloaded, "The configuration was read again", metadata: ["log-level": "\(new.logLevel)"])
        let waiting = new.keysToRestartFor(comparedWith: started).map(\.rawValue)
        guard !waiting.isEmpty else { return }
        let keys = waiting.joined(separator: ", ")
        logger.log(
            .restartNeeded, "Changed in the configuration, and in effect after a restart: \(keys)",
            metadata: ["keys": "\(keys)"])
    }
}

/// Reloads on each SIGHUP.
struct ReloadingService: Service {
    let signals: UnixSignalsSequence
    let reloading: Reloading

    func run() async throws {
        for await _ in signals.cancelOnGracefulShutdown() { await reloading.run() }
    }
}
