extension OversightState {
    /// The state as bytes: always the same for the same log folded in the same order.
    ///
    /// The kinds are in the order of ``StreamKind``, and the entities of each in the order in which they were added. A
    /// number is written with seven bits to a byte, a text or a list after its length, an optional value after a byte
    /// that says whether it is present, a day as the four bytes of `YYYYMMDD`, a word of a closed set as stored events
    /// write it.
    package func snapshotBytes() -> [UInt8] {
        var writing = SnapshotWriting()
        var state = self
        for kind in StreamKind.allCases { state.withTable(of: kind, &writing) }
        emptiedInOrder.write(to: &writing.writer)
        return writing.writer.bytes
    }

    /// Reads a state from the bytes of ``snapshotBytes()``.
    ///
    /// - Parameter bytes: Any bytes.
    /// - Throws: ``SnapshotError`` if they are not a state; the caller then replays.
    package init(snapshotBytes bytes: UnsafeRawBufferPointer) throws(SnapshotError) {
        self.init()
        var reading = SnapshotReading(reader: SnapshotReader(bytes))
        for kind in StreamKind.allCases { try withTable(of: kind, &reading) }
        for emptied in try [EmptiedStream](from: &reading.reader) { emptiedStreams[emptied.stream] = emptied.count }
        try reading.reader.end()
    }

    /// Passes on the bytes of every entity, in an order that does not depend on which was added first.
    ///
    /// The kinds are in the order of ``StreamKind``, the entities of a kind in the order of their ids. Each piece is the
    /// name of the kind and then the entity, both as in ``snapshotBytes()``, and shows where it ends.
    ///
    /// - Parameter body: Gets one piece after the other. A piece is valid until it returns.
    package func forEachEntitySorted(_ body: (UnsafeRawBufferPointer) -> Void) {
        withoutActuallyEscaping(body) { body in
            var pieces = SortedPieces(body: body)
            var state = self
            for kind in StreamKind.allCases { state.withTable(of: kind, &pieces) }
            for emptied in emptiedInOrder { pieces.add(emptied) }
        }
    }

    private var emptiedInOrder: [EmptiedStream] {
        emptiedStreams.map { EmptiedStream(stream: $0.key, count: $0.value) }.sorted { $0.stream.name < $1.stream.name }
    }
}

/// A stream of whose events none counts any more.
private struct EmptiedStream: Snapshotted {
    let stream: OversightStream
    let count: Int

    init(stream: OversightStream, count: Int) {
        (self.stream, self.count) = (stream, count)
    }

    func write(to writer: inout SnapshotWriter) {
        stream.name.write(to: &writer)
        count.write(to: &writer)
    }

    init(from reader: inout SnapshotReader) throws(SnapshotError) {
        let start = reader.offset
        guard let stream = OversightStream(name: try String(from: &reader)) else {
            throw SnapshotError(.word, at: start)
        }
        self.stream = stream
        count = try Int(from: &reader)
    }
}

private struct SnapshotWriting: TableVisitor {
    var writer = SnapshotWriter()

    mutating func visit<Element: Entity>(_ table: inout EntityTable<Element>) throws(Never) {
        table.write(to: &writer)
    }
}

private struct SnapshotReading: TableVisitor {
    var reader: SnapshotReader

    mutating func visit<Element: Entity>(_ table: inout EntityTable<Element>) throws(SnapshotError) {
        table = try EntityTable(from: &reader)
    }
}

private struct SortedPieces: TableVisitor {
    var writer = SnapshotWriter()
    let body: (UnsafeRawBufferPointer) -> Void

    mutating func add(_ emptied: EmptiedStream) {
        writer.clear()
        emptied.write(to: &writer)
        writer.bytes.withUnsafeBytes(body)
    }

    mutating func visit<Element: Entity>(_ table: inout EntityTable<Element>) throws(Never) {
        let entities = table.entities
        // The indexes are sorted, not the entities, which are many words wide.
        for index in entities.indices.sorted(by: { entities[$0].id < entities[$1].id }) {
            writer.clear()
            writer.write(text: Element.streamKind.rawValue)
            entities[index].write(to: &writer)
            writer.bytes.withUnsafeBytes(body)
        }
    }
}
