/// The events that one request appends to one stream.
package struct StreamAppend: Sendable, Hashable {
    /// The stream.
    package var stream: StreamName
    /// The revision that the stream must have for the request to be accepted.
    package var expected: ExpectedRevision
    /// The events, in order; with none, the append only checks the stream's revision.
    package var events: [NewEvent]

    /// The events that one request appends to one stream.
    ///
    /// - Parameters:
    ///   - stream: The stream, which may be new.
    ///   - expected: The revision that the events were decided on.
    ///   - events: In order; may be empty.
    package init(stream: StreamName, expected: ExpectedRevision, events: [NewEvent]) {
        self.stream = stream
        self.expected = expected
        self.events = events
    }
}
