package import EventLog

/// Creates proofs under the signed checkpoints.
///
/// A proof reads a few dozen stored hashes, regardless of the length of the log.
package struct Prover: Sendable {
    private let log: any EventLog
    private let store: SignedCheckpointStore

    /// Creates a prover for a log and the store of its checkpoints.
    package init(log: any EventLog, store: SignedCheckpointStore) {
        self.log = log
        self.store = store
    }

    /// The newest checkpoint, or one of a size.
    ///
    /// - Parameter size: The size; `nil` for the newest.
    /// - Throws: ``ProofRefusal`` if there is none; `EventLogError` if it cannot be read.
    package func checkpoint(ofSize size: Int? = nil) async throws -> SignedCheckpoint {
        let newest = try await store.latest()
        guard let newest else {
            throw ProofRefusal("There is no checkpoint yet; one is signed within a second of the first event.")
        }
        guard let size, size != newest.size else { return newest }
        guard let found = try await store.checkpoint(ofSize: size) else {
            throw ProofRefusal("No checkpoint of \(size) events was signed; the newest is of \(newest.size).")
        }
        return found
    }

    /// Proves that an event is in the log.
    ///
    /// - Parameters:
    ///   - position: The position of the event, from 1.
    ///   - size: The size of the checkpoint to prove it under; `nil` for the newest.
    /// - Throws: ``ProofRefusal`` if the checkpoint does not cover the position, or the log is not that of the checkpoint;
    ///   `EventLogError` if it cannot be read.
    package func inclusion(of position: Int, ofSize size: Int? = nil) async throws -> InclusionProof {
        let checkpoint = try await checkpoint(ofSize: size)
        guard (1...checkpoint.size).contains(position) else {
            throw ProofRefusal(
                "Position \(position) is not covered by the checkpoint of \(checkpoint.size) events; "
                    + "new events are covered within a second.")
        }
        try await requireLog(of: checkpoint)
        guard let event = try await log.read(from: position, limit: 1).first, event.position == position else {
            throw EventLogError.corrupt(position: position, "There is no event.")
        }
        let path = try await log.inclusionProof(of: position, in: checkpoint.size)
        var encoder = LeafEncoder()
        let proof = InclusionProof(
            position: position, entry: encoder.input(of: event), path: path, checkpoint: checkpoint)
        guard
            MerkleProof.verifyInclusion(
                of: proof.leafHash, at: position, size: checkpoint.size, root: checkpoint.root, proof: path)
        else {
            throw EventLogError.corrupt(
                position: position, "It does not lead to the root of the checkpoint of \(checkpoint.size) events.")
        }
        return proof
    }

    /// Proves that the log has only grown.
    ///
    /// - Parameters:
    ///   - oldSize: The older size, from 1.
    ///   - size: The size of the newer checkpoint; `nil` for the newest.
    /// - Returns: The proof, and the older checkpoint if one of that size was signed.
    /// - Throws: ``ProofRefusal`` if the checkpoint is older than that, or the log is not that of the checkpoint;
    ///   `EventLogError` if it cannot be read.
    package func consistency(
        from oldSize: Int, toSize size: Int? = nil
    ) async throws -> (proof: ConsistencyProof, older: SignedCheckpoint?) {
        let checkpoint = try await checkpoint(ofSize: size)
        guard (1...checkpoint.size).contains(oldSize) else {
            throw ProofRefusal("The checkpoint of \(checkpoint.size) events did not grow from a log of \(oldSize).")
        }
        try await requireLog(of: checkpoint)
        let older = try await store.checkpoint(ofSize: oldSize)
        let proof = ConsistencyProof(
            oldSize: oldSize, oldRoot: try await log.root(at: oldSize),
            path: try await log.consistencyProof(from: oldSize, to: checkpoint.size), checkpoint: checkpoint)
        guard
            MerkleProof.verifyConsistency(
                from: oldSize, older?.root ?? proof.oldRoot, to: checkpoint.size, checkpoint.root, proof: proof.path)
        else { throw ProofRefusal(ForkError.different(signed: checkpoint.size)) }
        return (proof, older)
    }

    /// Refuses to prove anything under a checkpoint that the log does not reach.
    private func requireLog(of checkpoint: SignedCheckpoint) async throws {
        let end = try await log.head().size
        guard checkpoint.size <= end else {
            throw ProofRefusal(ForkError.shorter(signed: checkpoint.size, end: end))
        }
    }
}

/// Why there is no proof, in one sentence.
package struct ProofRefusal: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kind of reason.
    package enum Code: Sendable, Hashable {
        /// There is no such checkpoint, or it does not cover the position.
        case notCovered
        /// The log is not the one that was signed.
        case forked
    }

    /// The kind of reason.
    package let code: Code
    /// One sentence for people.
    package let description: String

    /// Creates a refusal because something is not covered by a checkpoint.
    init(_ sentence: String) {
        code = .notCovered
        description = sentence
    }

    /// Creates a refusal because the log is not the one that was signed.
    init(_ fork: ForkError) {
        code = .forked
        description = fork.description
    }
}
