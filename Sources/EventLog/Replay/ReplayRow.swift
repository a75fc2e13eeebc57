/// One event of a replay, without its text: numbers stand for stream and type.
public struct ReplayRow: Sendable, Hashable {
    /// The event's place in the log, from 1.
    public let position: Int
    /// The number of the event's stream, from 1, dense; see ``ReplayBatch/newStreams``.
    public let stream: Int32
    /// The number of the event's type and version, from 1, dense; see ``ReplayBatch/newTypes``.
    public let type: Int32
    /// The event's place in its stream, from 1.
    public let revision: Int
    /// When the log recorded it, in milliseconds since 1970 in UTC.
    public let recordedMilliseconds: Int64
    /// Where the event's data begins in the batch's bytes.
    public let offset: Int
    /// The length of the event's data in bytes.
    public let count: Int

    /// When the log recorded it.
    public var recorded: Timestamp { Timestamp(milliseconds: recordedMilliseconds) }

    package init(
        position: Int, stream: Int32, type: Int32, revision: Int, recordedMilliseconds: Int64, offset: Int, count: Int
    ) {
        self.position = position
        self.stream = stream
        self.type = type
        self.revision = revision
        self.recordedMilliseconds = recordedMilliseconds
        self.offset = offset
        self.count = count
    }
}
