import EventLog
import EventLogContract
import Foundation
import SQLiteEventLog
import Testing
import TransparencyLog

@Suite("Checkpoints that an older release has signed") struct OlderCheckpointsTests {
    /// The file as the older release made it.
    private func makeOlder(_ place: LogPlace, _ signed: [SignedCheckpoint]) async throws {
        let file = "\(place.directory)/checkpoints.sqlite"
        try FileManager.default.removeItem(atPath: file)
        let rows = signed.enumerated().map { "(\($0 + 1), 1, \($1.size), '\($1.encoded)')" }
        try await RawDatabase.execute(
            """
            CREATE TABLE checkpoints (
                number INTEGER PRIMARY KEY, chain INTEGER NOT NULL, size INTEGER NOT NULL CHECK (size > 0),
                note TEXT NOT NULL, UNIQUE (chain, size)
            ) STRICT;
            CREATE TABLE breaks (chain INTEGER PRIMARY KEY, recorded TEXT NOT NULL, reason TEXT NOT NULL) STRICT;
            CREATE TABLE keys (number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE) STRICT;
            CREATE TABLE verified (
                id INTEGER PRIMARY KEY CHECK (id = 1), size INTEGER NOT NULL CHECK (size >= 0)
            ) STRICT;
            INSERT INTO checkpoints VALUES \(rows.joined(separator: ", "));
            INSERT INTO keys VALUES (1, '\(place.key.verifier.text)');
            INSERT INTO verified VALUES (1, \(signed[0].size));
            PRAGMA application_id = 1433432163;
            PRAGMA user_version = 1
            """, in: file)
    }

    @Test("verify where they are, and signing goes on after them") func goesOn() async throws {
        let place = try LogPlace()
        let signed = try await place.fill([3, 4])
        try await makeOlder(place, signed)
        let reading = try SQLiteEventLog.openForReading(directory: place.directory)
        let older = SignedCheckpointStore(try reading.storage.documents(in: .checkpoints))
        let found = try await CheckpointVerifier(log: reading, store: older, trusted: [place.key.verifier]).verify()
        #expect(found == .sound(count: 2, newest: 7))
        let proof = try await Prover(log: reading, store: older).inclusion(of: 2, ofSize: 3)
        try proof.verify(with: place.key.verifier)
        await reading.close()

        let later = try await place.fill([2], prefix: "later")
        try await place.open { log, store in
            let stored = try await store.stored(limit: 10)
            #expect(stored.map(\.number) == [1, 2, 3])
            #expect(stored.map(\.note) == (signed + later).map { Array($0.encoded.utf8) })
            #expect(try await store.verifiedSize() == 3)
            #expect(try await store.keys() == [place.key.verifier])
            let found = try await CheckpointVerifier(log: log, store: store).verify()
            #expect(found == .sound(count: 3, newest: 9))
        }
    }

    @Test("and of which one is missing do not verify") func missing() async throws {
        let place = try LogPlace()
        let signed = try await place.fill([3, 4, 2])
        try await makeOlder(place, signed)
        try await RawDatabase.execute(
            "DELETE FROM checkpoints WHERE number = 2", in: "\(place.directory)/checkpoints.sqlite")
        try await place.open { log, store in
            let found = try await CheckpointVerifier(log: log, store: store).verify()
            #expect(found == .bad(size: 9, reason: "Checkpoints are missing before the one of its size."))
        }
    }
}

@Suite("A store of checkpoints") struct SignedCheckpointStoreTests {
    @Test("keeps one checkpoint of a size in a chain, and finds the newest up to a size") func sizes() async throws {
        let store = SignedCheckpointStore()
        let key = try SigningKey(generatingFor: "test.example/log")
        func checkpoint(_ size: Int) throws -> SignedCheckpoint {
            try SignedCheckpoint(size: size, root: .emptyRoot, signedWith: key)
        }
        for size in [2, 9, 10, 100] { try await store.append(checkpoint(size), signedWith: key.verifier) }
        for size in [100, 99] {
            let again = try checkpoint(size)
            let error = try await Sample.error { () async throws(EventLogError) in
                try await store.append(again, signedWith: key.verifier)
            }
            #expect(error.code == .invalidRequest)
        }
        for (limit, expected) in [(0, nil), (1, nil), (2, 2), (8, 2), (9, 9), (99, 10), (.max, 100)] as [(Int, Int?)] {
            #expect(try await store.latest(upTo: limit)?.size == expected)
        }
        #expect(try await store.checkpoint(ofSize: 10)?.size == 10)
        for size in [-1, 0, 1, 11] { #expect(try await store.checkpoint(ofSize: size) == nil) }
        // A new chain has checkpoints of its own.
        try await store.saveVerifiedSize(10)
        try await store.recordBreak("first line\nsecond line")
        #expect(try await store.verifiedSize() == 0)
        #expect(try await store.chain() == 2)
        #expect(try await store.reasonOfBreak() == "first line\nsecond line")
        #expect(try await store.latest() == nil)
        #expect(try await store.checkpoint(ofSize: 10) == nil)
        try await store.append(checkpoint(10), signedWith: key.verifier)
        #expect(try await store.latest()?.size == 10)
        let pages = try await store.stored(limit: 3)
        let rest = try await store.stored(after: pages.last, limit: 3)
        #expect((pages + rest).map(\.number) == [1, 2, 3, 4, 5])
        #expect((pages + rest).map(\.chain) == [1, 1, 1, 1, 2])
    }
}
