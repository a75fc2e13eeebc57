package import EventLog
package import Testing

/// Small requests, so that a clause says only what it is about.
package enum Sample {
    /// A stream by name; the name must be one.
    package static func stream(_ name: String) throws -> StreamName {
        try #require(StreamName(rawValue: name))
    }

    /// A command by id; the id must be one.
    package static func command(_ id: String) throws -> CommandID {
        try #require(CommandID(rawValue: id))
    }

    /// An event whose data distinguishes it from others.
    package static func event(_ number: Int, type: String = "ThingHappened", version: Int = 1) -> NewEvent {
        NewEvent(type: type, version: version, data: Array(#"{"number":\#(number),"text":"Åtgärd"}"#.utf8))
    }

    /// A request to one stream.
    package static func request(
        _ command: String, _ stream: String, _ expected: ExpectedRevision = .any, events: Int = 1, first: Int = 1,
        fingerprint: [UInt8] = [1], recorded: Timestamp? = nil
    ) throws -> AppendRequest {
        try request(
            command,
            [
                StreamAppend(
                    stream: Self.stream(stream), expected: expected, events: (0..<events).map { event(first + $0) })
            ],
            fingerprint: fingerprint, recorded: recorded)
    }

    /// A request to several streams.
    package static func request(
        _ command: String, _ appends: [StreamAppend], fingerprint: [UInt8] = [1], recorded: Timestamp? = nil
    ) throws -> AppendRequest {
        AppendRequest(
            command: try Self.command(command), fingerprint: fingerprint, appends: appends, actor: "official-1",
            correlation: EventID(high: 0x0190_0000_0000_7000, low: 0x8000_0000_0000_0001),
            causation: EventID(high: 0x0190_0000_0000_7000, low: 0x8000_0000_0000_0002), recorded: recorded)
    }

    /// Appends a number of events, one request each, to three streams in turn.
    package static func fill(_ log: any EventLog, count: Int, prefix: String = "fill") async throws {
        for number in 0..<count {
            _ = try await log.append(request("\(prefix)-\(number)", "thing-\(number % 3)", first: number))
        }
    }

    /// The error that a body throws; a body that throws none fails the test.
    package static func error<Value>(
        of body: () async throws(EventLogError) -> Value, sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> EventLogError {
        do throws(EventLogError) {
            _ = try await body()
        } catch {
            return error
        }
        return try #require(nil as EventLogError?, "no error was thrown", sourceLocation: sourceLocation)
    }
}
