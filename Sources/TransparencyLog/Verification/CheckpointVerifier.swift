package import EventLog

/// Verifies a log against its signed checkpoints.
///
/// `LogVerifier` cannot detect that the whole log was replaced by another sound one; the checkpoints can, if the key that
/// signed them is trusted.
package struct CheckpointVerifier: Sendable {
    private let log: any EventLog
    private let store: SignedCheckpointStore
    private let trusted: [VerifierKey]?

    /// The outcome of a verification.
    package enum Result: Sendable, Hashable {
        /// All checkpoints verify: their number, and the size of the newest.
        case sound(count: Int, newest: Int)
        /// The first checkpoint that does not verify: its size, and a sentence that says why.
        case bad(size: Int, reason: String)
    }

    /// Creates a verifier.
    ///
    /// - Parameters:
    ///   - log: The log.
    ///   - store: The checkpoints.
    ///   - trusted: The trusted keys; `nil` for those in the store, which anybody who can write to the store can replace.
    package init(log: any EventLog, store: SignedCheckpointStore, trusted: [VerifierKey]? = nil) {
        self.log = log
        self.store = store
        self.trusted = trusted
    }

    /// Verifies every checkpoint: its signature, its order, and for those of the newest chain the root.
    ///
    /// - Parameter base: The size of a checkpoint of the newest chain that was verified before; those before it are skipped.
    ///   0 verifies all of them.
    /// - Throws: `EventLogError` if the log or the store cannot be read.
    package func verify(from base: Int = 0) async throws -> Result {
        let keys: [VerifierKey]
        do {
            keys = try await knownKeys()
        } catch let error as TransparencyError {
            return .bad(size: 0, reason: "A key stored with the checkpoints is malformed. \(error)")
        }
        let newestChain = try await store.chain()
        var count = 0
        var previous: StoredCheckpoint?
        while true {
            let page = try await store.stored(after: previous, limit: 512)
            // Read after the page: a checkpoint is never ahead of the log.
            let end = try await log.head().size
            if page.isEmpty {
                return .sound(count: count, newest: previous?.chain == newestChain ? previous?.size ?? 0 : 0)
            }
            for stored in page {
                // They come in the order of chains and sizes, which must be that of their numbers.
                guard stored.number == count + 1, stored.chain > 0, stored.size > 0 else {
                    return .bad(size: stored.size, reason: "Checkpoints are missing before the one of its size.")
                }
                let isNewest = stored.chain == newestChain
                let isKnown = base > 0 && (!isNewest || stored.size < base)
                if !isKnown, let reason = try await fault(of: stored, keys, end, isNewest: isNewest) {
                    return .bad(size: stored.size, reason: reason)
                }
                count = stored.number
                previous = stored
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
        // An older chain ended when the log was replaced, so its roots cannot be compared.
        guard isNewest else { return nil }
        guard signed.size <= end else { return "\(ForkError.shorter(signed: signed.size, end: end))" }
        guard try await log.root(at: signed.size) == signed.root else {
            return "\(ForkError.different(signed: signed.size))"
        }
        return nil
    }
}
