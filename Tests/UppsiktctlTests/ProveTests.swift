import EventLog
import Foundation
import Testing
import TransparencyLog

@testable import uppsiktctl

@Suite("prove") struct ProveTests {
    private let key: SigningKey
    private let checkpoint: SignedCheckpoint
    private let inclusion: InclusionProofValue
    private let older: SignedCheckpoint
    private let consistency: ConsistencyProofValue

    /// A log of two events that are the same but for their position.
    init() throws {
        func entry(_ position: Int) -> [UInt8] {
            let id = "01900000-0000-7000-8000-00000000000\(position)"
            let lines = [
                "uppsikt-event/1", "\(position)", id, "thing-1", "\(position)", "ThingHappened", "1",
                "2025-02-03T04:05:06.789Z", "uid-0", id, "-", "command-\(position)",
            ]
            return Array((lines.joined(separator: "\n") + "\n{}").utf8)
        }
        key = try SigningKey(generatingFor: "test.example")
        let leaves = [MerkleHash.leaf(entry(1)), MerkleHash.leaf(entry(2))]
        checkpoint = try SignedCheckpoint(size: 2, root: .node(leaves[0], leaves[1]), signedWith: key)
        older = try SignedCheckpoint(size: 1, root: leaves[0], signedWith: key)
        inclusion = InclusionProofValue(
            InclusionProof(position: 2, entry: entry(2), path: [leaves[0]], checkpoint: checkpoint), key: key.verifier)
        consistency = ConsistencyProofValue(
            ConsistencyProof(oldSize: 1, oldRoot: leaves[0], path: [leaves[1]], checkpoint: checkpoint), since: older,
            key: key.verifier)
    }

    private func session(_ value: some Encodable) throws -> (TestSession, FakeClient) {
        let client = FakeClient(.answer(200, String(decoding: try JSONEncoder().encode(value), as: UTF8.self)))
        return (TestSession(client), client)
    }

    @Test("A proof that holds is shown with its event") func inclusionHolds() async throws {
        let (test, client) = try session(inclusion)
        try await test.run("prove 2")
        #expect(client.requests.map(\.uri) == ["/api/v1/proofs/inclusion?position=2"])
        #expect(test.output.text.contains("position 2 is in the log of 2 events"))
        #expect(test.output.text.contains("ThingHappened in thing-1, revision 2"))
        #expect(test.output.text.contains(key.verifier.text))
    }

    @Test("With --json the proof is printed as received, with --output written to a file") func written() async throws {
        try await withTemporaryDirectory { directory in
            let file = directory.appending(path: "2.tlog-proof")
            let (test, _) = try session(inclusion)
            try await test.run("prove 2 --json --output \(file.path)")
            #expect(try JSONDecoder().decode(InclusionProofValue.self, from: Data(test.output.text.utf8)) == inclusion)
            let proof = try InclusionProof(bytes: Array(try Data(contentsOf: file)))
            #expect(try proof.verify(with: key.verifier).position == 2)
        }
    }

    @Test("A proof that does not hold, or is of another event, fails and is not printed") func refused() async throws {
        var changed = inclusion
        changed.entry = changed.entry.replacing("ThingHappened", with: "ThingUndone")
        changed.leafHash = MerkleHash.leaf(Array(changed.entry.utf8)).hex
        for (value, line) in [
            (changed, "prove 2"), (inclusion, "prove 1"), (inclusion, "prove 2 --size 1"),
            (inclusion, "prove 2 --key \(try SigningKey(generatingFor: "test.example").verifier.text)"),
        ] {
            let (test, _) = try session(value)
            await #expect(throws: Failure.self, "\(line)") { try await test.run(line) }
            #expect(test.output.text.isEmpty)
        }
    }

    @Test("A refusal by the daemon is shown with its sentence") func notCovered() async throws {
        let problem =
            #"{"type":"urn:uppsikt:problem:not-found","title":"not found","status":404,"detail":"Not covered."}"#
        let test = TestSession(FakeClient(.answer(404, problem)))
        await #expect(throws: Failure("Not covered.")) { try await test.run("prove 9") }
    }

    @Test("That the log has only grown is proved from a size, and from a checkpoint that was kept")
    func growth() async throws {
        var (test, client) = try session(consistency)
        try await test.run("prove --from-size 1")
        #expect(client.requests.map(\.uri) == ["/api/v1/proofs/consistency?from=1"])
        #expect(test.output.text.contains("has only grown from 1 to 2 events"))
        try await withTemporaryDirectory { directory in
            let file = directory.appending(path: "kept")
            try Data(older.encoded.utf8).write(to: file)
            (test, client) = try session(consistency)
            try await test.run("prove --since \(file.path) --key \(key.verifier.text)")
            #expect(client.requests.map(\.uri) == ["/api/v1/proofs/consistency?from=1"])
            // What was kept counts, whatever the daemon says that it signed.
            let other = try SignedCheckpoint(size: 1, root: .emptyRoot, signedWith: key)
            try Data(other.encoded.utf8).write(to: file)
            let (forged, _) = try session(consistency)
            await #expect(throws: Failure.self) { try await forged.run("prove --since \(file.path)") }
            try Data("nothing".utf8).write(to: file)
            let (empty, _) = try session(consistency)
            await #expect(throws: Failure.self) { try await empty.run("prove --since \(file.path)") }
        }
    }

    @Test(
        "One thing is proved at a time",
        arguments: ["prove", "prove 1 --from-size 1", "prove 0", "prove --from-size 0", "prove 1 --key nonsense"])
    func usage(line: String) {
        #expect(throws: (any Error).self) { try parse(line) }
    }

    @Test("verify checks the rest, and all of it with --full") func verify() async throws {
        let answer = #"{"ok":true,"events":9,"head":"00","checkpoints":3,"after":4}"#
        let client = FakeClient(.answer(200, answer), .answer(200, answer))
        let test = TestSession(client)
        try await test.run("verify")
        try await test.run("verify --full")
        #expect(client.requests.map(\.uri) == ["/api/v1/verification", "/api/v1/verification?full=true"])
        #expect(test.output.text.contains("5 events after the 4 that were verified before, all intact"))
    }
}
