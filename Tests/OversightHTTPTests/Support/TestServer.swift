import AsyncHTTPClient
import EventLog
import Foundation
import Logging
import NIOCore
import Oversight
import OversightCommands
import SQLiteEventLog
import ServiceLifecycle
import TestSupport
import TransparencyLog

@testable import OversightHTTP
@testable import OversightService

/// A daemon of a test's own: a log on the disk, a Unix socket and a loopback port, and the server on both.
///
/// It is always noon of 15 October 2024.
final class TestServer: Sendable {
    static let today = "2024-10-15"

    let directory: TemporaryDirectory
    let log: SQLiteEventLog
    let service: OversightService
    let checkpoints: SignedCheckpointStore
    let key: SigningKey
    /// Signs the log when a test asks for it.
    let signer: CheckpointSigner
    let api: OversightAPI
    let document: APIDocument
    let socket: ListeningSocket
    let port: ListeningSocket
    let http: HTTPClient
    let group: ServiceGroup

    private init(
        drainLimit: Duration, onServing: @escaping @Sendable () -> Void,
        extraMetrics: @escaping @Sendable () -> [String], compose: OversightAPI.ReminderComposer?
    ) async throws {
        directory = try TemporaryDirectory()
        log = try SQLiteEventLog.open(directory: directory("state"))
        checkpoints = SignedCheckpointStore(try log.storage.documents(in: .checkpoints))
        key = try SigningKey(generatingFor: "test.example/uppsikt")
        signer = CheckpointSigner(log: log, store: checkpoints, key: key)
        service = OversightService(
            log: log, ledger: Ledger(state: OversightState(), position: 0, log: log),
            directory: PersonDirectory(try await PersonStore(try log.storage.documents(in: .persons))),
            clock: try Self.clock(),
            transparency: Transparency(log: log, store: checkpoints, key: key.verifier),
            issuer: try DocumentIssuer(renderingFor: log.storage))
        api = try OversightAPI(
            service: service, version: "test", since: Date(timeIntervalSince1970: 1_728_993_600),
            extraMetrics: extraMetrics, compose: compose)
        document = try APIDocument()
        socket = try ListeningSocket.unix(path: directory("s"))
        port = try ListeningSocket.loopback("127.0.0.1:0")
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        http = HTTPClient(
            eventLoopGroupProvider: .singleton, configuration: .init(timeout: .init(connect: .seconds(60))))
        var server = SocketServer(sockets: [socket, port], api: api, logger: logger) { onServing() }
        // A connection that is closed is closed for a reason, and not because a slow test let it lie.
        server.idleTimeout = .hours(1)
        server.limits = ConnectionLimits(body: .hours(1), stall: .hours(1), discard: .hours(1), halfClosed: .hours(1))
        server.drainLimit = drainLimit
        group = ServiceGroup(configuration: .init(services: [.init(service: server)], logger: logger))
    }

    /// A clock that stands still.
    static func clock() throws -> CivilClock {
        guard let zone = TimeZone(identifier: "Europe/Stockholm") else { throw CocoaError(.featureUnsupported) }
        return CivilClock(zone: zone, now: { Date(timeIntervalSince1970: 1_728_986_400) })
    }

    /// Serves while a test runs, and shuts down gracefully after it.
    static func run(
        drainLimit: Duration = .seconds(120), extraMetrics: @escaping @Sendable () -> [String] = { [] },
        compose: OversightAPI.ReminderComposer? = nil, _ body: @Sendable (TestServer) async throws -> Void
    ) async throws {
        let (serving, signal) = AsyncStream<Void>.makeStream()
        let server = try await TestServer(
            drainLimit: drainLimit, onServing: { signal.finish() }, extraMetrics: extraMetrics, compose: compose)
        let outcome: Result<Void, any Error> = await withTaskGroup(of: Void.self) { tasks in
            tasks.addTask {
                do { try await server.group.run() } catch { Self.complain(error) }
                signal.finish()
            }
            for await _ in serving {}
            let outcome: Result<Void, any Error>
            do { outcome = .success(try await body(server)) } catch { outcome = .failure(error) }
            await server.group.triggerGracefulShutdown()
            await tasks.waitForAll()
            return outcome
        }
        try await server.http.shutdown()
        await server.log.close()
        try outcome.get()
    }

    /// The administrator, on the Unix socket.
    var administrator: TestClient { TestClient(server: self, transport: .unix) }

    /// Somebody over loopback HTTP.
    func client(token: String?) -> TestClient { TestClient(server: self, transport: .tcp(token: token)) }

    /// Somebody over loopback HTTP, known by a token and with the roles given.
    func client(_ person: String, _ roles: RoleAssignment...) async throws -> TestClient {
        let id = Identifier<Person>(rawValue: person)
        for role in roles {
            _ = try await service.perform(
                GrantRole(person: id, assignment: role),
                by: Caller(id: Identifier(rawValue: "root"), isAdministrator: true))
        }
        return client(token: try await service.directory.makeToken(for: id, on: service.clock.today))
    }

    /// The position of the log's end.
    var position: Int { get async throws { try await log.head().size } }
}
