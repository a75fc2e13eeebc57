public import EventLog

/// Checks a log against the checkpoints that were signed of it.
///
/// What `LogVerifier` cannot know is whether the whole log was replaced by another sound one; the checkpoints tell, as far as
/// the key that signed them is trusted.
public struct CheckpointVerifier: Sendable {
    private let log: any EventLog
    private let store: any SignedCheckpointStore
    private let trusted: [VerifierKey]?

    /// What was found.
    public enum Result: Sendable, Hashable {
        /// All checkpoints hold: how many there are, and the size of the newest.
        case sound(count: Int, newest: Int)
        /// The first one that does not hold: the size that it is of, and a sentence that says why.
        case bad(size: Int, reason: String)
    }

    /// A verifier.
    ///
    /// - Parameters:
    ///   - log: The log.
    ///   - store: The checkpoints.
    ///   - trusted: The keys that count. `nil` for those that the store names, which whoever can write the store can name too.
    public init(log: any EventLog, store: any SignedCheckpointStore, trusted: [VerifierKey]? = nil) {
        self.log = log
        self.store = store
        self.trusted = trusted
    }

    /// Checks every checkpoint: its signature, its place, and for those of the newest chain the root.
    ///
    /// - Parameter base: The size of a checkpoint of the newest chain that was checked before: those ahead of it are passed
    ///   over. 0 checks all of them.
    /// - Throws: `EventLogError` if the log or the store cannot be read.
    public func verify(from base: Int = 0) async throws -> Result {
        let keys: [VerifierKey]
        do {
            keys = try await knownKeys()
        } catch let error as TransparencyError {
            return .bad(size: 0, reason: "A key beside the checkpoints is none. \(error)")
        }
        let newestChain = try await store.chain()
        var count = 0
        var previous: (chain: Int, size: Int) = (0, 0)
        while true {
            let page = try await store.stored(from: count + 1, limit: 512)
            // Asked after the page was read: what was signed is never ahead of what the log holds.
            let end = try await log.head().size
            if page.isEmpty { return .sound(count: count, newest: previous.chain == newestChain ? previous.size : 0) }
            for stored in page {
                guard stored.number == count + 1, stored.chain >= previous.chain,
                    stored.chain > previous.chain || stored.size > previous.size
                else { return .bad(size: stored.size, reason: "Checkpoints are missing before the one of its size.") }
                let isNewest = stored.chain == newestChain
                let isKnown = base > 0 && (!isNewest || stored.size < base)
                if !isKnown, let reason = try await fault(of: stored, keys, end, isNewest: isNewest) {
                    return .bad(size: stored.size, reason: reason)
                }
                count = stored.number
                previous = (stored.chain, stored.size)
            }
        }
    }

    private func knownKeys() async throws -> [VerifierKey] {
        if let trusted { return trusted }
        return try await store.keys()
    }

    /// What is wrong with a checkpoint, or `nil`.
    private func fault(
        of stored: StoredCheckpoint, _ keys: [VerifierKey], _ end: Int, isNewest: Bool
    ) async throws -> String? {
        let signed: SignedCheckpoint
        do throws(TransparencyError) {
            signed = try SignedCheckpoint(bytes: stored.note)
            try signed.verify(withOneOf: keys)
        } catch {
            return error.description
        }
        guard signed.size == stored.size else { return "The signed note is of \(signed.size) events." }
        // An older chain ended where the log was replaced: its roots are those of a log that is no more.
        guard isNewest else { return nil }
        guard signed.size <= end else { return "\(ForkError.shorter(signed: signed.size, end: end))" }
        guard try await log.root(at: signed.size) == signed.root else {
            return "\(ForkError.different(signed: signed.size))"
        }
        return nil
    }
}
