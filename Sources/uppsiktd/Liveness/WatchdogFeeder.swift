import Logging
import OversightService
import ServiceLifecycle
import Systemd

/// Notifies systemd's watchdog that the daemon lives, as long as every part of it makes progress.
struct WatchdogFeeder: Service {
    private let round: ProbeRound
    private let period: Duration
    private let manager: any ServiceNotifier
    private let logger: Logger

    /// A feeder.
    ///
    /// - Parameters:
    ///   - probes: The parts that must have made progress since the last sign of life.
    ///   - period: How often they are asked, and how long they may take. A third of the watchdog's interval lets an answer
    ///     that comes late still count.
    ///   - manager: The service manager.
    ///   - logger: Where it is said which part is stuck.
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

    /// Asks every part once, and gives a sign of life if all have answered.
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
    /// How often the daemon's parts are asked.
    var probePeriod: Duration { notificationInterval * 2 / 3 }
}
