import Foundation

/// Prints events from a position on, each once, whatever becomes of the connection.
struct EventTail {
    /// The daemon to ask and the console to print on.
    let session: Session
    /// Only events of this stream.
    let stream: String?
    /// Only events of this type.
    let type: String?
    /// The first position that was not seen yet.
    var next: Int

    /// The longest pause before a connection is tried again.
    private static let longestPause = Duration.seconds(5)

    /// Prints the events that there are.
    ///
    /// - Throws: ``Failure`` where the daemon refuses or cannot be reached, ``ClosedPipe`` where nobody reads any more.
    mutating func printAll() async throws {
        // Where the events themselves run over the terminal, they are the progress.
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
            // What was printed whole is not asked for again; a daemon that restarted has the rest.
            try await resume(unlessStill: first)
        } catch let error as ConnectionError {
            throw session.failure(error, request(accept: "application/x-ndjson"))
        }
    }

    private mutating func resume(unlessStill first: Int) async throws {
        let clock = ContinuousClock()
        let deadline = clock.now + session.restartPatience
        while true {
            do {
                return try await printOnce()
            } catch ConnectionError.unreachable where clock.now < deadline {
                try await clock.sleep(for: session.firstPause)
            } catch let error as ConnectionError {
                throw session.failure(error, request(accept: "application/x-ndjson"))
            }
        }
    }

    /// Prints what one connection gives.
    private mutating func printOnce() async throws {
        var lines = WholeLines()
        var last: [UInt8]?
        let request = request(accept: "application/x-ndjson")
        defer {
            if let last, let position = EventPosition(of: last) { next = position.position + 1 }
        }
        let answer = try await session.client.stream(request) { bytes in
            let whole = lines.take(bytes)
            guard !whole.isEmpty else { return }
            try session.console.output.write(whole)
            last = WholeLines.last(of: whole)
        }
        guard answer.isSuccess else { throw Failure(Problem.sentence(of: answer)) }
        let rest = lines.rest
        if !rest.isEmpty {
            try session.console.output.write(rest + [0x0A])
            last = rest
        }
    }

    /// Prints the events that there are and those that come, until nobody reads or wants them any more.
    ///
    /// - Throws: ``Failure`` where the daemon refuses, or never could be reached; ``ClosedPipe`` where nobody reads.
    mutating func follow() async throws {
        var wasConnected = false
        var isTold = false
        var pause = session.firstPause
        let start = next
        while true {
            var parser = ServerSentEvents()
            var request = request(accept: "text/event-stream")
            request.isLong = true
            request.lastEventID = next > start ? next - 1 : nil
            do {
                let answer = try await session.client.stream(request) { bytes in
                    wasConnected = true
                    isTold = false
                    pause = session.firstPause
                    for event in parser.take(bytes) { try print(event) }
                }
                // A daemon that is starting or stopping says so with a status of the 500s, and is waited for.
                guard answer.isSuccess || (wasConnected && answer.status >= 500) else {
                    throw Failure(Problem.sentence(of: answer))
                }
            } catch let error as ConnectionError {
                guard wasConnected else { throw session.failure(error, request) }
            }
            // A stream that ends because nobody wants it any more looks like a connection that was lost.
            try Task.checkCancellation()
            if !isTold { session.console.say("The connection to the daemon was lost; waiting for it to come back.") }
            isTold = true
            try await Task.sleep(for: pause)
            pause = min(pause * 2, Self.longestPause)
        }
    }

    private mutating func print(_ event: ServerSentEvents.Event) throws {
        guard !event.data.isEmpty else { return }
        let position = event.id.flatMap { Int($0) } ?? EventPosition(of: event.data)?.position
        // A stream may repeat its last event when it is taken up again.
        if let position, position < next { return }
        try session.console.output.write(event.data + [0x0A])
        if let position { next = position + 1 }
    }

    private func request(accept: String) -> DaemonRequest {
        var request = DaemonRequest.get(
            "events", query: QueryItem.given(("from", String(next)), ("stream", stream), ("type", type)))
        request.accept = accept
        request.isLong = true
        return request
    }
}
