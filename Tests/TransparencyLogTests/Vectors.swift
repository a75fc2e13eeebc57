import EventLog
import Foundation
import Testing
import TransparencyLog

/// The published vectors of Verifying.md, made by the Python verifier in Tests/System/lib/tlog.
struct Vectors: Decodable, Sendable {
    struct Event: Decodable, Sendable {
        var position: Int
        var id: String
        var stream: String
        var revision: Int
        var type: String
        var version: Int
        var recorded: String
        var actor: String
        var correlation: String
        var causation: String?
        var command: String
        var data: String
        var entry: String
        var leafHash: String
    }

    struct Inclusion: Decodable, Sendable {
        var position: Int
        var size: Int
        var path: [String]
    }

    struct Consistency: Decodable, Sendable {
        var from: Int
        var to: Int
        var path: [String]
    }

    var signingKey: String
    var verifierKey: String
    var events: [Event]
    var roots: [String]
    var checkpoints: [String]
    var inclusion: [Inclusion]
    var consistency: [Consistency]
    var proof: String

    static func load() throws -> Vectors {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Vectors/proofs.json")
        return try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: file))
    }

    func key() throws -> VerifierKey { try VerifierKey(text: verifierKey) }

    /// The checkpoint of a size, from 1.
    func checkpoint(_ size: Int) throws -> SignedCheckpoint {
        try SignedCheckpoint(bytes: Array(checkpoints[size - 1].utf8))
    }

    func inclusionProof(_ vector: Inclusion) throws -> InclusionProof {
        InclusionProof(
            position: vector.position, entry: Array(events[vector.position - 1].entry.utf8),
            path: try vector.path.map { try #require(MerkleHash(hex: $0)) }, checkpoint: try checkpoint(vector.size))
    }

    func consistencyProof(_ vector: Consistency) throws -> ConsistencyProof {
        ConsistencyProof(
            oldSize: vector.from, oldRoot: try #require(MerkleHash(hex: roots[vector.from])),
            path: try vector.path.map { try #require(MerkleHash(hex: $0)) }, checkpoint: try checkpoint(vector.to))
    }
}

/// The code of the error that a body throws, `nil` if it throws none.
func code(of body: () throws -> Void) throws -> TransparencyError.Code? {
    do {
        try body()
        return nil
    } catch let error as TransparencyError {
        #expect(error.description.hasSuffix("."), "\(error)")
        return error.code
    }
}
