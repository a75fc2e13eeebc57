public import EventLog

/// Signs what the log holds: only what is durable, and only what has grown out of what was signed before.
public actor CheckpointSigner {
    private let log: any EventLog
    private let store: any SignedCheckpointStore
    private let key: SigningKey
    /// The newest checkpoint, once it was read and found to be of this log.
    private var last: SignedCheckpoint?
    private var isChecked = false

    /// A signer, which does nothing until it is asked.
    ///
    /// - Parameters:
    ///   - log: The log.
    ///   - store: Where checkpoints are kept.
    ///   - key: The key, whose name is the log's origin.
    public init(log: any EventLog, store: any SignedCheckpointStore, key: SigningKey) {
        self.log = log
        self.store = store
        self.key = key
    }

    /// Reads the newest checkpoint and makes sure that the log is the one that it stands for.
    ///
    /// - Returns: Its size, 0 if there is none.
    /// - Throws: ``ForkError`` if it is not; `EventLogError` if the log or the store cannot be read.
    @discardableResult
    public func check() async throws -> Int {
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

    /// Signs the log as it is now, where it has grown since the newest checkpoint.
    ///
    /// Call it again only once it has returned.
    ///
    /// - Returns: The checkpoint, which is stored; `nil` if there is nothing new.
    /// - Throws: ``ForkError`` if the log is not the one that was signed before; `EventLogError` if it cannot be read or
    ///   the checkpoint not be stored. Whatever was thrown, nothing was given out.
    public func sign() async throws -> SignedCheckpoint? {
        try await check()
        // The head of an engine is that of what it has flushed: a crash takes nothing of it back.
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
    /// Makes sure that it is signed with one of some keys.
    ///
    /// - Parameter keys: The keys that are trusted.
    /// - Throws: ``TransparencyError`` if it is with none.
    public func verify(withOneOf keys: [VerifierKey]) throws(TransparencyError) {
        var failure = TransparencyError.signedWithNone
        for key in keys {
            do {
                try verify(with: key)
                return
            } catch {
                // What a signature in the key's own name says is more to the point than that other keys are not it.
                if error.code == .badSignature { failure = error }
            }
        }
        throw failure
    }
}
