import EventCatalogue
import EventLog
import Oversight

/// The outcome of a decision: the new events of each stream, with the stream's expected revision.
package struct StreamChanges: Sendable {
    /// The identifier for the receipt.
    var id: String
    /// The revision that `If-Match` is compared with: that of the thing whose entity tag callers have.
    var taggedRevision: Int
    /// The streams with their new events, in the order in which they are appended.
    var streams: [(stream: OversightStream, revision: Int, events: [OversightEvent])]
    /// Bytes that the events name by their digests, to be stored before them.
    var blobs: [[UInt8]] = []

    init(_ id: String, _ kind: StreamKind, revision: Int, _ events: [OversightEvent]) {
        self.id = id
        taggedRevision = revision
        streams = [(OversightStream(kind, id), revision, events)]
    }

    /// Adds the events of another stream.
    func with(_ kind: StreamKind, _ id: String, revision: Int, _ events: [OversightEvent]) -> StreamChanges {
        var changes = self
        if !events.isEmpty { changes.streams.append((OversightStream(kind, id), revision, events)) }
        return changes
    }

    /// The changes with the revisions that the log knows: a stream of whose events none counts has events all the same.
    ///
    /// - Parameter state: The state on which they were decided.
    func expecting(_ state: OversightState) -> StreamChanges {
        guard !state.emptiedStreams.isEmpty else { return self }
        var changes = self
        for index in streams.indices {
            changes.streams[index].revision = state.recordedRevision(
                of: streams[index].stream, at: streams[index].revision)
        }
        return changes
    }

    /// Whose the streams are.
    ///
    /// - Parameter state: The state on which they were decided.
    func owners(in state: OversightState) -> Set<AccessTable.Owner> {
        var folded: OversightState?
        var owners: Set<AccessTable.Owner> = []
        for stream in streams.map(\.stream) {
            if let owner = state.municipality(of: stream) {
                owners.insert(.municipality(owner))
                continue
            }
            // What is new is the municipality's that its events name, or that of the thing which they name.
            let after = folded ?? self.folded(onto: state)
            folded = after
            owners.insert(after.municipality(of: stream).map(AccessTable.Owner.municipality) ?? .installation)
        }
        return owners
    }

    /// A state with the events applied; their positions are not those that the log gives them.
    private func folded(onto state: OversightState) -> OversightState {
        var state = state
        for (stream, event) in events { state.apply(event, at: 0, to: stream) }
        return state
    }

    /// The events with their streams, in the order in which the log gives them positions.
    var events: [(OversightStream, OversightEvent)] {
        streams.flatMap { stream in stream.events.map { (stream.stream, $0) } }
    }

    /// The events as appends to the log.
    ///
    /// - Throws: ``Refusal`` if an identifier is too long for a stream's name.
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
