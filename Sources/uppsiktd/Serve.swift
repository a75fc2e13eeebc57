import ArgumentParser
import EventLog
import Foundation
import Glibc
import Logging
import OversightService
import Systemd
import UnixSignals

/// Runs the daemon.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve a state directory; under systemd, what it passes is the default.")

    @OptionGroup var options: ConfigurationOptions

    func run() async throws {
        // Files are private to the daemon's user; the socket's mode is set separately.
        umask(0o077)
        let environment = ProcessInfo.processInfo.environment
        let writer = JournalWriter(
            to: .suiting(environment: environment),
            dropReport: .init(identifier: "uppsiktd", messageID: JournalMessageID(.journalDropped)))
        let level = SharedLogLevel(.info)
        LoggingSystem.bootstrap {
            JournalLogHandler(label: $0, identifier: "uppsiktd", writer: writer, level: level)
        }
        let failure = await serve(environment, writer, level)
        _ = await writer.close(within: .seconds(2))
        guard let failure else { return }
        // The journal says what to do; standard error does not yet, unless the journal reads it.
        if JournalStream.isStandardError(environment: environment) { throw ExitCode(1) }
        throw complain(failure)
    }

    /// Serves until it is asked to stop; returns the error, if any.
    private func serve(
        _ environment: [String: String], _ writer: JournalWriter, _ level: SharedLogLevel
    ) async -> (any Error)? {
        let logger = Logger(label: "uppsiktd")
        let manager = ServiceManager()
        do {
            // This comes first: it changes the environment, which is not safe once other threads read it.
            let passed = try PassedSockets.take()
            // From now on SIGHUP reloads and no longer ends the process, even during the replay.
            let hangups = await UnixSignalsSequence(trapping: .sighup)
            let directories = try ServiceDirectories(environment: environment)
            let load: @Sendable () async throws -> DaemonConfiguration = { [options] in
                try await DaemonConfiguration.load(
                    commandLine: options.given, environment: environment,
                    file: ConfigurationFile(
                        named: options.configuration, directory: directories.configuration.first))
            }
            let configuration = try await load()
            level.level = configuration.logLevel
            let places = ServicePlaces(configuration: configuration, directories: directories)
            let daemon = try await Daemon.start(
                directory: StateDirectory(places.stateDirectory), configuration: CurrentConfiguration(configuration),
                journal: writer,
                manager: manager, logger: logger, passed: directories)
            let sockets = try places.sockets(passed: passed, http: configuration.http)
            try await daemon.serve(on: sockets, reloadingAt: hangups, level: level, load: load)
            return nil
        } catch {
            manager.notify(.status("Failed: \(error)"), .errno(Errno.of(error)), loggingTo: logger)
            let isDamage = (error as? EventLogError)?.code == .corrupt || error is ReplayError
            logger.log(isDamage ? .logDamaged : .startRefused, "The daemon does not serve: \(error)")
            return error
        }
    }
}
