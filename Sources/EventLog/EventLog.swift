/// What an engine must do: append durably, read back, replay fast, and show what it holds.
///
/// Positions (in the log) and revisions (in a stream) are counted from 1 and have no gaps; 0 is before the first. The
/// contract suite decides whether an engine is one.
public protocol EventLog: Sendable {
    /// Appends all events of a request, or none.
    ///
    /// Returns after the events are durable. Repeating a request under the same command id and fingerprint appends nothing
    /// and gives the first outcome; a repeated command is answered before expectations are looked at.
    ///
    /// - Parameter request: The events and who sent them.
    /// - Returns: The positions and revisions that the events got.
    /// - Throws: ``EventLogError`` with code `conflict`, `commandReused`, `invalidRequest`, `storageFull`, `readOnly`,
    ///   `inputOutput`, `corrupt` or `closed`. Whatever the code, a request that threw can be sent again.
    func append(_ request: AppendRequest) async throws(EventLogError) -> AppendOutcome

    /// What came of a command, or `nil` where the log has not carried it out.
    ///
    /// - Parameter command: The id that the command was sent under.
    /// - Throws: ``EventLogError`` where the log cannot be read.
    func outcome(of command: CommandID) async throws(EventLogError) -> RememberedCommand?

    /// The events of a stream, in order.
    ///
    /// - Parameters:
    ///   - stream: The stream; one without events gives none.
    ///   - revision: The first revision that is wanted, from 1.
    ///   - limit: The most events to give, at least 1.
    /// - Throws: ``EventLogError`` where the log cannot be read.
    func read(stream: StreamName, from revision: Int, limit: Int) async throws(EventLogError) -> [RecordedEvent]

    /// All events of some streams.
    ///
    /// An engine for which every question takes its time answers this one in one go.
    ///
    /// - Parameter streams: The streams; one without events gives none.
    /// - Returns: The events of each stream in order, in the order of the streams asked for.
    /// - Throws: ``EventLogError`` where the log cannot be read.
    func read(streams: [StreamName]) async throws(EventLogError) -> [[RecordedEvent]]

    /// The events of the whole log, in order.
    ///
    /// - Parameters:
    ///   - position: The first position that is wanted, from 1.
    ///   - through: The last position that is wanted, or `nil` for the end of the log.
    ///   - limit: The most events to give, at least 1.
    /// - Throws: ``EventLogError`` where the log cannot be read.
    func read(from position: Int, through: Int?, limit: Int) async throws(EventLogError) -> [RecordedEvent]

    /// The events of the whole log with what the engine keeps beside them, for the verifier.
    ///
    /// - Parameters:
    ///   - position: The first position that is wanted, from 1.
    ///   - limit: The most events to give, at least 1.
    /// - Throws: ``EventLogError/Code/corrupt`` with the position where a row is not an event; other codes where the log
    ///   cannot be read.
    func stored(from position: Int, limit: Int) async throws(EventLogError) -> [StoredEvent]

    /// The commands that appended nothing, and are remembered all the same.
    ///
    /// - Parameter position: The last position of the log when they were carried out, at most.
    /// - Returns: In the order of the positions, and of the ids where those are the same.
    /// - Throws: ``EventLogError`` where the log cannot be read.
    func emptyCommands(through position: Int) async throws(EventLogError) -> [RememberedCommandRange]

    /// The hashes stored with events.
    ///
    /// - Parameter positions: From 1 to the end of the log.
    /// - Returns: One for each position, in the order asked.
    /// - Throws: ``EventLogError/Code/invalidRequest`` for a position that the log does not have; other codes where the log
    ///   cannot be read.
    func hashes(at positions: [Int]) async throws(EventLogError) -> [LeafHashes]

    /// How far the log reaches, and the root of its Merkle tree.
    ///
    /// - Throws: ``EventLogError`` where the log cannot be read.
    func head() async throws(EventLogError) -> LogHead

    /// The number of streams.
    ///
    /// - Throws: ``EventLogError`` where the log cannot be read.
    func streamCount() async throws(EventLogError) -> Int

    /// The number of events in a stream, 0 where there is no such stream.
    ///
    /// - Parameter stream: The stream.
    /// - Throws: ``EventLogError`` where the log cannot be read.
    func revision(of stream: StreamName) async throws(EventLogError) -> Int

    /// Has every later commit handed over, in order, before its callers are answered.
    ///
    /// - Parameter observer: Gets the events of a commit on the writer's thread: it must return soon.
    /// - Returns: The position of the last event that is not handed over; read the log up to it.
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

    /// Checks whatever the engine keeps beside the events: its pages, its indexes.
    ///
    /// - Throws: ``EventLogError/Code/corrupt`` with what is wrong.
    func checkStructure() async throws(EventLogError)

    /// A copy of the whole log as it is at one moment, while appends go on.
    ///
    /// The copy holds everything that was acknowledged before the call. Put in the place of the log's own file it is a log.
    ///
    /// - Throws: ``BackupError`` if the copy cannot be made; ``EventLogError`` if the log cannot be read.
    func backUp() async throws -> LogBackup

    /// Finishes what has been handed over, refuses what comes later, and lets go of the storage. May be called twice.
    func close() async
}

extension EventLog {
    /// None, for a log that remembers no commands; see ``EventLog/emptyCommands(through:)``.
    public func emptyCommands(through position: Int) async throws(EventLogError) -> [RememberedCommandRange] { [] }

    /// The events of the whole log from a position, in order.
    ///
    /// - Parameters:
    ///   - position: The first position that is wanted, from 1.
    ///   - limit: The most events to give, at least 1.
    /// - Throws: ``EventLogError`` where the log cannot be read.
    public func read(from position: Int, limit: Int) async throws(EventLogError) -> [RecordedEvent] {
        try await read(from: position, through: nil, limit: limit)
    }

    /// All events of some streams, one question after the other.
    public func read(streams: [StreamName]) async throws(EventLogError) -> [[RecordedEvent]] {
        var events: [[RecordedEvent]] = []
        for stream in streams { events.append(try await read(stream: stream, from: 1, limit: .max)) }
        return events
    }
}
