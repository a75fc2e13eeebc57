internal import EventLog

/// The columns of an event that only its hash is made of, read after the ``ReplayReader``'s own.
struct LeafColumns {
    static let names = ", id, actor, correlation, causation, command, leaf_hash, node_hash"
    private static let first: Int32 = 6

    private var encoder = LeafEncoder()

    /// Adds the current row to a batch, with all that its hash is made of.
    ///
    /// - Parameters:
    ///   - row: A statement that gives the ``ReplayReader``'s columns and these.
    ///   - stream: The stream that it names.
    ///   - type: The type that it names.
    ///   - batch: Where it goes.
    /// - Throws: `corrupt` with the position if a column is not what an event has.
    mutating func add(
        _ row: RawStatement, stream: ReplayBatch.NewStream, type: ReplayBatch.NewType, to batch: ReplayBatch
    ) throws(EventLogError) {
        func damaged(_ field: String) -> EventLogError {
            .corrupt(position: row.int(0), "Its \(field) is not readable.")
        }
        let first = Self.first
        guard let id = row.id(first) else { throw damaged("id") }
        guard let correlation = row.id(first + 2) else { throw damaged("correlation") }
        let causation = row.id(first + 3)
        guard causation != nil || row.isNull(first + 3) else { throw damaged("causation") }
        guard let leafHash = row.hash(first + 5) else { throw damaged("leaf hash") }
        let nodeHash = row.hash(first + 6)
        guard nodeHash != nil || row.isNull(first + 6) else { throw damaged("tree hash") }
        let leaf = StoredLeaf(
            position: row.int(0), id: id, stream: stream.name, revision: row.int(2), type: type.type,
            version: type.version, recorded: Timestamp(milliseconds: Int64(row.int(4))), actor: row.bytes(first + 1),
            correlation: correlation, causation: causation, command: row.bytes(first + 4), data: row.bytes(5))
        encoder.withLeaf(of: leaf) { bytes in
            batch.append(
                leaf, stream: stream.number, type: type.number, encoded: bytes, leafHash: leafHash, nodeHash: nodeHash)
        }
    }
}
