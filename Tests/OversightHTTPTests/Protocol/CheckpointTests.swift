import EventLog
import Foundation
import JSONValues
import TestSupport
import Testing
import TransparencyLog

@testable import OversightHTTP

/// Checkpoints and proofs over HTTP; that answers are as the document says, the client checks by itself.
@Suite("Checkpoints and proofs over HTTP") struct CheckpointTests {
    @Test("Before anything is signed there is no checkpoint and no proof") func none() async throws {
        try await TestServer.run { server in
            for path in [
                "checkpoint", "checkpoints?size=1", "proofs/inclusion?position=1", "proofs/consistency?from=1",
            ] {
                let answer = try await server.administrator.ask(path)
                #expect(answer.status == 404, "\(path)")
                #expect(try answer.code == "not-found")
            }
            let key = try await server.administrator.get("checkpoint/key")
            #expect(key.text == server.key.verifier.text + "\n")
        }
    }

    @Test("The newest checkpoint is the note that was signed, or JSON for who likes that better")
    func newest() async throws {
        try await TestServer.run { server in
            _ = try await Town(server.administrator)
            let signed = try #require(try await server.signer.sign())
            let position = try await server.position
            #expect(signed.size == position)
            for accept in ["text/plain", "*/*", "text/plain, application/json;q=0.5"] {
                let answer = try await server.administrator.get("checkpoint", headers: ["Accept": accept])
                #expect(answer.text == signed.encoded)
            }
            let answer = try await server.administrator.get("checkpoint", headers: ["Accept": "application/json"])
            #expect(try answer.json["rootHash"]?.text == signed.root.hex)
            #expect(try answer.json["key"]?.text == server.key.verifier.text)
            #expect(try answer.json["checkpoint"]?.text == signed.encoded)
            let again = try await server.administrator.ask("checkpoints?size=\(position)")
            #expect(again.text == signed.encoded)
            let missing = try await server.administrator.ask("checkpoints?size=1")
            #expect(missing.status == 404)
            let unnamed = try await server.administrator.get("checkpoints")
            #expect(unnamed.status == 400)
        }
    }

    @Test("Every event is proved, and that the log has only grown") func proofs() async throws {
        try await TestServer.run { server in
            _ = try await Town(server.administrator)
            let first = try #require(try await server.signer.sign())
            try await server.administrator.done("meetings", ["body": "alvby-socialnamnden", "date": "2024-09-18"])
            let second = try #require(try await server.signer.sign())
            for position in 1...second.size {
                let answer = try await server.administrator.ask("proofs/inclusion?position=\(position)")
                let proof = try answer.decoded(InclusionProofValue.self).proof
                let entry = try proof.verify(with: server.key.verifier)
                let event = try await server.log.read(from: position, limit: 1)[0]
                #expect(entry.id == "\(event.id)")
                #expect(proof.leafHash == event.leafHash)
            }
            let older = try await server.administrator.ask("proofs/inclusion?position=1&size=\(first.size)")
            let under = try older.decoded(InclusionProofValue.self).proof.checkpoint
            #expect(under == first)
            let grown = try await server.administrator.ask("proofs/consistency?from=\(first.size)")
            let value = try grown.decoded(ConsistencyProofValue.self)
            try value.proof.verify(since: first, with: server.key.verifier)
            #expect(value.fromCheckpoint == first.encoded)
            let unsigned = try await server.administrator.ask("proofs/consistency?from=1&to=\(first.size)")
            let other = try unsigned.decoded(ConsistencyProofValue.self)
            try other.proof.verify(with: server.key.verifier)
            #expect(other.fromCheckpoint == nil)
        }
    }

    @Test("Events that no checkpoint covers have no proof; an invalid request gets the reason")
    func refusals() async throws {
        try await TestServer.run { server in
            _ = try await Town(server.administrator)
            let signed = try #require(try await server.signer.sign())
            try await server.administrator.done("meetings", ["body": "alvby-socialnamnden", "date": "2024-09-18"])
            for (path, status) in [
                ("proofs/inclusion?position=\(signed.size + 1)", 404), ("proofs/inclusion", 400),
                ("proofs/inclusion?position=0", 400), ("proofs/inclusion?position=one", 400),
                ("proofs/inclusion?position=1&size=\(signed.size + 1)", 404),
                ("proofs/consistency?from=\(signed.size + 1)", 404), ("proofs/consistency?from=0", 400),
                ("proofs/consistency", 400), ("proofs/inclusion?position=9223372036854775807", 404),
            ] {
                let answer = try await server.administrator.ask(path)
                #expect(answer.status == status, "\(path): \(answer.text)")
            }
        }
    }

    @Test("A check continues from the newest checkpoint that the last one reached, unless a full check is requested")
    func incremental() async throws {
        try await TestServer.run { server in
            _ = try await Town(server.administrator)
            let first = try #require(try await server.signer.sign())
            let whole = try await server.administrator.done("verification")
            #expect(whole["after"] == nil)
            #expect(whole["checkpoints"]?.integer == 1)
            try await server.administrator.done("meetings", ["body": "alvby-socialnamnden", "date": "2024-09-18"])
            let rest = try await server.administrator.done("verification")
            #expect(rest["after"]?.integer == first.size)
            let position = try await server.position
            #expect(rest["events"]?.integer == position)
            let full = try await server.administrator.send("POST", "verification", ["full": "true"])
            #expect(full.status == 200)
            #expect(try full.json["after"] == nil)
            let wrong = try await server.administrator.send("POST", "verification", ["full": "perhaps"])
            #expect(wrong.status == 400)
        }
    }

    @Test("The checkpoints are copied") func backup() async throws {
        try await TestServer.run { server in
            _ = try await Town(server.administrator)
            _ = try await server.signer.sign()
            let answer = try await server.administrator.get("backup/checkpoints")
            #expect(answer.status == 200)
            #expect(answer.body.starts(with: Array("SQLite format 3".utf8)))
        }
    }
}

extension TestClient {
    /// Asks for a path with at most two parameters behind a question mark.
    fileprivate func ask(_ target: String) async throws -> Answer {
        let parts = target.split(separator: "?").map(String.init)
        let query = parts.dropFirst().flatMap { $0.split(separator: "&") }.map { pair in
            pair.split(separator: "=").map(String.init)
        }
        switch query.count {
        case 0: return try await get(parts[0])
        case 1: return try await get(parts[0], [query[0][0]: query[0][1]])
        default: return try await get(parts[0], [query[0][0]: query[0][1], query[1][0]: query[1][1]])
        }
    }
}

extension Answer {
    /// The body as a value.
    fileprivate func decoded<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try JSONDecoder().decode(type, from: Data(body))
    }
}
