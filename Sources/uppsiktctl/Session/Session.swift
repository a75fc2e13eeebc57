import Foundation

/// One run of a command: its connection to the daemon, and its console.
struct Session: Sendable {
    /// The connection to the daemon.
    let client: any DaemonClient
    /// The path of the daemon's socket, for messages.
    let socket: String
    /// The destination of answers and messages.
    let console: Console
    /// How long to wait for the daemon to come back after the connection broke during a request.
    var restartTimeout = Duration.seconds(10)
    /// The delay before the first attempt to reconnect.
    var retryDelay = Duration.milliseconds(100)
    /// How long a task runs before its progress is shown.
    var progressDelay = Duration.milliseconds(500)

    /// Runs a task with the daemon that the options name.
    ///
    /// - Parameters:
    ///   - options: The command's global options.
    ///   - body: The task.
    /// - Throws: What `body` throws.
    static func run(_ options: GlobalOptions, _ body: (Session) async throws -> Void) async throws {
        let environment = ProcessInfo.processInfo.environment
        let socket = try options.socketPath(in: environment)
        let console = Console.live(environment: environment)
        try await SocketClient.with(socket: socket) { client in
            try await body(Session(client: client, socket: socket, console: console))
        }
    }

    /// Sends a request; if the connection breaks before the answer, sends it once more with the same command id.
    ///
    /// - Returns: A successful answer.
    /// - Throws: ``Failure`` if the daemon refuses or cannot be reached.
    func send(_ request: DaemonRequest) async throws -> DaemonAnswer {
        let answer = try await exchange(request)
        guard answer.isSuccess else { throw Failure(Problem.sentence(of: answer)) }
        return answer
    }

    /// Sends a request like ``send(_:)``, but also returns an answer that refuses it.
    ///
    /// - Throws: ``Failure`` if the daemon cannot be reached.
    func exchange(_ request: DaemonRequest) async throws -> DaemonAnswer {
        do {
            return try await client.send(request)
        } catch ConnectionError.broken {
            return try await repeatAfterBreak(request)
        } catch let error as ConnectionError {
            throw failure(error, request)
        }
    }

    /// Repeats a request whose connection broke, until the daemon has had time to restart.
    private func repeatAfterBreak(_ request: DaemonRequest) async throws -> DaemonAnswer {
        let clock = ContinuousClock()
        let deadline = clock.now + restartTimeout
        while true {
            do {
                return try await client.send(request)
            } catch ConnectionError.unreachable(let errno) {
                guard clock.now < deadline else {
                    throw request.commandID == nil
                        ? Failure.unreachable(socket, errno: errno)
                        : Failure.broken(socket, commandID: request.commandID)
                }
                try await clock.sleep(for: retryDelay)
            } catch let error as ConnectionError {
                throw failure(error, request)
            }
        }
    }

    /// The failure to report to the user for a connection error.
    func failure(_ error: ConnectionError, _ request: DaemonRequest) -> Failure {
        switch error {
        case .unreachable(let errno): .unreachable(socket, errno: errno)
        case .broken: .broken(socket, commandID: request.commandID)
        case .timedOut: .timedOut(commandID: request.commandID)
        }
    }
}
