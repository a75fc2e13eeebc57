package import EventLog

/// Keeps every checkpoint that was signed: only ever added to.
///
/// Checkpoints form chains. Within one, each is of a longer log than the one before and consistent with it; a new chain
/// begins once an operator has recorded a break, as after an older copy of the log was put in place.
package protocol SignedCheckpointStore: Sendable {
    /// The newest checkpoint of the newest chain, or `nil` if it has none yet.
    ///
    /// - Parameter size: The most events that it may be of.
    /// - Throws: `EventLogError` if the store cannot be read; ``TransparencyError`` if what it holds is no checkpoint.
    func latest(upTo size: Int) async throws -> SignedCheckpoint?

    /// The checkpoint of a size in the newest chain, or `nil` if none of that size was signed.
    ///
    /// - Parameter size: The number of events.
    /// - Throws: `EventLogError` if the store cannot be read; ``TransparencyError`` if what it holds is no checkpoint.
    func checkpoint(ofSize size: Int) async throws -> SignedCheckpoint?

    /// The checkpoints of all chains, in the order in which they were signed.
    ///
    /// - Parameters:
    ///   - number: The first number that is wanted, from 1.
    ///   - limit: The most to give, at least 1.
    /// - Throws: `EventLogError` if the store cannot be read.
    func stored(from number: Int, limit: Int) async throws(EventLogError) -> [StoredCheckpoint]

    /// The number of the newest chain, from 1.
    ///
    /// - Throws: `EventLogError` if the store cannot be read.
    func chain() async throws(EventLogError) -> Int

    /// Why the newest chain was begun, in the operator's words; `nil` for the first one.
    ///
    /// - Throws: `EventLogError` if the store cannot be read.
    func reasonOfBreak() async throws(EventLogError) -> String?

    /// The verifier keys of all checkpoints, in the order in which they were first used.
    ///
    /// - Throws: `EventLogError` if the store cannot be read; ``TransparencyError`` if one is no key.
    func keys() async throws -> [VerifierKey]

    /// Adds a checkpoint to the newest chain. It is on the disk once this returns.
    ///
    /// - Parameters:
    ///   - checkpoint: The checkpoint, of a longer log than the newest one's.
    ///   - key: The key that it was signed with.
    /// - Throws: `EventLogError` if it cannot be written.
    func append(_ checkpoint: SignedCheckpoint, signedWith key: VerifierKey) async throws(EventLogError)

    /// Begins a new chain.
    ///
    /// - Parameter reason: Why, in the operator's words.
    /// - Throws: `EventLogError` if it cannot be written.
    func recordBreak(_ reason: String) async throws(EventLogError)

    /// The size of the newest checkpoint up to which every event was checked; 0 if nothing was.
    ///
    /// - Throws: `EventLogError` if the store cannot be read.
    func verifiedSize() async throws(EventLogError) -> Int

    /// Remembers up to which checkpoint every event was checked.
    ///
    /// - Parameter size: The size of a checkpoint, or 0 to forget.
    /// - Throws: `EventLogError` if it cannot be written.
    func saveVerifiedSize(_ size: Int) async throws(EventLogError)

    /// A copy of the checkpoints as they are at one moment.
    ///
    /// - Throws: `BackupError` if the copy cannot be made; `EventLogError` if the checkpoints cannot be read.
    func backUp() async throws -> BackupStream

    /// Releases the storage.
    ///
    /// - Throws: `EventLogError` if it cannot be closed in good order; nothing is lost then.
    func close() throws(EventLogError)
}

extension SignedCheckpointStore {
    /// The newest checkpoint of the newest chain, or `nil` if it has none yet.
    ///
    /// - Throws: `EventLogError` if the store cannot be read; ``TransparencyError`` if what it holds is no checkpoint.
    package func latest() async throws -> SignedCheckpoint? { try await latest(upTo: .max) }
}

/// A checkpoint as it is kept.
package struct StoredCheckpoint: Sendable, Hashable {
    /// Its number among all that were signed, from 1.
    package let number: Int
    /// The number of its chain, from 1.
    package let chain: Int
    /// The size under which it is looked up.
    package let size: Int
    /// The bytes of the signed note.
    package let note: [UInt8]

    /// A checkpoint as it is kept.
    ///
    /// - Parameters:
    ///   - number: Its number among all that were signed, from 1.
    ///   - chain: The number of its chain, from 1.
    ///   - size: The size under which it is looked up.
    ///   - note: The bytes of the signed note.
    package init(number: Int, chain: Int, size: Int, note: [UInt8]) {
        self.number = number
        self.chain = chain
        self.size = size
        self.note = note
    }
}
