import EventLog
import EventLogContract
import Foundation
import SQLiteEventLog
import Testing
import TransparencyLog

@Suite("Signing a log") struct SigningTests {
    @Test("A log that has grown is signed, one that has not is not") func grown() async throws {
        let place = try LogPlace()
        try await place.open { log, store in
            let signer = CheckpointSigner(log: log, store: store, key: place.key)
            #expect(try await signer.sign() == nil)
            try await Sample.fill(log, count: 5)
            let first = try #require(try await signer.sign())
            let root = try await log.root(at: 5)
            #expect(first.size == 5)
            #expect(first.root == root)
            try first.verify(with: place.key.verifier)
            #expect(try await signer.sign() == nil)
            let newest = try await store.latest()
            #expect(newest == first)
        }
        // After a restart it goes on, also with another key.
        let other = try SigningKey(generatingFor: place.key.name)
        try await place.open { log, store in
            let signer = CheckpointSigner(log: log, store: store, key: other)
            #expect(try await signer.sign() == nil)
            try await Sample.fill(log, count: 3, prefix: "more")
            let second = try #require(try await signer.sign())
            #expect(second.size == 8)
            let keys = try await store.keys()
            #expect(keys == [place.key.verifier, other.verifier])
            let found = try await CheckpointVerifier(log: log, store: store).verify()
            #expect(found == .sound(count: 2, newest: 8))
            let distrusted = try await CheckpointVerifier(log: log, store: store, trusted: [place.key.verifier])
                .verify()
            guard case .bad(8, _) = distrusted else {
                Issue.record("\(distrusted)")
                return
            }
        }
    }

    @Test("An older copy of the log is not signed, until the break is recorded") func olderCopy() async throws {
        let place = try LogPlace()
        _ = try await place.fill([4])
        try place.copyLog(to: "copy")
        _ = try await place.fill([6], prefix: "more")
        try place.putBack("copy")
        var fork = try await place.fork()
        #expect(fork == .shorter(signed: 10, end: 4))
        // Longer than what was signed is no better: it has grown another way.
        try await place.open { log, _ in try await Sample.fill(log, count: 9, prefix: "other") }
        fork = try await place.fork()
        #expect(fork == .different(signed: 10))
        try await place.open { log, store in
            let found = try await CheckpointVerifier(log: log, store: store).verify()
            guard case .bad(10, _) = found else {
                Issue.record("\(found)")
                return
            }
            try await store.recordBreak("Restored the copy of 4 events")
            let reason = try await store.reasonOfBreak()
            #expect(reason == "Restored the copy of 4 events")
            let signer = CheckpointSigner(log: log, store: store, key: place.key)
            let signed = try #require(try await signer.sign())
            #expect(signed.size == 13)
            let sound = try await CheckpointVerifier(log: log, store: store).verify()
            #expect(sound == .sound(count: 3, newest: 13))
            let stored = try await store.stored(limit: 10)
            #expect(stored.map(\.chain) == [1, 1, 2])
        }
    }

    @Test("A stored checkpoint that was altered is not signed upon, and is named") func alteredStore() async throws {
        let place = try LogPlace()
        let signed = try await place.fill([3, 3, 3])
        let forged = try SignedCheckpoint(
            size: 9, root: .emptyRoot, signedWith: try SigningKey(generatingFor: place.key.name))
        for (size, note) in [(9, forged.encoded), (9, signed[1].encoded), (6, signed[0].encoded)] {
            let other = try LogPlace()
            try other.copy(place)
            try await RawDatabase.execute(
                """
                DROP TRIGGER documents_update;
                UPDATE documents SET content = CAST('\(note)' AS BLOB) WHERE name LIKE '%-%\(size)-%'
                """,
                in: "\(other.directory)/checkpoints.sqlite")
            try await other.open { log, store in
                let found = try await CheckpointVerifier(log: log, store: store).verify()
                guard case .bad(let bad, _) = found else {
                    Issue.record("\(found)")
                    return
                }
                #expect(bad == size)
            }
        }
    }

    @Test("Nothing is signed if the newest checkpoint is malformed, or another log's", arguments: [true, false])
    func alteredNewest(isNone: Bool) async throws {
        let place = try LogPlace()
        _ = try await place.fill([3])
        let forged = try SignedCheckpoint(
            size: 3, root: .emptyRoot, signedWith: try SigningKey(generatingFor: place.key.name))
        try await RawDatabase.execute(
            """
            DROP TRIGGER documents_update;
            UPDATE documents SET content = CAST('\(isNone ? "" : forged.encoded)' AS BLOB) WHERE collection = 'checkpoints'
            """,
            in: "\(place.directory)/checkpoints.sqlite")
        let fork = try await place.fork()
        guard case .altered(let size, _) = fork else {
            Issue.record("\(String(describing: fork))")
            return
        }
        #expect(size == (isNone ? nil : 3))
    }

    @Test("Checkpoints cannot be changed or removed by a statement") func appendOnly() async throws {
        let place = try LogPlace()
        _ = try await place.fill([3])
        for statement in [
            "DELETE FROM documents WHERE collection = 'checkpoints'",
            "UPDATE documents SET name = replace(name, '3', '4')",
            "DELETE FROM documents WHERE collection = 'keys'",
        ] {
            await #expect(throws: RawDatabase.Failed.self) {
                try await RawDatabase.execute(statement, in: "\(place.directory)/checkpoints.sqlite")
            }
        }
    }

    @Test("A proof reads some dozen hashes, however long the log is", arguments: [1000, 4000])
    func cost(size: Int) async throws {
        let log = CountingLog(InMemoryEventLog())
        try await Sample.fill(log, count: size)
        let place = try LogPlace()
        let store = SignedCheckpointStore()
        _ = try await CheckpointSigner(log: log, store: store, key: place.key).sign()
        log.reset()
        let prover = Prover(log: log, store: store)
        let proof = try await prover.inclusion(of: size / 3)
        try proof.verify(with: place.key.verifier)
        // One hash at most for each level of a subtree and of the tree: log2 squared, and not a share of the log.
        #expect(log.hashesRead < 200)
        #expect(log.eventsRead == 1)
        log.reset()
        let (grown, _) = try await prover.consistency(from: size / 3)
        try grown.verify(with: place.key.verifier)
        #expect(log.hashesRead < 400)
        #expect(log.eventsRead == 0)
    }
}
