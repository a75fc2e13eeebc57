import ArgumentParser
import EventLog
import Foundation
import Glibc
import Logging
import OversightHTTP
import OversightService
import SQLiteEventLog
import ServiceLifecycle
import Systemd

/// Runs the daemon.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve a state directory; under systemd, what it passes is the default.")

    @Option(help: "The state directory.", completion: .directory)
    var stateDirectory: String?

    @Option(help: "The path of the Unix socket.", completion: .file())
    var socket: String?

    @Option(help: "Serve HTTP on a loopback address too, such as 127.0.0.1:8080.")
    var http: String?

    @Option(help: "The municipality's time zone, which decides what day it is.")
    var timeZone = "Europe/Stockholm"

    func validate() throws {
        guard TimeZone(identifier: timeZone) != nil else {
            throw ValidationError("\"\(timeZone)\" is no time zone that this machine knows.")
        }
    }

    func run() async throws {
        // What the daemon keeps is for its own user; the socket gets its group's access of its own.
        umask(0o077)
        let environment = ProcessInfo.processInfo.environment
        let writer = JournalWriter(
            to: .suiting(environment: environment),
            dropReport: .init(identifier: "uppsiktd", messageID: JournalMessageID(.journalDropped)))
        LoggingSystem.bootstrap { JournalLogHandler(label: $0, identifier: "uppsiktd", writer: writer) }
        let failure = await serve(environment, writer)
        _ = await writer.close(within: .seconds(2))
        if let failure { throw complain(failure) }
    }

    /// Serves until it is told to stop; gives what went wrong, if something did.
    private func serve(_ environment: [String: String], _ writer: JournalWriter) async -> (any Error)? {
        let logger = Logger(label: "uppsiktd")
        let manager = ServiceManager()
        do {
            let places = try ServicePlaces(stateDirectory: stateDirectory, socket: socket, environment: environment)
            let passed = try PassedSockets.take()
            let daemon = try await Daemon.start(
                directory: places.stateDirectory, zone: TimeZone(identifier: timeZone) ?? .gmt, journal: writer,
                manager: manager, logger: logger)
            try await daemon.serve(on: places.sockets(passed: passed, http: http))
            return nil
        } catch {
            Daemon.tell(manager, logger, .status("Failed: \(error)"), .errno(Self.errno(of: error)))
            let isDamage = (error as? EventLogError)?.code == .corrupt || error is ReplayError
            logger.tell(isDamage ? .logDamaged : .startRefused, "The daemon does not serve: \(error)")
            return error
        }
    }

    /// What of an error systemd can be told: the operating system's number where there is one.
    private static func errno(of error: any Error) -> Int32 {
        if case .errno(let number)? = (error as? EventLogError)?.underlying { return number }
        return EIO
    }
}
