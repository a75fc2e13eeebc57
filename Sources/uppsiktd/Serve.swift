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

    func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        let writer = JournalWriter(to: .suiting(environment: environment))
        LoggingSystem.bootstrap { JournalLogHandler(label: $0, identifier: "uppsiktd", writer: writer) }
        let logger = Logger(label: "uppsiktd")
        let manager = ServiceManager()
        do {
            guard let zone = TimeZone(identifier: timeZone) else {
                throw ValidationError("\"\(timeZone)\" is no time zone that this machine knows.")
            }
            let places = try ServicePlaces(stateDirectory: stateDirectory, socket: socket, environment: environment)
            let passed = try PassedSockets.take()
            let daemon = try await Daemon.start(
                directory: places.stateDirectory, zone: zone, journal: writer, manager: manager, logger: logger)
            let sockets = try places.sockets(passed: passed, http: http)
            try await daemon.serve(on: sockets)
            await writer.close(within: .seconds(2))
        } catch let error as ValidationError {
            throw error
        } catch {
            Daemon.tell(manager, logger, .status("Failed: \(error)"), .errno(Self.errno(of: error)))
            await writer.close(within: .seconds(2))
            throw complain(error)
        }
    }

    /// What of an error systemd can be told: the operating system's number where there is one.
    private static func errno(of error: any Error) -> Int32 {
        if case .errno(let number)? = (error as? EventLogError)?.underlying { return number }
        return EIO
    }
}
