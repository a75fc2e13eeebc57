import Crypto
package import Oversight

/// A digest of a state that is the same for the same log, on every machine and in every run.
///
/// SHA-256 over every entity, the kinds in a fixed order and the entities of a kind by their ids, so that the
/// order in which streams began does not matter. Each entity is the name of its kind and its bytes as in a snapshot
/// (`OversightState.forEachEntitySorted`). Another ``SnapshotStore/schemaVersion`` may give another digest.
package enum StateDigest {
    /// The digest of a state, hexadecimal.
    ///
    /// - Parameter state: The state.
    package static func of(_ state: OversightState) -> String {
        var hash = SHA256()
        state.forEachEntitySorted { hash.update(bufferPointer: $0) }
        return hexadecimal(hash.finalize())
    }

    /// Bytes as hexadecimal digits in lower case.
    static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
