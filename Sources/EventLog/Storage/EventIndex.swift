/// Finds the events of a stream and the outcome of a command.
///
/// Everything in it follows from the rows of a ``Storage``, so an engine may keep it in its tables or derive it.
package protocol EventIndex: Sendable {
    /// The events of a stream, in order, without checking their hashes.
    ///
    /// - Parameters:
    ///   - stream: The stream; one without events gives none.
    ///   - revision: The first revision, from 1.
    ///   - limit: The most events to give.
    /// - Throws: `corrupt` with the position of a row that cannot be read; other codes if the index cannot be read.
    func events(of stream: StreamName, from revision: Int, limit: Int) async throws(EventLogError) -> [RecordedEvent]

    /// All events of several streams as of one moment, in the order of the streams.
    ///
    /// - Throws: As ``events(of:from:limit:)``.
    func events(of streams: [StreamName]) async throws(EventLogError) -> [[RecordedEvent]]

    /// The number of events in a stream, 0 if there is no such stream.
    func revision(of stream: StreamName) async throws(EventLogError) -> Int

    /// The number of streams.
    func streamCount() async throws(EventLogError) -> Int

    /// The outcome of a command, or `nil` if the log has not carried it out.
    func outcome(of command: CommandID) async throws(EventLogError) -> RememberedCommand?

    /// The position ranges and fingerprints of commands, in the order of the ids; `nil` for an unknown id.
    func ranges(of commands: [CommandID]) async throws(EventLogError) -> [RememberedCommandRange?]

    /// The commands that appended nothing, ordered by position and id.
    ///
    /// - Parameter position: The last position of the log when they were carried out, at most.
    func emptyCommands(through position: Int) async throws(EventLogError) -> [RememberedCommandRange]
}

/// The index as of the log's end, for the one writer while it prepares a batch.
///
/// Calls block, and are valid only until `prepare` returns; see ``Storage/append(_:)``.
package protocol WriterIndex {
    /// What is needed to go on from the last event.
    ///
    /// - Throws: `corrupt` if the end of the log cannot be read.
    func tail() throws(EventLogError) -> LogTail

    /// The number of events in a stream, 0 if there is no such stream.
    func revision(of stream: StreamName) throws(EventLogError) -> Int

    /// The outcome of a command, or `nil` if the log has not carried it out.
    func outcome(of command: CommandID) throws(EventLogError) -> RememberedCommand?
}
