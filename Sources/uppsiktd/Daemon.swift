import EventLog
import Foundation
import Logging
import OversightHTTP
import OversightService
import Reminding
import ServiceLifecycle
import Systemd
import TransparencyLog
import UnixSignals

/// The daemon and its parts, which are opened in the order of their dependencies.
struct Daemon {
    private let state: OpenState
    private var log: any MonitoredEventLog { state.log }
    private let ledger: Ledger
    private let service: OversightService
    private let directory: StateDirectory
    private let journal: JournalWriter
    private let manager: any ServiceNotifier
    /// The configuration in effect; reloadable values are read from it each time.
    private let configuration: CurrentConfiguration
    /// The configuration at the start.
    private let started: DaemonConfiguration
    private let startReporter: StartReporter
    private let logger: Logger
    /// The position of the snapshot that the state began with, if there was one.
    private let savedPosition: Int?
    /// Whether all events were verified before serving.
    private let isVerified: Bool
    /// Signs the log as it grows.
    private let checkpoints: CheckpointService
    private let since = Date()

    /// Opens the log and replays it.
    ///
    /// - Throws: `EventLogError` if the log cannot be opened, `ReplayError` if it cannot be replayed.
    static func start(
        directory: StateDirectory, configuration: CurrentConfiguration, journal: JournalWriter,
        manager: any ServiceNotifier,
        logger: Logger, passed: ServiceDirectories
    ) async throws -> Daemon {
        let startReporter = StartReporter("opening the log", manager: manager)
        do {
            let started = configuration.value
            let state = try directory.open(observer: AppendHealthReporter(logger: logger).report)
            let log = state.log
            let opened = try await Opening(
                log: log, directory: directory, startReporter: startReporter, logger: logger
            ).run()
            do {
                try directory.removeUnfinishedBackups()
            } catch {
                logger.warning("An unfinished backup is left in \(directory.path); remove it: \(error)")
            }
            let key = try CheckpointKey.ofDaemon(directory.path, passed, started, logger)
            let store = try state.checkpoints()
            startReporter.begin("opening the directory of persons")
            let persons = try await state.persons()
            let service = OversightService(
                log: log, ledger: opened.ledger, directory: persons, clock: CivilClock(zone: started.timeZone),
                transparency: Transparency(log: log, store: store, key: key.verifier),
                textExtractor: ProgramExtractor(), issuer: try state.documentIssuer())
            return Daemon(
                state: state, ledger: opened.ledger, service: service, directory: directory, journal: journal,
                manager: manager, configuration: configuration, started: started, startReporter: startReporter,
                logger: logger, savedPosition: opened.savedPosition,
                isVerified: opened.isVerified,
                checkpoints: CheckpointService(
                    log: log, store: store, key: key, witness: CheckpointWitness(journal: journal, logger: logger),
                    health: service.health))
        } catch {
            startReporter.finish()
            throw error
        }
    }

    /// Serves until SIGTERM or SIGINT, then answers accepted requests, saves the snapshot and closes the log.
    ///
    /// - Parameters:
    ///   - sockets: The sockets.
    ///   - hangups: The SIGHUP signals, each of which reloads the configuration.
    ///   - level: The level of all loggers.
    ///   - load: Reads the configuration.
    /// - Throws: An error of the server if a socket cannot be served.
    func serve(
        on sockets: [ListeningSocket], reloadingAt hangups: UnixSignalsSequence, level: SharedLogLevel,
        load: @escaping @Sendable () async throws -> DaemonConfiguration
    ) async throws {
        let status = ServingStatus(ledger: ledger, manager: manager, logger: logger)
        let reloading = Reloading(
            current: configuration, started: started, level: level, status: status, logger: logger, load: load)
        defer { startReporter.finish() }
        let group = try serviceGroup(sockets, status, ReloadingService(signals: hangups, reloading: reloading))
        do {
            try await group.run()
        } catch {
            await stop()
            throw error
        }
        await stop()
    }

    /// The services, each after its dependencies; they end in the reverse order.
    private func serviceGroup(
        _ sockets: [ListeningSocket], _ status: ServingStatus, _ reloading: ReloadingService
    ) throws -> ServiceGroup {
        let subscription = JournalSubscription(
            log: log, positions: try state.positions(), journal: journal, logger: logger,
            health: service.health)
        let readiness = Readiness()
        refuseWhenDamaged(readiness, status)
        let current = configuration
        var api = try OversightAPI(
            service: service, version: Version.current, since: since,
            isReady: { readiness.isReady },
            extraMetrics: { [journal, log, checkpoints] in
                checkpoints.metrics + [
                    "# TYPE uppsikt_log_writable gauge", "uppsikt_log_writable \(log.health.failure == nil ? 1 : 0)",
                    "# TYPE uppsikt_log_append_failures counter",
                    "uppsikt_log_append_failures_total \(log.health.failures)",
                    "# TYPE uppsikt_journal_position gauge", "uppsikt_journal_position \(subscription.position)",
                    "# TYPE uppsikt_journal_dropped counter", "uppsikt_journal_dropped_total \(journal.droppedCount)",
                ]
            },
            compose: { digest, address, name in
                try DigestComposer(settings: current.mail).message(digest, to: address, name: name)
            })
        api.publicLinks = { current.publicLinks }
        let server = SocketServer(sockets: sockets, api: api, logger: logger) { [startReporter] in
            readiness.isReady = true
            startReporter.finish()
            status.begin()
        }
        let stopping = ShutdownHook { [logger] in
            readiness.isReady = false
            status.end()
            logger.log(.stopping, "Stopping: what was accepted is answered")
        }
        var services: [ServiceGroupConfiguration.ServiceConfiguration] = []
        if let interval = try WatchdogInterval.ofThisProcess() {
            services.append(.init(service: watchdogFeeder(interval, subscription)))
        }
        services += [
            .init(service: subscription), .init(service: checkpoints),
            .init(service: server, successTerminationBehavior: .gracefullyShutdownGroup),
            .init(service: reloading), .init(service: StatusReporter(status: status, log: log)),
            .init(service: stopping),
        ]
        if isVerified {
            service.health.verified(through: ledger.read { _, position in position })
        } else {
            let verification = BackgroundVerification(log: log, health: service.health, logger: logger)
            services.insert(.init(service: verification), at: 0)
        }
        var configuration = ServiceGroupConfiguration(
            services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        // Below the unit's stop timeout, so that the snapshot is saved and the log closed.
        configuration.maximumGracefulShutdownDuration = .seconds(20)
        return ServiceGroup(configuration: configuration)
    }

    /// Once damage is found, withdraws readiness and reports it to the operator.
    private func refuseWhenDamaged(_ readiness: Readiness, _ status: ServingStatus) {
        service.health.onDamage { [logger] damage in
            readiness.withdraw()
            logger.log(.logDamaged, "Nothing is answered from the log any more: \(damage)")
            status.fail("Refusing everything: the log is damaged")
        }
    }

    private func watchdogFeeder(_ interval: WatchdogInterval, _ subscription: JournalSubscription) -> WatchdogFeeder {
        WatchdogFeeder(
            probes: [
                LivenessProbe(name: "the log's writer") { [log] in await log.writerRoundTrip() },
                LivenessProbe(name: "an event loop") { try await EventLoops.roundTrip() },
                subscription.probe,
            ], period: interval.probePeriod, manager: manager, logger: logger)
    }

    private func stop() async {
        manager.notify(.status("Stopping: saving the state"), loggingTo: logger)
        do {
            try saveSnapshot(try await log.head())
        } catch {
            logger.log(
                .snapshotNotSaved,
                "No snapshot was saved, so the next start replays the log; see that there is room on the disk: \(error)"
            )
        }
        // Nothing appends any more, so the last events are signed too.
        await checkpoints.sign()
        await log.close()
        logger.log(.stopped, "Stopped: the log is closed")
    }

    private func saveSnapshot(_ head: LogHead) throws {
        // A state folded from a damaged log is not saved.
        guard service.health.damage == nil else { return }
        let (state, position) = ledger.read { ($0, $1) }
        guard position == head.size, position > 0, position != savedPosition else { return }
        try SnapshotStore(directory: URL(filePath: directory.path)).save(state, at: position, head: "\(head.root)")
    }
}
