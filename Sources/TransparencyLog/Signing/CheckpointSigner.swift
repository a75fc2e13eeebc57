package import EventLog

/// Signs checkpoints of the log: only of durable events, and only if the log is consistent with what was signed before.
package actor CheckpointSigner {
    private let log: any EventLog
    private let store: SignedCheckpointStore
    private let key: SigningKey
    /// The newest checkpoint, once it was read and verified against the log.
    private var last: SignedCheckpoint?
    private var isChecked = false

    /// Creates a signer, which does nothing until it is called.
    ///
    /// - Parameters:
    ///   - log: The log.
    ///   - store: The store of signed checkpoints.
    ///   - key: The key, whose name is the log's origin.
    package init(log: any EventLog, store: SignedCheckpointStore, key: SigningKey) {
        self.log = log
        self.store = store
        self.key = key
    }

    /// Reads the newest checkpoint and verifies that the log is consistent with it.
    ///
    /// - Returns: Its size, 0 if there is none.
    /// - Throws: ``ForkError`` if it is not consistent; `EventLogError` if the log or the store cannot be read.
    @discardableResult
    package func check() async throws -> Int {
        if isChecked { return last?.size ?? 0 }
        let found: SignedCheckpoint?
        do {
            found = try await store.latest()
        } catch let error as TransparencyError {
            throw ForkError.altered(signed: nil, error)
        }
        if let found { try await check(found) }
        last = found
        isChecked = true
        return found?.size ?? 0
    }

    private func check(_ found: SignedCheckpoint) async throws {
        do {
            try found.verify(withOneOf: try await store.keys())
        } catch let error as TransparencyError {
            throw ForkError.altered(signed: found.size, error)
        }
        let end = try await log.head().size
        guard found.size <= end else { throw ForkError.shorter(signed: found.size, end: end) }
        guard try await log.root(at: found.size) == found.root else { throw ForkError.different(signed: found.size) }
    }

    /// Signs the log as it is now, if it has grown since the newest checkpoint.
    ///
    /// Do not call it again before it has returned.
    ///
    /// - Returns: The checkpoint, which is stored; `nil` if there is nothing new.
    /// - Throws: ``ForkError`` if the log is not the one that was signed before; `EventLogError` if it cannot be read or
    ///   the checkpoint cannot be stored. If it throws, no checkpoint has left the signer.
    package func sign() async throws -> SignedCheckpoint? {
        try await check()
        // The head of an engine covers only flushed events, which a crash cannot take back.
        let head = try await log.head()
        let signed = last.map { LogHead(size: $0.size, root: $0.root) } ?? .empty
        guard head.size > signed.size else { return nil }
        let proof = try await log.consistencyProof(from: signed.size, to: head.size)
        guard
            MerkleProof.verifyConsistency(from: signed.size, signed.root, to: head.size, head.root, proof: proof)
        else { throw ForkError.different(signed: signed.size) }
        let checkpoint = try SignedCheckpoint(size: head.size, root: head.root, signedWith: key)
        try await store.append(checkpoint, signedWith: key.verifier)
        last = checkpoint
        return checkpoint
    }
}

extension SignedCheckpoint {
    /// Verifies that it is signed with one of the trusted keys.
    ///
    /// - Parameter keys: The trusted keys.
    /// - Throws: ``TransparencyError`` if it is not.
    package func verify(withOneOf keys: [VerifierKey]) throws(TransparencyError) {
        var failure = TransparencyError.signedWithNone
        for key in keys {
            do {
                try verify(with: key)
                return
            } catch {
                // A bad signature in a key's own name says more than that other keys do not match.
                if error.code == .badSignature { failure = error }
            }
        }
        throw failure
    }
}
