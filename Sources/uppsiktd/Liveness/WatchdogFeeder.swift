import Logging
import OversightService
import ServiceLifecycle
import Systemd

/// Notifies systemd's watchdog as long as every part of the daemon makes progress.
struct WatchdogFeeder: Service {
    private let round: ProbeRound
    private let period: Duration
    private let manager: any ServiceNotifier
    private let logger: Logger

    /// - Parameters:
    ///   - probes: The probes of the parts that must make progress.
    ///   - period: How often the probes run, and how long they may take; a third of the watchdog's interval, so that a slow
    ///     probe still counts.
    ///   - manager: The service manager.
    ///   - logger: The logger that reports which part is stuck.
    init(probes: [LivenessProbe], period: Duration, manager: any ServiceNotifier, logger: Logger) {
        round = ProbeRound(probes)
        self.period = period
        self.manager = manager
        self.logger = logger
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                let began = ContinuousClock.now
                await feed()
                do { try await Task.sleep(until: began + period) } catch { return }
            }
        }
    }

    /// Runs all probes once, and notifies the watchdog if all have returned.
    func feed() async {
        let stuck = await round.ask(within: period)
        guard !Task.isCancelled else { return }
        guard stuck.isEmpty else {
            for part in stuck {
                let reason = part.failure.map { ": \($0)" } ?? ""
                logger.log(
                    .partStuck,
                    "No sign of life is given to the watchdog, because \(part.name) made no progress\(reason)",
                    metadata: ["stuck": "\(part.name)"])
            }
            return
        }
        manager.notify(.watchdog, loggingTo: logger)
    }
}

extension WatchdogInterval {
    /// How often the probes run.
    var probePeriod: Duration { notificationInterval * 2 / 3 }
}
