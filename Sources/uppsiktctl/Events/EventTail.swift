import Foundation

/// Prints events from a position on, each exactly once, even if the connection breaks.
struct EventTail {
    let session: Session
    /// The request for the events, but for the position from which on.
    private let events: DaemonRequest
    /// The first position that was not printed yet.
    private(set) var next: Int

    /// The events of a request.
    ///
    /// - Parameter request: The request, with its first position in the parameter `from`; from the beginning if absent.
    init(session: Session, _ request: DaemonRequest) {
        self.session = session
        var events = request
        let first = request.query.first { $0.name == "from" }.flatMap { Int($0.value) }
        events.query.removeAll { $0.name == "from" }
        (self.events, next) = (events, max(1, first ?? 1))
    }

    /// The maximum delay between attempts to reconnect.
    private static let maximumRetryDelay = Duration.seconds(5)

    /// Prints the existing events.
    ///
    /// - Throws: ``Failure`` if the daemon refuses or cannot be reached, ``ClosedPipe`` if the output is no longer read.
    mutating func printAll() async throws {
        // On a terminal the events themselves show the progress.
        guard !session.console.outputIsTerminal else { return try await printPages() }
        next = try await session.withProgress("Reading events") { [self] in
            var tail = self
            try await tail.printPages()
            return tail.next
        }
    }

    private mutating func printPages() async throws {
        let first = next
        do {
            try await printOnce()
        } catch ConnectionError.broken {
            // Complete lines are not requested again; the restarted daemon has the rest.
            try await resume(unlessStill: first)
        } catch let error as ConnectionError {
            throw session.failure(error, request(accept: "application/x-ndjson"))
        }
    }

    private mutating func resume(unlessStill first: Int) async throws {
        let clock = ContinuousClock()
        let deadline = clock.now + session.restartTimeout
        while true {
            do {
                return try await printOnce()
            } catch ConnectionError.unreachable where clock.now < deadline {
                try await clock.sleep(for: session.retryDelay)
            } catch let error as ConnectionError {
                throw session.failure(error, request(accept: "application/x-ndjson"))
            }
        }
    }

    /// Prints the events of one connection.
    private mutating func printOnce() async throws {
        var lines = LineBuffer()
        var last: [UInt8]?
        let request = request(accept: "application/x-ndjson")
        defer {
            if let last, let position = EventPosition(of: last) { next = position.position + 1 }
        }
        let answer = try await session.client.stream(request) { bytes in
            let whole = lines.take(bytes)
            guard !whole.isEmpty else { return }
            try session.console.output.write(whole)
            last = LineBuffer.last(of: whole)
        }
        guard answer.isSuccess else { throw Failure(Problem.sentence(of: answer)) }
        let rest = lines.rest
        if !rest.isEmpty {
            try session.console.output.write(rest + [0x0A])
            last = rest
        }
    }

    /// Prints the existing events and new ones as they are recorded, until cancelled.
    ///
    /// - Throws: ``Failure`` if the daemon refuses, or could never be reached; ``ClosedPipe`` if the output is no longer
    ///   read.
    mutating func follow() async throws {
        var wasConnected = false
        var isReported = false
        var delay = session.retryDelay
        let start = next
        while true {
            var parser = ServerSentEvents()
            var request = request(accept: "text/event-stream")
            request.isLong = true
            request.lastEventID = next > start ? next - 1 : nil
            do {
                let answer = try await session.client.stream(request) { bytes in
                    wasConnected = true
                    isReported = false
                    delay = session.retryDelay
                    for event in parser.take(bytes) { try print(event) }
                }
                // A daemon that is starting or stopping answers with a 5xx status; keep trying.
                guard answer.isSuccess || (wasConnected && answer.status >= 500) else {
                    throw Failure(Problem.sentence(of: answer))
                }
            } catch let error as ConnectionError {
                guard wasConnected else { throw session.failure(error, request) }
            }
            // A cancelled stream looks like a lost connection.
            try Task.checkCancellation()
            if !isReported {
                session.console.say("The connection to the daemon was lost; waiting for it to come back.")
            }
            isReported = true
            try await Task.sleep(for: delay)
            delay = min(delay * 2, Self.maximumRetryDelay)
        }
    }

    private mutating func print(_ event: ServerSentEvents.Event) throws {
        guard !event.data.isEmpty else { return }
        let position = event.id.flatMap { Int($0) } ?? EventPosition(of: event.data)?.position
        // A resumed stream may repeat its last event.
        if let position, position < next { return }
        try session.console.output.write(event.data + [0x0A])
        if let position { next = position + 1 }
    }

    private func request(accept: String) -> DaemonRequest {
        var request = events
        request.query.insert(QueryItem(name: "from", value: String(next)), at: 0)
        request.accept = accept
        request.isLong = true
        return request
    }
}
