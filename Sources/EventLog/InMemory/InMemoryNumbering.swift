/// Gives streams and types the numbers that a replay of an in-memory log uses.
struct InMemoryNumbering {
    private struct VersionedType: Hashable {
        let type: String
        let version: Int
    }

    private var streams: [StreamName: Int32] = [:]
    private var types: [VersionedType: Int32] = [:]

    /// Adds an event to a batch, and what is new about it.
    mutating func add(_ event: RecordedEvent, to batch: ReplayBatch) {
        let versioned = VersionedType(type: event.type, version: event.version)
        let stream = streams[event.stream] ?? Int32(streams.count + 1)
        if streams.updateValue(stream, forKey: event.stream) == nil {
            batch.introduce(ReplayBatch.NewStream(number: stream, name: event.stream))
        }
        let type = types[versioned] ?? Int32(types.count + 1)
        if types.updateValue(type, forKey: versioned) == nil {
            batch.introduce(ReplayBatch.NewType(number: type, type: event.type, version: event.version))
        }
        event.data.withUnsafeBytes { data in
            batch.append(
                position: event.position, stream: stream, type: type, revision: event.revision,
                recordedMilliseconds: event.recorded.milliseconds, data: data)
        }
    }
}
