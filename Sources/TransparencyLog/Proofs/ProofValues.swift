internal import EventLog

/// An inclusion proof as JSON: what `/api/v1/proofs/inclusion` and `uppsiktctl prove --json` give.
public struct InclusionProofValue: Codable, Sendable, Equatable {
    /// The event's place in the log, from 1.
    public var position: Int
    /// The size of the checkpoint's log.
    public var size: Int
    /// The event's hash, hexadecimal.
    public var leafHash: String
    /// The checkpoint's root, hexadecimal.
    public var rootHash: String
    /// What is hashed for the event.
    public var entry: String
    /// The hashes from the leaf's sibling upwards, hexadecimal.
    public var path: [String]
    /// The signed note.
    public var checkpoint: String
    /// The verifier key, to be compared with one that came another way.
    public var key: String

    /// A proof as JSON.
    ///
    /// - Parameters:
    ///   - proof: The proof.
    ///   - key: The verifier key.
    public init(_ proof: InclusionProof, key: VerifierKey) {
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

    /// The proof; what stands twice must be the same both times.
    ///
    /// - Throws: ``TransparencyError`` with `malformedProof`, `malformedNote` or `malformedCheckpoint`.
    public var proof: InclusionProof {
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
public struct ConsistencyProofValue: Codable, Sendable, Equatable {
    /// The older size.
    public var from: Int
    /// The newer size, which is that of the checkpoint.
    public var to: Int
    /// The root at the older size, hexadecimal.
    public var fromRoot: String
    /// The root at the newer size, hexadecimal.
    public var toRoot: String
    /// The hashes, hexadecimal.
    public var path: [String]
    /// The newer checkpoint: a signed note.
    public var checkpoint: String
    /// The older checkpoint, where one of that size was signed: a signed note.
    public var fromCheckpoint: String?
    /// The verifier key, to be compared with one that came another way.
    public var key: String

    /// A proof as JSON.
    ///
    /// - Parameters:
    ///   - proof: The proof.
    ///   - older: The older checkpoint, where one of that size was signed.
    ///   - key: The verifier key.
    public init(_ proof: ConsistencyProof, since older: SignedCheckpoint?, key: VerifierKey) {
        from = proof.oldSize
        to = proof.checkpoint.size
        fromRoot = proof.oldRoot.hex
        toRoot = proof.checkpoint.root.hex
        path = proof.path.map(\.hex)
        checkpoint = proof.checkpoint.encoded
        fromCheckpoint = older?.encoded
        self.key = key.text
    }

    /// The proof; what stands twice must be the same both times.
    ///
    /// - Throws: ``TransparencyError`` with `malformedProof`, `malformedNote` or `malformedCheckpoint`.
    public var proof: ConsistencyProof {
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

    /// The older checkpoint, where the proof has it.
    ///
    /// - Throws: ``TransparencyError`` if it is none.
    public var older: SignedCheckpoint? {
        get throws(TransparencyError) {
            guard let fromCheckpoint else { return nil }
            return try SignedCheckpoint(bytes: Array(fromCheckpoint.utf8))
        }
    }
}

/// A checkpoint as JSON.
public struct SignedCheckpointValue: Codable, Sendable, Equatable {
    /// Which log it is.
    public var origin: String
    /// The number of events.
    public var size: Int
    /// The root, hexadecimal.
    public var rootHash: String
    /// The signed note.
    public var checkpoint: String
    /// The verifier key, to be compared with one that came another way.
    public var key: String

    /// A checkpoint as JSON.
    ///
    /// - Parameters:
    ///   - signed: The checkpoint.
    ///   - key: The verifier key.
    public init(_ signed: SignedCheckpoint, key: VerifierKey) {
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
            // The digits in one way only, so that a proof has one text.
            guard let hash = MerkleHash(hex: text), hash.hex.utf8.elementsEqual(text.utf8) else { throw malformed }
            hashes.append(hash)
        }
        return hashes
    }
}
