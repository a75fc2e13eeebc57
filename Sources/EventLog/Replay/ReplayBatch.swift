/// A few thousand events of a replay: rows of numbers, and the data of all of them in one run of bytes.
///
/// A consumer keeps arrays indexed by stream and type number instead of hashing names a million times a second: a name is
/// given once, in the batch in which it first occurs.
///
/// A batch is filled again after the body that got it returns.
package final class ReplayBatch {
    /// A stream and the number that stands for it.
    package struct NewStream: Sendable, Hashable {
        /// The number, from 1.
        package let number: Int32
        /// The stream.
        package let name: StreamName

        package init(number: Int32, name: StreamName) {
            self.number = number
            self.name = name
        }
    }

    /// An event type and the number that stands for it in one version.
    package struct NewType: Sendable, Hashable {
        /// The number, from 1.
        package let number: Int32
        /// The type.
        package let type: String
        /// The version of the type's schema.
        package let version: Int

        package init(number: Int32, type: String, version: Int) {
            self.number = number
            self.type = type
            self.version = version
        }
    }

    /// How many rows a batch holds at most.
    package static let capacity = 4096
    /// How many bytes of data a batch holds before it is handed over, however few its rows.
    package static let byteLimit = 1 << 20

    /// The events, in order of position.
    package private(set) var rows: [ReplayRow] = []
    /// The streams of these rows that occur for the first time in this replay, in order of appearance.
    package private(set) var newStreams: [NewStream] = []
    /// The types of these rows that occur for the first time in this replay, in order of appearance.
    package private(set) var newTypes: [NewType] = []
    /// What the hashes of these rows are computed from, if the replay checks them; else empty.
    private(set) var leaves: [Leaf] = []
    /// The tree over the events before this batch, in the first batch of a replay that checks hashes.
    package var treeBefore: MerkleFrontier?
    private var bytes: [UInt8] = []

    /// Where a row's leaf begins, which ends with its data, and the hashes that were stored with it.
    struct Leaf {
        let start: Int
        let hash: MerkleHash
        let nodeHash: MerkleHash?
    }

    package init() {
        rows.reserveCapacity(Self.capacity)
    }

    /// Provides the data of all rows without copying it.
    ///
    /// - Parameter body: Gets bytes that are valid until it returns; a row's data is at its `offset`, `count` bytes long.
    /// - Returns: What `body` returned.
    /// - Throws: What `body` throws.
    package func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try bytes.withUnsafeBytes(body)
    }

    /// Provides each row with its data, in order, without copying it.
    ///
    /// - Parameter body: Gets a row and bytes that are valid until it returns.
    /// - Throws: What `body` throws.
    @inlinable
    package func forEach(_ body: (ReplayRow, UnsafeRawBufferPointer) throws -> Void) rethrows {
        try withUnsafeBytes { bytes in
            for row in rows {
                try body(row, UnsafeRawBufferPointer(rebasing: bytes[row.offset..<row.offset + row.count]))
            }
        }
    }

    package var isFull: Bool { rows.count >= Self.capacity || bytes.count >= Self.byteLimit }

    package func removeAll() {
        rows.removeAll(keepingCapacity: true)
        newStreams.removeAll(keepingCapacity: true)
        newTypes.removeAll(keepingCapacity: true)
        leaves.removeAll(keepingCapacity: true)
        treeBefore = nil
        bytes.removeAll(keepingCapacity: true)
    }

    package func append(
        position: Int, stream: Int32, type: Int32, revision: Int, recordedMilliseconds: Int64,
        data: UnsafeRawBufferPointer
    ) {
        rows.append(
            ReplayRow(
                position: position, stream: stream, type: type, revision: revision,
                recordedMilliseconds: recordedMilliseconds, offset: bytes.count, count: data.count))
        bytes.append(contentsOf: data)
    }

    /// Adds an event with everything that its hash is computed from.
    ///
    /// - Parameters:
    ///   - leaf: The event.
    ///   - stream: The number of its stream.
    ///   - type: The number of its type.
    ///   - encoded: Its leaf, which ends with its data.
    ///   - leafHash: The hash that was stored with it.
    ///   - nodeHash: The tree hash that was stored with it, if any.
    package func append(
        _ leaf: StoredLeaf, stream: Int32, type: Int32, encoded: UnsafeRawBufferPointer, leafHash: MerkleHash,
        nodeHash: MerkleHash?
    ) {
        leaves.append(Leaf(start: bytes.count, hash: leafHash, nodeHash: nodeHash))
        bytes.append(contentsOf: encoded)
        rows.append(
            ReplayRow(
                position: leaf.position, stream: stream, type: type, revision: leaf.revision,
                recordedMilliseconds: leaf.recorded.milliseconds, offset: bytes.count - leaf.data.count,
                count: leaf.data.count))
    }

    package func introduce(_ stream: NewStream) { newStreams.append(stream) }

    package func introduce(_ type: NewType) { newTypes.append(type) }
}
