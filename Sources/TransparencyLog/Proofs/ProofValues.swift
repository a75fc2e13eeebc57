internal import EventLog

/// An inclusion proof as JSON: what `/api/v1/proofs/inclusion` and `uppsiktctl prove --json` give.
package struct InclusionProofValue: Codable, Sendable, Equatable {
    /// The event's place in the log, from 1.
    package var position: Int
    /// The size of the log at the checkpoint.
    package var size: Int
    /// The event's hash, hexadecimal.
    package var leafHash: String
    /// The checkpoint's root, hexadecimal.
    package var rootHash: String
    /// The leaf input.
    package var entry: String
    /// The hashes from the leaf's sibling upwards, hexadecimal.
    package var path: [String]
    /// The signed note.
    package var checkpoint: String
    /// The verifier key, to be compared with one obtained independently.
    package var key: String

    /// Creates the JSON form of a proof.
    ///
    /// - Parameters:
    ///   - proof: The proof.
    ///   - key: The verifier key.
    package init(_ proof: InclusionProof, key: VerifierKey) {
        position = proof.position
        size = proof.checkpoint.size
        leafHash = proof.leafHash.hex
        rootHash = proof.checkpoint.root.hex
        // The data of an event are JSON, and the lines before them text: always UTF-8.
        entry = String(decoding: proof.entry, as: UTF8.self)
        path = proof.path.map(\.hex)
        checkpoint = proof.checkpoint.encoded
        self.key = key.text
    }

    /// The proof; redundant fields must agree.
    ///
    /// - Throws: ``TransparencyError`` with `malformedProof`, `malformedNote` or `malformedCheckpoint`.
    package var proof: InclusionProof {
        get throws(TransparencyError) {
            let proof = InclusionProof(
                position: position, entry: Array(entry.utf8), path: try ProofHashes.read(path),
                checkpoint: try SignedCheckpoint(bytes: Array(checkpoint.utf8)))
            guard proof.checkpoint.size == size, proof.checkpoint.root.hex == rootHash, proof.leafHash.hex == leafHash
            else {
                throw TransparencyError(.malformedProof, "The proof states other hashes than those of its parts.")
            }
            return proof
        }
    }
}

/// A consistency proof as JSON: what `/api/v1/proofs/consistency` and `uppsiktctl prove --from-size --json` give.
package struct ConsistencyProofValue: Codable, Sendable, Equatable {
    /// The older size.
    package var from: Int
    /// The newer size, which is that of the checkpoint.
    package var to: Int
    /// The root at the older size, hexadecimal.
    package var fromRoot: String
    /// The root at the newer size, hexadecimal.
    package var toRoot: String
    /// The hashes, hexadecimal.
    package var path: [String]
    /// The newer checkpoint: a signed note.
    package var checkpoint: String
    /// The older checkpoint, if one of that size was signed: a signed note.
    package var fromCheckpoint: String?
    /// The verifier key, to be compared with one obtained independently.
    package var key: String

    /// Creates the JSON form of a proof.
    ///
    /// - Parameters:
    ///   - proof: The proof.
    ///   - older: The older checkpoint, if one of that size was signed.
    ///   - key: The verifier key.
    package init(_ proof: ConsistencyProof, since older: SignedCheckpoint?, key: VerifierKey) {
        from = proof.oldSize
        to = proof.checkpoint.size
        fromRoot = proof.oldRoot.hex
        toRoot = proof.checkpoint.root.hex
        path = proof.path.map(\.hex)
        checkpoint = proof.checkpoint.encoded
        fromCheckpoint = older?.encoded
        self.key = key.text
    }

    /// The proof; redundant fields must agree.
    ///
    /// - Throws: ``TransparencyError`` with `malformedProof`, `malformedNote` or `malformedCheckpoint`.
    package var proof: ConsistencyProof {
        get throws(TransparencyError) {
            let oldRoot = try ProofHashes.read([fromRoot])[0]
            let proof = ConsistencyProof(
                oldSize: from, oldRoot: oldRoot, path: try ProofHashes.read(path),
                checkpoint: try SignedCheckpoint(bytes: Array(checkpoint.utf8)))
            guard proof.checkpoint.size == to, proof.checkpoint.root.hex == toRoot else {
                throw TransparencyError(.malformedProof, "The proof states another size or root than its checkpoint.")
            }
            return proof
        }
    }

    /// The older checkpoint, if the proof has it.
    ///
    /// - Throws: ``TransparencyError`` if it is not a checkpoint.
    package var older: SignedCheckpoint? {
        get throws(TransparencyError) {
            guard let fromCheckpoint else { return nil }
            return try SignedCheckpoint(bytes: Array(fromCheckpoint.utf8))
        }
    }
}

/// A checkpoint as JSON.
package struct SignedCheckpointValue: Codable, Sendable, Equatable {
    /// The name of the log.
    package var origin: String
    /// The number of events.
    package var size: Int
    /// The root, hexadecimal.
    package var rootHash: String
    /// The signed note.
    package var checkpoint: String
    /// The verifier key, to be compared with one obtained independently.
    package var key: String

    /// Creates the JSON form of a checkpoint.
    ///
    /// - Parameters:
    ///   - signed: The checkpoint.
    ///   - key: The verifier key.
    package init(_ signed: SignedCheckpoint, key: VerifierKey) {
        origin = signed.checkpoint.origin
        size = signed.size
        rootHash = signed.root.hex
        checkpoint = signed.encoded
        self.key = key.text
    }
}

/// The hashes of proofs in JSON.
enum ProofHashes {
    static let malformed = TransparencyError(.malformedProof, "A hash in the proof is not 64 hexadecimal digits.")

    static func read(_ texts: [String]) throws(TransparencyError) -> [MerkleHash] {
        var hashes: [MerkleHash] = []
        for text in texts {
            // Only the canonical digits, so that a proof has exactly one text.
            guard let hash = MerkleHash(hex: text), hash.hex.utf8.elementsEqual(text.utf8) else { throw malformed }
            hashes.append(hash)
        }
        return hashes
    }
}
