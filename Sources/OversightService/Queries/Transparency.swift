package import EventLog
package import TransparencyLog

/// Evidence by which others can check the service: signed checkpoints, and proofs under them.
package struct Transparency: Sendable {
    /// The signed checkpoints.
    package let store: SignedCheckpointStore
    /// The current signing key's verifier.
    package let key: VerifierKey
    /// Makes proofs.
    package let prover: Prover

    /// - Parameters:
    ///   - log: The log.
    ///   - store: The signed checkpoints.
    ///   - key: The current signing key's verifier.
    package init(log: any EventLog, store: SignedCheckpointStore, key: VerifierKey) {
        self.store = store
        self.key = key
        prover = Prover(log: log, store: store)
    }

    /// The key that a checkpoint was signed with, which may not be the current one.
    ///
    /// - Parameter checkpoint: A stored checkpoint.
    /// - Throws: `EventLogError` if the keys cannot be read; `TransparencyError` if it was signed with none of them.
    package func key(of checkpoint: SignedCheckpoint) async throws -> VerifierKey {
        if Self.isSigned(checkpoint, with: key) { return key }
        for older in try await store.keys() where Self.isSigned(checkpoint, with: older) { return older }
        throw ForkError.altered(signed: checkpoint.size, TransparencyError.signedWithNone)
    }

    private static func isSigned(_ checkpoint: SignedCheckpoint, with key: VerifierKey) -> Bool {
        do throws(TransparencyError) {
            try checkpoint.verify(with: key)
            return true
        } catch {
            return false
        }
    }
}
