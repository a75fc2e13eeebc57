/// One event of a replay, without its text: numbers stand for stream and type.
package struct ReplayRow: Sendable, Hashable {
    /// The event's place in the log, from 1.
    package let position: Int
    /// The number of the event's stream, from 1, dense; see ``ReplayBatch/newStreams``.
    package let stream: Int32
    /// The number of the event's type and version, from 1, dense; see ``ReplayBatch/newTypes``.
    package let type: Int32
    /// The event's place in its stream, from 1.
    package let revision: Int
    /// When the log recorded it, in milliseconds since 1970 in UTC.
    package let recordedMilliseconds: Int64
    /// Where the event's data begins in the batch's bytes.
    package let offset: Int
    /// The length of the event's data in bytes.
    package let count: Int

    /// When the log recorded it.
    package var recorded: Timestamp { Timestamp(milliseconds: recordedMilliseconds) }

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
