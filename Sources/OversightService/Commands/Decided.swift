import EventCatalogue
import EventLog
import Oversight

/// What was decided on a command: the events for each stream, and the revision that it was decided on.
struct Decided {
    /// The identifier of the thing that the command is about.
    var id: String
    /// The streams with their new events, in the order in which they are appended.
    var streams: [(stream: OversightStream, revision: Int, events: [OversightEvent])]

    init(_ id: String, _ kind: StreamKind, revision: Int, _ events: [OversightEvent]) {
        self.id = id
        streams = [(OversightStream(kind, id), revision, events)]
    }

    /// Adds the events of another stream.
    func with(_ kind: StreamKind, _ id: String, revision: Int, _ events: [OversightEvent]) -> Decided {
        var decided = self
        if !events.isEmpty { decided.streams.append((OversightStream(kind, id), revision, events)) }
        return decided
    }

    /// The events with their streams, in the order in which the log gives them positions.
    var events: [(OversightStream, OversightEvent)] {
        streams.flatMap { stream in stream.events.map { (stream.stream, $0) } }
    }

    /// What the log is asked to append.
    ///
    /// - Throws: ``Refusal`` where an identifier is too long for a stream's name.
    func appends() throws(Refusal) -> [StreamAppend] {
        var appends: [StreamAppend] = []
        for (stream, revision, events) in streams where !events.isEmpty {
            guard let name = StreamName(rawValue: stream.name) else {
                throw Refusal(
                    .invalid, "\"\(stream.id)\" cannot be an identifier: lower-case letters, digits, hyphens.")
            }
            let encoded = events.map(EventCatalogue.write)
            appends.append(
                StreamAppend(
                    stream: name, expected: revision == 0 ? .none : .exactly(revision),
                    events: encoded.map { NewEvent(type: $0.type, version: $0.version, data: $0.data) }))
        }
        return appends
    }
}
