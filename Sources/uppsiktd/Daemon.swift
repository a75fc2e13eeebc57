import EventLog
import Foundation
import Logging
import OversightHTTP
import OversightService
import SQLiteEventLog
import ServiceLifecycle
import Systemd
import UnixSignals

/// The daemon: its parts, opened in the order in which they need each other.
struct Daemon {
    private let log: SQLiteEventLog
    private let service: OversightService
    private let directory: String
    private let journal: JournalWriter
    private let manager: ServiceManager
    private let logger: Logger
    /// The position of the snapshot that the state began with, if there was one.
    private let savedPosition: Int?
    private let since = Date()

    /// Opens the log and replays it.
    ///
    /// - Throws: `EventLogError` where the log cannot be opened, `ReplayError` where it cannot be replayed.
    static func start(
        directory: String, zone: TimeZone, journal: JournalWriter, manager: ServiceManager, logger: Logger
    ) async throws -> Daemon {
        let log = try SQLiteEventLog.open(directory: directory)
        let opened = try await Opening(log: log, directory: directory, manager: manager, logger: logger).run()
        try OversightService.removeUnfinishedBackups(in: URL(filePath: directory))
        let persons = try PersonDirectory(directory: URL(filePath: directory))
        return Daemon(
            log: log,
            service: OversightService(
                log: log, ledger: opened.ledger, directory: persons, clock: CivilClock(zone: zone)),
            directory: directory, journal: journal, manager: manager, logger: logger,
            savedPosition: opened.savedPosition)
    }

    /// Serves until SIGTERM or SIGINT, then answers what was accepted, saves the snapshot and closes the log.
    ///
    /// - Throws: An error of the server where a socket cannot be served.
    func serve(on sockets: [ListeningSocket]) async throws {
        let group = try serviceGroup(sockets)
        do {
            try await group.run()
        } catch {
            await stop()
            throw error
        }
        await stop()
    }

    /// What runs while the daemon serves.
    private func serviceGroup(_ sockets: [ListeningSocket]) throws -> ServiceGroup {
        let subscription = JournalSubscription(
            log: log, checkpoints: try SQLiteCheckpointStore(directory: directory), journal: journal, logger: logger)
        let api = try OversightAPI(
            service: service, version: Version.current, since: since, backupDirectory: URL(filePath: directory),
            extraMetrics: { [journal] in
                [
                    "# TYPE uppsikt_journal_position gauge", "uppsikt_journal_position \(subscription.position)",
                    "# TYPE uppsikt_journal_dropped counter", "uppsikt_journal_dropped_total \(journal.droppedCount)",
                ]
            }, compose: try ReminderMail.composer())
        let server = SocketServer(sockets: sockets, api: api, logger: logger) { [service, manager, logger] in
            let position = service.ledger.read { _, position in position }
            Self.tell(manager, logger, .ready, .status("Serving; the log ends at position \(position)"))
        }
        var services: [ServiceGroupConfiguration.ServiceConfiguration] = [
            .init(service: subscription),
            .init(service: server, successTerminationBehavior: .gracefullyShutdownGroup),
        ]
        if let interval = try WatchdogInterval.ofThisProcess() {
            services.append(.init(service: WatchdogFeeder(interval: interval, log: log, manager: manager)))
        }
        var configuration = ServiceGroupConfiguration(
            services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        // Below the unit's stop timeout, so that the snapshot is saved and the log closed.
        configuration.maximumGracefulShutdownDuration = .seconds(20)
        return ServiceGroup(configuration: configuration)
    }

    private func stop() async {
        Self.tell(manager, logger, .stopping, .status("Stopping"))
        logger.tell(.stopping, "Stopping: what was accepted is answered")
        do {
            try saveSnapshot(try await log.head())
        } catch {
            logger.tell(
                .snapshotNotSaved,
                "No snapshot was saved, so the next start replays the log; see that there is room on the disk: \(error)"
            )
        }
        await log.close()
        logger.tell(.stopped, "Stopped: the log is closed")
    }

    private func saveSnapshot(_ head: LogHead) throws {
        let (state, position) = service.ledger.read { ($0, $1) }
        guard position == head.size, position > 0, position != savedPosition else { return }
        try SnapshotStore(directory: URL(filePath: directory)).save(state, at: position, head: "\(head.root)")
    }

    static func tell(_ manager: ServiceManager, _ logger: Logger, _ notifications: ServiceNotification...) {
        do {
            try manager.notify(notifications)
        } catch {
            logger.tell(
                .systemdNotTold,
                "systemd could not be told how the daemon stands; restart it if it is shown wrongly: \(error)")
        }
    }
}
