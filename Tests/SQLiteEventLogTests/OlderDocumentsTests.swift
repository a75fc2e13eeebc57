import EventLog
import EventLogContract
import Foundation
import GRDB
import RunningPrograms
import SQLiteEventLog
import TestSupport
import Testing

/// The tables that released versions made for a place, with something in them, and the same as documents.
struct OlderDocuments: Sendable, CustomTestStringConvertible {
    let place: DocumentPlace
    let sql: String
    let documents: [String: [String: String]]

    var testDescription: String { place.rawValue }

    static let all = [
        OlderDocuments(
            place: .checkpoints,
            sql: """
                CREATE TABLE checkpoints (
                    number INTEGER PRIMARY KEY, chain INTEGER NOT NULL, size INTEGER NOT NULL CHECK (size > 0),
                    note TEXT NOT NULL, UNIQUE (chain, size)
                ) STRICT;
                CREATE TABLE breaks (chain INTEGER PRIMARY KEY, recorded TEXT NOT NULL, reason TEXT NOT NULL) STRICT;
                CREATE TABLE keys (number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE) STRICT;
                CREATE TABLE verified (
                    id INTEGER PRIMARY KEY CHECK (id = 1), size INTEGER NOT NULL CHECK (size >= 0)
                ) STRICT;
                CREATE TRIGGER checkpoints_update BEFORE UPDATE ON checkpoints
                BEGIN SELECT RAISE(ABORT, 'signed checkpoints are never changed'); END;
                CREATE TRIGGER checkpoints_delete BEFORE DELETE ON checkpoints
                BEGIN SELECT RAISE(ABORT, 'signed checkpoints are never changed'); END;
                INSERT INTO keys VALUES (1, 'å+1234+key'), (2, 'other');
                INSERT INTO checkpoints VALUES (1, 1, 5, 'five' || char(10)), (2, 1, 30, 'thirty'), (3, 2, 12, 'tolv å');
                INSERT INTO breaks VALUES (2, '2026-05-10T10:00:00.000Z', 'Restored' || char(10) || 'on purpose');
                INSERT INTO verified VALUES (1, 12);
                PRAGMA application_id = 1433432163;
                PRAGMA user_version = 1
                """,
            documents: [
                "checkpoints": [
                    "0000000000000000001-0000000000000000005-0000000000000000001": "five\n",
                    "0000000000000000001-0000000000000000030-0000000000000000002": "thirty",
                    "0000000000000000002-0000000000000000012-0000000000000000003": "tolv å",
                ],
                "breaks": ["0000000000000000002": "2026-05-10T10:00:00.000Z\nRestored\non purpose"],
                "keys": ["0000000000000000001": "å+1234+key", "0000000000000000002": "other"],
                "verified": ["size": "12"],
            ]),
        OlderDocuments(
            place: .persons,
            sql: """
                CREATE TABLE persons (id TEXT PRIMARY KEY, name TEXT, email TEXT, user TEXT UNIQUE) STRICT;
                CREATE TABLE tokens (digest BLOB PRIMARY KEY, person TEXT NOT NULL, created TEXT NOT NULL) STRICT;
                INSERT INTO persons VALUES ('p-1', 'Kim "K" Ek', 'kim@example.se', 'kim'), ('p-2', 'Åsa Öst', NULL, NULL);
                INSERT INTO tokens VALUES (x'0aFF', 'p-9', '2025-01-02')
                """,
            documents: [
                "persons": [
                    "p-1": #"{"email":"kim@example.se","name":"Kim \"K\" Ek","user":"kim"}"#,
                    "p-2": #"{"email":null,"name":"Åsa Öst","user":null}"#,
                ],
                "tokens": ["0aff": #"{"created":"2025-01-02","person":"p-9"}"#],
            ]),
        OlderDocuments(
            place: .positions,
            sql: """
                CREATE TABLE checkpoints (
                    name TEXT PRIMARY KEY, position INTEGER NOT NULL CHECK (position >= 0)
                ) STRICT, WITHOUT ROWID;
                INSERT INTO checkpoints VALUES ('journal', 4711), ('mail', 0)
                """,
            documents: ["subscription-positions": ["journal": "4711", "mail": "0"]]),
    ]

    func path(in directory: TemporaryDirectory) -> String { directory("state/\(place.fileName)") }

    /// Makes a state directory with a log, and the older file in it.
    func make(in directory: TemporaryDirectory) async throws {
        let storage = try SQLiteStorage.open(directory: directory("state")).storage
        await storage.close()
        let queue = try DatabaseQueue(path: path(in: directory))
        try await queue.write { try $0.execute(sql: sql) }
        try queue.close()
    }

    /// What is in a store, of the collections that there are in the older file.
    func contents(of store: any DocumentStore) async throws -> [String: [String: String]] {
        var found: [String: [String: String]] = [:]
        for collection in documents.keys {
            for document in try await store.documents(in: collection) {
                #expect(document.version == 1)
                found[collection, default: [:]][document.name] = String(decoding: document.content, as: UTF8.self)
            }
        }
        return found
    }
}

@Suite("Documents that an older release has kept in tables")
struct OlderDocumentsTests {
    private func shell(_ file: String, _ sql: String) async throws -> String {
        try await ProgramRun("sqlite3", [file, sql]).output
    }

    @Test("are read as they are, and become documents when opened for writing", arguments: OlderDocuments.all)
    func upgraded(older: OlderDocuments) async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        try await older.make(in: directory)
        let before = try Data(contentsOf: URL(filePath: older.path(in: directory)))

        let reading = try SQLiteStorage.openForReading(directory: directory("state"))
        let read = try await older.contents(of: reading.documents(in: older.place))
        #expect(read == older.documents)
        await reading.close()
        let after = try Data(contentsOf: URL(filePath: older.path(in: directory)))
        #expect(after == before, "reading changes nothing")

        for _ in 0..<2 {
            let storage = try SQLiteStorage.open(directory: directory("state")).storage
            let kept = try await older.contents(of: storage.documents(in: older.place))
            #expect(kept == older.documents)
            await storage.close()
        }
        let tables = try await shell(
            older.path(in: directory), "SELECT name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name")
        #expect(tables == "documents\ndocuments_delete\ndocuments_update\n")
        let isFinal = try await shell(
            older.path(in: directory), "SELECT DISTINCT collection FROM documents WHERE is_final ORDER BY collection")
        #expect(isFinal == (older.place == .checkpoints ? "breaks\ncheckpoints\nkeys\n" : ""))
    }

    @Test("are upgraded whole or not at all", arguments: OlderDocuments.all)
    func atomic(older: OlderDocuments) async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        try await older.make(in: directory)
        let file = older.path(in: directory)
        // The copy fails once the new tables are made.
        let conflict =
            switch older.place {
            case .checkpoints, .state: "DROP TABLE verified"
            case .persons: "DROP TABLE persons; CREATE TABLE persons (id TEXT)"
            case .positions: "DROP TABLE checkpoints; CREATE TABLE checkpoints (name TEXT)"
            }
        _ = try await shell(file, conflict)
        let before = try await shell(file, ".dump")
        let storage = try SQLiteStorage.open(directory: directory("state")).storage
        let error = #expect(throws: EventLogError.self) { _ = try storage.documents(in: older.place) }
        #expect(error?.code == .unsupported)
        #expect(error?.description.contains("\(file) is damaged") == true)
        await storage.close()
        #expect(try await shell(file, ".dump") == before)
    }

    @Test(
        "of a newer release, or of something else, are refused and stay as they are", arguments: DocumentPlace.allCases)
    func foreign(place: DocumentPlace) async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let first = try SQLiteStorage.open(directory: directory("state")).storage
        _ = try first.documents(in: place)
        await first.close()
        let file = directory("state/\(place.fileName)")
        for (change, words) in [
            ("PRAGMA user_version = 99", "was written by a newer release (schema 99"),
            ("PRAGMA application_id = 7", "does not hold"),
        ] {
            _ = try await shell(file, change)
            let before = try Data(contentsOf: URL(filePath: file))
            let writing = try SQLiteStorage.open(directory: directory("state")).storage
            let reading = try SQLiteStorage.openForReading(directory: directory("state"))
            for storage in [writing, reading] {
                let error = #expect(throws: EventLogError.self) { _ = try storage.documents(in: place) }
                #expect(error?.code == .unsupported)
                #expect(error?.description.contains(words) == true, "\(String(describing: error))")
                await storage.close()
            }
            let after = try Data(contentsOf: URL(filePath: file))
            #expect(after == before)
        }
    }

    @Test(
        "are named by their file if it is damaged, and are no damage of the events", arguments: DocumentPlace.allCases)
    func damaged(place: DocumentPlace) async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let first = try SQLiteStorage.open(directory: directory("state")).storage
        await first.close()
        let file = directory("state/\(place.fileName)")
        try Data("no database at all, but a file of some length".utf8).write(to: URL(filePath: file))
        let writing = try SQLiteStorage.open(directory: directory("state")).storage
        let reading = try SQLiteStorage.openForReading(directory: directory("state"))
        for storage in [writing, reading] {
            let error = #expect(throws: EventLogError.self) { _ = try storage.documents(in: place) }
            #expect(error?.code == .unsupported)
            #expect(error?.description.contains("\(file) is damaged") == true)
            await storage.close()
        }
    }

    @Test("that are final are changed by no statement of a person's, either")
    func final() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let storage = try SQLiteStorage.open(directory: directory("state")).storage
        let changes = [
            DocumentChange(DocumentName("things", "one"), content: [1], isFinal: true),
            DocumentChange(DocumentName("things", "two"), content: [1]),
        ]
        #expect(try await storage.documents(in: .checkpoints).write(changes))
        await storage.close()
        let file = directory("state/checkpoints.sqlite")
        for statement in ["DELETE FROM documents", "UPDATE documents SET is_final = 0"] {
            let run = try await ProgramRun("sqlite3", ["-bail", file, "\(statement) WHERE name = 'one'"])
            #expect(run.errors.contains("never changed"))
        }
        _ = try await shell(file, "DELETE FROM documents WHERE name = 'two'")
        #expect(try await shell(file, "SELECT name FROM documents") == "one\n")
    }
}
