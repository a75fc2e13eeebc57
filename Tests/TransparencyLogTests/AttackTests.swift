import EventLog
import SeededRandom
import Testing

@testable import TransparencyLog

/// Whatever is altered in a key, a note, a checkpoint or a proof, it does not verify any more.
@Suite("Attacks on notes and proofs") struct AttackTests {
    private let vectors: Vectors
    private let key: VerifierKey

    init() throws {
        vectors = try Vectors.load()
        key = try vectors.key()
    }

    /// Whether bytes are a proof that the key vouches for.
    private func isProof(_ bytes: [UInt8]) throws -> Bool {
        try code { _ = try InclusionProof(bytes: bytes).verify(with: key) } == nil
    }

    private func isCheckpoint(_ bytes: [UInt8]) throws -> Bool {
        try code { try SignedCheckpoint(bytes: bytes).verify(with: key) } == nil
    }

    @Test("A key with any byte changed, missing or added is refused") func keys() throws {
        let text = Array(vectors.verifierKey.utf8)
        for index in text.indices {
            for change in [1, 2, 32, 128] as [UInt8] {
                var other = text
                other[index] ^= change
                let read = String(validating: other, as: UTF8.self)
                #expect(try read == nil || code { _ = try VerifierKey(text: read ?? "") } == .malformedKey)
            }
            var shorter = text
            shorter.remove(at: index)
            // Without one of several equal neighbours it is the same text as without the other: still no key.
            #expect(try code { _ = try VerifierKey(text: String(decoding: shorter, as: UTF8.self)) } == .malformedKey)
            let head = String(decoding: text[..<index], as: UTF8.self)
            #expect(try code { _ = try VerifierKey(text: head) } == .malformedKey)
        }
        #expect(try code { _ = try VerifierKey(text: vectors.verifierKey + "\n") } == .malformedKey)
        #expect(try code { _ = try VerifierKey(text: vectors.verifierKey + "=") } == .malformedKey)
        for name in ["", "a b", "a+b", "a\u{00A0}b", "a\nb"] {
            #expect(try code { _ = try VerifierKey(name: name, bytes: key.bytes) } == .malformedKey)
            #expect(try code { _ = try SigningKey(generatingFor: name) } == .malformedKey)
        }
        #expect(try code { _ = try SigningKey(text: vectors.verifierKey) } == .malformedKey)
    }

    @Test("A signing key is not printed") func secrets() throws {
        let signing = try SigningKey(text: vectors.signingKey + "\n")
        var dumped = ""
        dump(signing, to: &dumped)
        let secret = String(vectors.signingKey.suffix(40))
        #expect(!dumped.contains(secret))
        #expect(!"\(signing)".contains(secret))
        #expect(!String(reflecting: signing).contains(secret))
        #expect(signing.secretText == vectors.signingKey)
    }

    @Test("A checkpoint with any byte changed, cut out, doubled or cut off does not verify") func checkpoints() throws {
        let note = Array(vectors.checkpoints[10].utf8)
        #expect(try isCheckpoint(note))
        for index in note.indices {
            for bit in 0..<8 {
                var other = note
                other[index] ^= 1 << bit
                #expect(try !isCheckpoint(other), "bit \(bit) of byte \(index)")
            }
            var shorter = note
            shorter.remove(at: index)
            #expect(try !isCheckpoint(shorter), "without byte \(index)")
            var longer = note
            longer.insert(note[index], at: index)
            #expect(try !isCheckpoint(longer), "byte \(index) twice")
            #expect(try !isCheckpoint(Array(note[..<index])), "cut off at \(index)")
        }
        #expect(try !isCheckpoint(note + Array("\n".utf8)))
        #expect(try !isCheckpoint(note + Array("more\n".utf8)))
        #expect(try !isCheckpoint([UInt8](repeating: 10, count: 100_000)))
    }

    @Test("Lines of a checkpoint in another order, or of two checkpoints, do not verify") func swappedLines() throws {
        let lines = vectors.checkpoints[10].split(separator: "\n", omittingEmptySubsequences: false)
        for first in lines.indices {
            for second in lines.indices where lines[first] != lines[second] {
                var other = lines
                other.swapAt(first, second)
                #expect(try !isCheckpoint(Array(other.joined(separator: "\n").utf8)), "\(first) and \(second)")
            }
        }
        let others = vectors.checkpoints[7].split(separator: "\n", omittingEmptySubsequences: false)
        for index in lines.indices where lines[index] != others[index] {
            var other = lines
            other[index] = others[index]
            #expect(try !isCheckpoint(Array(other.joined(separator: "\n").utf8)), "line \(index) of another")
        }
    }

    @Test("A signed text that is not a checkpoint of this log does not verify") func signedNonsense() throws {
        let signing = try SigningKey(text: vectors.signingKey)
        let root = "r0qPnqXGMkdI9tYbNgrKYu5Xo3DGJ9mn2ZEaRzmNJ6Y="
        for text in [
            "other/log\n3\n\(root)\n", "\(key.name)\n03\n\(root)\n", "\(key.name)\n-3\n\(root)\n",
            "\(key.name)\n+3\n\(root)\n", "\(key.name)\n3\n\(root)A\n", "\(key.name)\n3\nAAAA\n", "\(key.name)\n3\n",
            "\(key.name)\n\n3\n\(root)\n", "\(key.name)\n3\n\(root)\n\n", "\(key.name)\n0\n\(root)\n",
            "\(key.name)\n99999999999999999999\n\(root)\n", "\(key.name)\n٣\n\(root)\n",
        ] {
            let note = try signing.sign(text).encoded
            #expect(try !isCheckpoint(Array(note.utf8)), "\(text)")
        }
        let good = try signing.sign("\(key.name)\n3\n\(root)\nextension\n").encoded
        #expect(try isCheckpoint(Array(good.utf8)), "Extension lines are allowed, and signed.")
    }

    @Test("Signatures by unknown keys count neither way, a false one in the key's name does") func signatures() throws {
        let stranger = try SigningKey(generatingFor: "somebody.example")
        let namesake = try SigningKey(generatingFor: key.name)
        let note = vectors.checkpoints[3]
        let text = try vectors.checkpoint(4).note.text
        let foreign = try stranger.sign(text).signatures[0]
        #expect(try isCheckpoint(Array((note + foreign.line + "\n").utf8)))
        let sameName = try namesake.sign(text).signatures[0]
        #expect(try isCheckpoint(Array((note + sameName.line + "\n").utf8)))
        #expect(try code { try namesake.sign(text).verify(with: key) } == .unknownKey)
        let false1 = NoteSignature(name: key.name, keyID: key.id, bytes: sameName.bytes)
        #expect(try !isCheckpoint(Array((note + false1.line + "\n").utf8)))
        #expect(
            try code { try SignedNote(text: text, signatures: [false1]).verify(with: key) } == .badSignature)
    }

    @Test("A proof with any byte changed, cut out or cut off does not verify") func proofText() throws {
        let proof = Array(vectors.proof.utf8)
        #expect(try isProof(proof))
        for index in proof.indices {
            for change in [1, 4, 32, 128] as [UInt8] {
                var other = proof
                other[index] ^= change
                #expect(try !isProof(other), "byte \(index) xor \(change)")
            }
            var shorter = proof
            shorter.remove(at: index)
            #expect(try !isProof(shorter), "without byte \(index)")
            #expect(try !isProof(Array(proof[..<index])), "cut off at \(index)")
        }
    }

    @Test("Parts of one proof in another do not verify", arguments: 0..<400 as Range<UInt64>)
    func mixed(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let one = try vectors.inclusionProof(try #require(vectors.inclusion.randomElement(using: &random)))
        let other = try vectors.inclusionProof(try #require(vectors.inclusion.randomElement(using: &random)))
        let mixed = InclusionProof(
            position: Bool.random(using: &random) ? one.position : other.position,
            entry: Bool.random(using: &random) ? one.entry : other.entry,
            path: Bool.random(using: &random) ? one.path : other.path,
            checkpoint: Bool.random(using: &random) ? one.checkpoint : other.checkpoint)
        // A mixture may happen to be a proof; then it is the very one that the vectors have.
        let known = try vectors.inclusion.contains { try vectors.inclusionProof($0) == mixed }
        #expect(try (code { _ = try mixed.verify(with: key) } == nil) == known)
    }

    @Test(
        "A path with hashes altered, left out, added or in another order does not verify",
        arguments: 0..<400 as Range<UInt64>)
    func paths(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        func attacked(_ path: [MerkleHash]) -> [MerkleHash] {
            var path = path
            switch Int.random(in: 0..<4, using: &random) {
            case 0 where !path.isEmpty: path.remove(at: Int.random(in: path.indices, using: &random))
            case 1 where path.count > 1: path.swapAt(0, Int.random(in: 1..<path.count, using: &random))
            case 2 where !path.isEmpty:
                let index = Int.random(in: path.indices, using: &random)
                var bytes = path[index].bytes
                bytes[Int.random(in: 0..<32, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
                path[index] = bytes.withUnsafeBytes { MerkleHash(bytes: $0) } ?? .emptyRoot
            default: path.insert(.emptyRoot, at: Int.random(in: 0...path.count, using: &random))
            }
            return path
        }
        let inclusion = try vectors.inclusionProof(try #require(vectors.inclusion.randomElement(using: &random)))
        let bad = InclusionProof(
            position: inclusion.position, entry: inclusion.entry, path: attacked(inclusion.path),
            checkpoint: inclusion.checkpoint)
        #expect(try code { _ = try bad.verify(with: key) } == .wrongRoot)
        let vector = try #require(vectors.consistency.randomElement(using: &random))
        let consistency = try vectors.consistencyProof(vector)
        let worse = ConsistencyProof(
            oldSize: consistency.oldSize, oldRoot: consistency.oldRoot, path: attacked(consistency.path),
            checkpoint: consistency.checkpoint)
        #expect(try code { try worse.verify(since: vectors.checkpoint(vector.from), with: key) } == .wrongRoot)
    }

    @Test("A consistency proof from another size, root or checkpoint does not verify") func consistency() throws {
        for vector in vectors.consistency {
            let proof = try vectors.consistencyProof(vector)
            for size in 1...vectors.checkpoints.count where size != vector.from {
                let older = try vectors.checkpoint(size)
                #expect(try code { try proof.verify(since: older, with: key) } == .wrongRoot)
                let moved = ConsistencyProof(
                    oldSize: size, oldRoot: older.root, path: proof.path, checkpoint: proof.checkpoint)
                let known = try vectors.consistency.contains { try vectors.consistencyProof($0) == moved }
                #expect(try (code { try moved.verify(with: key) } == nil) == known)
            }
        }
    }

    @Test("A proof in JSON with a field that contradicts the rest does not verify") func values() throws {
        let proof = try InclusionProof(bytes: Array(vectors.proof.utf8))
        let good = InclusionProofValue(proof, key: key)
        #expect(try good.proof == proof)
        func refuses(_ change: (inout InclusionProofValue) -> Void) throws -> Bool {
            var value = good
            change(&value)
            return try code { _ = try value.proof.verify(with: key) } != nil
        }
        #expect(try refuses { $0.position += 1 })
        #expect(try refuses { $0.position = -1 })
        #expect(try refuses { $0.size += 1 })
        #expect(try refuses { $0.leafHash = $0.rootHash })
        #expect(try refuses { $0.rootHash = $0.leafHash })
        #expect(try refuses { $0.entry += " " })
        #expect(try refuses { $0.path.removeLast() })
        #expect(try refuses { $0.path[0] = $0.path[0].uppercased() })
        #expect(try refuses { $0.path.swapAt(0, 1) })
        #expect(try refuses { $0.checkpoint = vectors.checkpoints[4] })
        let vector = try #require(vectors.consistency.first { $0.from == 5 && $0.to == 11 })
        let grown = ConsistencyProofValue(
            try vectors.consistencyProof(vector), since: try vectors.checkpoint(5), key: key)
        func refusesGrowth(_ change: (inout ConsistencyProofValue) -> Void) throws -> Bool {
            var value = grown
            change(&value)
            return try code { try value.proof.verify(since: vectors.checkpoint(5), with: key) } != nil
        }
        #expect(try !refusesGrowth { _ in })
        #expect(try refusesGrowth { $0.from = 6 })
        #expect(try refusesGrowth { $0.to = 12 })
        #expect(try refusesGrowth { $0.fromRoot = $0.toRoot })
        #expect(try refusesGrowth { $0.toRoot = $0.fromRoot })
        #expect(try refusesGrowth { $0.fromRoot = "" })
        #expect(try refusesGrowth { $0.path.removeFirst() })
        #expect(try refusesGrowth { $0.path.swapAt(0, 1) })
        #expect(try refusesGrowth { $0.checkpoint = vectors.checkpoints[11] })
    }
}
