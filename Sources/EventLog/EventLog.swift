/// A log of events: appends durably, reads back, replays fast, and proves what it holds.
///
/// Positions (in the log) and revisions (in a stream) are counted from 1 and have no gaps; 0 is before the first. The log is
/// implemented once, by ``StoredEventLog`` above a ``Storage``; tests implement it to count or to falsify what is read.
package protocol EventLog: Sendable {
    /// Appends all events of a request, or none.
    ///
    /// Returns after the events are durable. Repeating a request under the same command id and fingerprint appends nothing
    /// and returns the first outcome; a repeated command is recognised before expected revisions are checked.
    ///
    /// - Parameter request: The events and who sent them.
    /// - Returns: The positions and revisions of the events.
    /// - Throws: ``EventLogError`` with code `conflict`, `commandReused`, `invalidRequest`, `storageFull`, `readOnly`,
    ///   `inputOutput`, `corrupt` or `closed`. Whatever the code, a request that threw can be sent again.
    func append(_ request: AppendRequest) async throws(EventLogError) -> AppendOutcome

    /// The outcome of a command, or `nil` if the log has not carried it out.
    ///
    /// - Parameter command: The id that the command was sent under.
    /// - Throws: ``EventLogError`` if the log cannot be read.
    func outcome(of command: CommandID) async throws(EventLogError) -> RememberedCommand?

    /// The events of a stream, in order.
    ///
    /// - Parameters:
    ///   - stream: The stream; one that does not exist has no events.
    ///   - revision: The first revision, from 1.
    ///   - limit: The most events to return, at least 1.
    /// - Throws: ``EventLogError`` if the log cannot be read.
    func read(stream: StreamName, from revision: Int, limit: Int) async throws(EventLogError) -> [RecordedEvent]

    /// All events of several streams, as of one moment.
    ///
    /// - Parameter streams: The streams; one that does not exist has no events.
    /// - Returns: The events of each stream in order, in the order of the streams.
    /// - Throws: ``EventLogError`` if the log cannot be read.
    func read(streams: [StreamName]) async throws(EventLogError) -> [[RecordedEvent]]

    /// The events of the whole log, in order.
    ///
    /// - Parameters:
    ///   - position: The first position, from 1.
    ///   - through: The last position, or `nil` for the end of the log.
    ///   - limit: The most events to return, at least 1.
    /// - Throws: ``EventLogError`` if the log cannot be read.
    func read(from position: Int, through: Int?, limit: Int) async throws(EventLogError) -> [RecordedEvent]

    /// The events of the whole log with what is stored beside them, unchecked, for the verifier.
    ///
    /// - Parameters:
    ///   - position: The first position, from 1.
    ///   - limit: The most events to return, at least 1.
    /// - Returns: The events; fewer than asked if one that follows cannot be read.
    /// - Throws: ``EventLogError/Code/corrupt`` with the position if the first event cannot be read; other codes if the log
    ///   cannot be read.
    func stored(from position: Int, limit: Int) async throws(EventLogError) -> [StoredEvent]

    /// The commands that appended nothing and are remembered all the same, ordered by position and id.
    ///
    /// - Parameter position: The last position of the log when they were carried out, at most.
    /// - Throws: ``EventLogError`` if the log cannot be read.
    func emptyCommands(through position: Int) async throws(EventLogError) -> [RememberedCommandRange]

    /// The hashes stored with events, in the order of the positions.
    ///
    /// - Parameter positions: From 1 to the end of the log.
    /// - Throws: ``EventLogError/Code/invalidRequest`` for a position that the log does not have; other codes if the log
    ///   cannot be read.
    func hashes(at positions: [Int]) async throws(EventLogError) -> [LeafHashes]

    /// How far the log reaches, and the root of its Merkle tree.
    ///
    /// - Throws: ``EventLogError`` if the log cannot be read.
    func head() async throws(EventLogError) -> LogHead

    /// The number of streams.
    ///
    /// - Throws: ``EventLogError`` if the log cannot be read.
    func streamCount() async throws(EventLogError) -> Int

    /// The number of events in a stream, 0 if there is no such stream.
    ///
    /// - Parameter stream: The stream.
    /// - Throws: ``EventLogError`` if the log cannot be read.
    func revision(of stream: StreamName) async throws(EventLogError) -> Int

    /// Calls an observer with the events of every later commit, in order, before the callers of that commit are answered.
    ///
    /// Not called for a commit that reported a failure and was stored after all; its events are found by reading.
    ///
    /// - Parameter observer: Called on the writer's thread: it must return soon.
    /// - Returns: The position of the last event that is not passed to the observer; read the log up to it.
    func onCommit(_ observer: @escaping CommitObserver) -> Int

    /// Waits until the log reaches beyond a position.
    ///
    /// - Parameter position: The position that the caller has seen.
    /// - Returns: The position of the last event, which is greater; `nil` once the task is cancelled or the log closed.
    func appended(after position: Int) async -> Int?

    /// Reads the log at full speed, on a thread that may block.
    ///
    /// - Parameter body: Reads ranges from its argument and returns what it makes of them.
    /// - Returns: What `body` returns.
    /// - Throws: What `body` throws.
    func replay<Result: Sendable>(
        _ body: @escaping @Sendable (ReplaySource) throws -> Result
    ) async throws -> Result

    /// Checks what the engine keeps beside the events: its pages, its indexes.
    ///
    /// - Throws: ``EventLogError/Code/corrupt`` with what is wrong.
    func checkStructure() async throws(EventLogError)

    /// A copy of the whole log as it is at one moment, while appends go on.
    ///
    /// The copy holds everything that was acknowledged before the call. Put in the place of the log's own file it is a log.
    ///
    /// - Throws: ``BackupError`` if the copy cannot be made; ``EventLogError`` if the log cannot be read.
    func backUp() async throws -> LogBackup

    /// Finishes the appends that were submitted, refuses later ones, and releases the storage. May be called twice.
    func close() async
}

extension EventLog {
    /// None, for a log that remembers no commands; see ``EventLog/emptyCommands(through:)``.
    package func emptyCommands(through position: Int) async throws(EventLogError) -> [RememberedCommandRange] { [] }

    /// The events of the whole log from a position, in order.
    ///
    /// - Parameters:
    ///   - position: The first position, from 1.
    ///   - limit: The most events to return, at least 1.
    /// - Throws: ``EventLogError`` if the log cannot be read.
    package func read(from position: Int, limit: Int) async throws(EventLogError) -> [RecordedEvent] {
        try await read(from: position, through: nil, limit: limit)
    }

    /// All events of several streams, read one after the other.
    package func read(streams: [StreamName]) async throws(EventLogError) -> [[RecordedEvent]] {
        var events: [[RecordedEvent]] = []
        for stream in streams { events.append(try await read(stream: stream, from: 1, limit: .max)) }
        return events
    }
}
