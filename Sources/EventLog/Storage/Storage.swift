/// The one door to what is durable: what an engine does, and nothing else.
///
/// An engine stores batches of events, gives rows back by position, and keeps small documents and blobs. Everything that
/// follows from these is written once above it, in ``StoredEventLog``: expected revisions, repeated commands, the Merkle tree,
/// subscriptions, proofs, verification, export. Looking up streams and commands is a protocol of its own, ``EventIndex``.
///
/// One process at a time has a storage open for writing. The contract suite (`Tests/EventLogContract`) decides whether a type
/// is an engine.
package protocol Storage: Sendable {
    /// Makes one batch durable, whole or not at all.
    ///
    /// Blocks its thread until the batch is on stable storage. Only the log's writer calls it, one call at a time.
    ///
    /// - Parameter prepare: Decides on the batch with the index as of the log's end; nobody else writes meanwhile. Returns `nil`
    ///   to append nothing. It may be called a second time if the first attempt failed, and then decides anew.
    /// - Throws: `storageFull`, `readOnly` or `corrupt` if nothing was stored; `inputOutput` if that is not known; what `prepare`
    ///   throws.
    func append(_ prepare: (any WriterIndex) throws(EventLogError) -> EventBatch?) throws(EventLogError)

    /// The number of events, which is the position of the last one.
    func size() async throws(EventLogError) -> Int

    /// The stored rows of a range of positions, in order, without checking their hashes.
    ///
    /// - Parameters:
    ///   - position: The first position, from 1.
    ///   - through: The last position, or `nil` for the end of the log.
    ///   - limit: The most rows to give.
    /// - Returns: The rows; cut short before a row that cannot be read.
    /// - Throws: `corrupt` if the first row cannot be read; other codes if the storage cannot be read.
    func rows(from position: Int, through: Int?, limit: Int) async throws(EventLogError) -> RowPage

    /// The hashes stored with events.
    ///
    /// - Parameter positions: From 1 to the end of the log, in any order.
    /// - Throws: `invalidRequest` for a position that the log does not have; other codes if the storage cannot be read.
    func hashes(at positions: [Int]) async throws(EventLogError) -> [LeafHashes]

    /// Fills replay batches with a range of the log, as fast as the engine can read.
    ///
    /// Blocks its thread; the log calls it on a thread of its own, so that reading runs ahead of decoding.
    ///
    /// - Parameters:
    ///   - position: The first position, from 1.
    ///   - through: The last position, or `nil` for the end of the log.
    ///   - withLeaves: Whether the batches carry what the hashes are computed from, and the first one the tree before it.
    ///   - exchange: Where batches come from and go to.
    /// - Returns: The last position read; `position - 1` if there was none.
    /// - Throws: `corrupt` with the position of a gap or of a row that cannot be read; other codes if reading fails.
    func replay(
        from position: Int, through: Int?, withLeaves: Bool, into exchange: ReplayExchange
    ) throws(EventLogError) -> Int

    /// Waits until the log reaches beyond a position; for a process that does not write it.
    ///
    /// - Returns: The position of the last event, which is greater; `nil` once the task is cancelled or the storage closed.
    func waitForGrowth(after position: Int) async -> Int?

    /// Checks what the engine keeps beside the rows: its pages and its tables.
    ///
    /// - Throws: `corrupt` with what is wrong.
    func checkStructure() async throws(EventLogError)

    /// A copy of the log as it is at one moment, while appends go on.
    ///
    /// - Returns: The copy, which holds everything that was acknowledged before the call.
    /// - Throws: ``BackupError``, or ``EventLogError`` if the log cannot be read.
    func backUp() async throws -> LogBackup

    /// Releases the storage; may be called twice. Nothing is appended during the call or after it.
    func close() async

    /// The small named documents of a place, which are changed in place; the same store each time.
    ///
    /// Blocks its thread while the store is opened, and brought from the form of an older release to this one's. A storage that
    /// is open for reading leaves the older form as it is, and reads it.
    ///
    /// - Throws: `unsupported` if the store is damaged, of a newer release or something else's; other codes if it cannot be
    ///   opened.
    func documents(in place: DocumentPlace) throws(EventLogError) -> any DocumentStore

    /// Byte strings, which are never changed.
    var blobs: any BlobStore { get }
}

extension Storage {
    /// Looks five times a second whether the log has grown.
    package func waitForGrowth(after position: Int) async -> Int? {
        while !Task.isCancelled {
            do {
                let last = try await size()
                if last > position { return last }
                try await Task.sleep(for: .milliseconds(200))
            } catch {
                // Cancelled, or unreadable: the caller's next read says why.
                return nil
            }
        }
        return nil
    }

    /// The Merkle tree over the events up to a position that the log has, from the hashes stored at its peaks.
    ///
    /// - Throws: `corrupt` if hashes are missing; other codes if the storage cannot be read.
    package func frontier(upTo size: Int) async throws(EventLogError) -> MerkleFrontier {
        let positions = MerkleFrontier.peakPositions(ofSize: size)
        do throws(EventLogError) {
            return try MerkleFrontier(storedUpTo: size, peaks: try await hashes(at: positions))
        } catch {
            guard error.code == .invalidRequest else { throw error }
            throw .corrupt(position: nil, "The log reaches to position \(size), but events before that are missing.")
        }
    }
}

extension MerkleFrontier {
    /// The tree over the first `size` events, from what is stored at the positions of its peaks.
    ///
    /// - Throws: `corrupt` if a hash is missing.
    package init(storedUpTo size: Int, peaks: [LeafHashes]) throws(EventLogError) {
        guard let frontier = MerkleFrontier(size: size, peaks: peaks.map(\.node)) else {
            throw .corrupt(position: size, "The hashes of the tree are incomplete.")
        }
        self = frontier
    }
}
