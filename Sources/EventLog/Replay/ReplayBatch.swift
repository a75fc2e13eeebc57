/// Some thousand events of a replay: rows of numbers, and the data of all of them in one run of bytes.
///
/// A consumer keeps arrays indexed by stream and type number instead of hashing names a million times a second: a number
/// is told once, in the batch in which the replay meets it first.
///
/// A batch is filled again after the body that got it returns.
public final class ReplayBatch {
    /// A stream and the number that stands for it.
    public struct NewStream: Sendable, Hashable {
        /// The number, from 1.
        public let number: Int32
        /// The stream.
        public let name: StreamName
    }

    /// An event type and the number that stands for it in one version.
    public struct NewType: Sendable, Hashable {
        /// The number, from 1.
        public let number: Int32
        /// The type.
        public let type: String
        /// The version of the type's schema.
        public let version: Int
    }

    /// How many rows a batch holds at most.
    public static let capacity = 4096
    /// How many bytes of data a batch holds before it is handed over, however few its rows.
    package static let byteLimit = 1 << 20

    /// The events, in order of position.
    public private(set) var rows: [ReplayRow] = []
    /// The streams of these rows that the replay had not met before, in order of first appearance.
    public private(set) var newStreams: [NewStream] = []
    /// The types of these rows that the replay had not met before, in order of first appearance.
    public private(set) var newTypes: [NewType] = []
    private var bytes: [UInt8] = []

    package init() {
        rows.reserveCapacity(Self.capacity)
    }

    /// Gives the data of all rows without copying it.
    ///
    /// - Parameter body: Gets bytes that are valid until it returns; a row's data is at its `offset`, `count` bytes long.
    /// - Returns: What `body` returned.
    /// - Throws: What `body` throws.
    public func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try bytes.withUnsafeBytes(body)
    }

    /// Gives each row with its data, in order, without copying it.
    ///
    /// - Parameter body: Gets a row and bytes that are valid until it returns.
    /// - Throws: What `body` throws.
    @inlinable
    public func forEach(_ body: (ReplayRow, UnsafeRawBufferPointer) throws -> Void) rethrows {
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

    package func introduce(stream number: Int32, name: StreamName) {
        newStreams.append(NewStream(number: number, name: name))
    }

    package func introduce(type number: Int32, name: String, version: Int) {
        newTypes.append(NewType(number: number, type: name, version: version))
    }
}
