import Foundation

/// One run of a command: the daemon that it asks and the console that it answers on.
struct Session: Sendable {
    /// Reaches the daemon.
    let client: any DaemonClient
    /// The path of the daemon's socket, for messages.
    let socket: String
    /// Takes answers and messages.
    let console: Console
    /// How long a daemon that went away in the middle of a request is given to come back.
    var restartPatience = Duration.seconds(10)
    /// The first pause before a connection is tried again.
    var firstPause = Duration.milliseconds(100)
    /// How long a task takes before its progress is worth a line.
    var progressDelay = Duration.milliseconds(500)

    /// Runs a task against the daemon that the options name.
    ///
    /// - Parameters:
    ///   - options: The options given.
    ///   - body: The task.
    /// - Throws: What the task throws.
    static func run(_ options: GlobalOptions, _ body: (Session) async throws -> Void) async throws {
        let environment = ProcessInfo.processInfo.environment
        let socket = try options.socketPath(in: environment)
        let console = Console.live(environment: environment)
        try await SocketClient.with(socket: socket) { client in
            try await body(Session(client: client, socket: socket, console: console))
        }
    }

    /// Sends a request; where the connection breaks before the answer, once more under the same command id.
    ///
    /// - Parameter request: What is asked.
    /// - Returns: An answer that is a success.
    /// - Throws: ``Failure`` where the daemon refuses or cannot be reached.
    func send(_ request: DaemonRequest) async throws -> DaemonAnswer {
        let answer = try await exchange(request)
        guard answer.isSuccess else { throw Failure(Problem.sentence(of: answer)) }
        return answer
    }

    /// Sends a request as ``send(_:)`` does, and gives the answer also where it refuses.
    ///
    /// - Parameter request: What is asked.
    /// - Throws: ``Failure`` where the daemon cannot be reached.
    func exchange(_ request: DaemonRequest) async throws -> DaemonAnswer {
        do {
            return try await client.send(request)
        } catch ConnectionError.broken {
            return try await repeatAfterBreak(request)
        } catch let error as ConnectionError {
            throw failure(error, request)
        }
    }

    /// Repeats a request whose connection broke, for as long as a restart of the daemon may take.
    private func repeatAfterBreak(_ request: DaemonRequest) async throws -> DaemonAnswer {
        let clock = ContinuousClock()
        let deadline = clock.now + restartPatience
        while true {
            do {
                return try await client.send(request)
            } catch ConnectionError.unreachable(let errno) {
                guard clock.now < deadline else {
                    throw request.commandID == nil
                        ? Failure.unreachable(socket, errno: errno)
                        : Failure.broken(socket, commandID: request.commandID)
                }
                try await clock.sleep(for: firstPause)
            } catch let error as ConnectionError {
                throw failure(error, request)
            }
        }
    }

    /// What a connection that came to nothing means to the user.
    func failure(_ error: ConnectionError, _ request: DaemonRequest) -> Failure {
        switch error {
        case .unreachable(let errno): .unreachable(socket, errno: errno)
        case .broken: .broken(socket, commandID: request.commandID)
        case .timedOut: .timedOut(commandID: request.commandID)
        }
    }
}
