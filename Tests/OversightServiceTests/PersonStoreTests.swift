import EventLog
import EventLogContract
import Foundation
import Oversight
import OversightService
import RunningPrograms
import SQLiteEventLog
import TestSupport
import Testing

@Suite("A store of persons")
struct PersonStoreTests {
    private static let one = PersonDirectory.Entry(id: "p-1", name: "Kim Ek", email: "kim@example.se", user: "kim")
    private static let two = PersonDirectory.Entry(id: "p-2", name: "Åsa Öst")

    /// Runs a test on a store, and what it has left behind on another that reads the same documents.
    private func run(
        _ body: (PersonStore) async throws -> Void, readAgain: (PersonTables) throws -> Void
    ) async throws {
        let documents = InMemoryDocuments()
        let store = try await PersonStore(documents)
        try await body(store)
        try readAgain(store.tables)
        try readAgain(try await PersonStore(documents).tables)
    }

    @Test("gives back what was put, and puts one in place of the one with the same id")
    func put() async throws {
        let renamed = PersonDirectory.Entry(id: "p-1", name: "Kim Alm")
        try await run { store in
            #expect(store.tables.all == [])
            #expect(store.tables.entry("p-1") == nil)
            try await store.change {
                try $0.put(Self.two)
                try $0.put(Self.one)
            }
            #expect(store.tables.all == [Self.one, Self.two])
            #expect(store.tables.id(ofUser: "kim") == "p-1")
            try await store.change { try $0.put(renamed) }
        } readAgain: { tables in
            #expect(tables.all == [renamed, Self.two])
            #expect(tables.entry("p-1") == renamed)
            #expect(tables.id(ofUser: "kim") == nil)
        }
    }

    @Test("finds a person by the digest of a token, until it is removed")
    func tokens() async throws {
        let digest: [UInt8] = Array(repeating: 7, count: 31) + [255]
        let other: [UInt8] = Array(repeating: 8, count: 32)
        try await run { store in
            try await store.change { tables in
                try tables.addToken(digest, of: "p-9", created: "2025-01-02")
                try tables.addToken(other, of: "p-1", created: "2025-01-02")
            }
        } readAgain: { tables in
            #expect(tables.id(ofToken: digest) == "p-9")
            #expect(tables.id(ofToken: [1]) == nil)
        }
        try await run { store in
            try await store.change { try $0.addToken(digest, of: "p-9", created: "2025-01-02") }
            try await store.change { try $0.addToken(other, of: "p-1", created: "2025-01-02") }
            #expect(try await !store.change { $0.removeTokens(of: "p-2") })
            #expect(try await store.change { $0.removeTokens(of: "p-9") })
        } readAgain: { tables in
            #expect(tables.id(ofToken: digest) == nil)
            #expect(tables.id(ofToken: other) == "p-1")
        }
    }

    @Test("removes a person once")
    func remove() async throws {
        try await run { store in
            try await store.change { try $0.put(Self.one) }
            #expect(try await store.change { $0.remove("p-1") })
            #expect(try await !store.change { $0.remove("p-1") })
        } readAgain: { tables in
            #expect(tables.all == [])
            #expect(tables.id(ofUser: "kim") == nil)
        }
    }

    @Test("changes nothing if a change fails, and sees its own changes within one")
    func atomic() async throws {
        struct Enough: Error {}
        try await run { store in
            await #expect(throws: Enough.self) {
                try await store.change { tables in
                    try tables.put(Self.one)
                    #expect(tables.all == [Self.one])
                    #expect(tables.id(ofUser: "kim") == "p-1")
                    throw Enough()
                }
            }
        } readAgain: { tables in
            #expect(tables.all == [])
        }
    }

    @Test("loses none of many changes at a time")
    func concurrent() async throws {
        try await run { store in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<50 {
                    group.addTask {
                        try await store.change { tables in
                            let name = "\(tables.all.count)"
                            try tables.put(PersonDirectory.Entry(id: "p-\(number)", name: name))
                        }
                    }
                }
                try await group.waitForAll()
            }
        } readAgain: { tables in
            #expect(Set(tables.all.compactMap(\.name)) == Set((0..<50).map(String.init)))
        }
    }

    @Test("gives a user to one person only")
    func users() async throws {
        let directory = PersonDirectory()
        let kim = Identifier<Person>(rawValue: "p-1")
        try await directory.save(Self.one)
        await #expect(throws: Refusal.self) {
            try await directory.save(PersonDirectory.Entry(id: "p-2", user: "kim"))
        }
        try await directory.save(PersonDirectory.Entry(id: "p-1", email: "k@example.se"))
        #expect(directory.entry(kim)?.name == "Kim Ek", "what is not said stays")
        try await directory.save(PersonDirectory.Entry(id: "p-1", email: ""))
        #expect(directory.entry(kim)?.email == nil, "what is empty is cleared")
        #expect(directory.entry(kim)?.user == "kim")
        let token = try await directory.makeToken(for: kim, on: CalendarDate(dayNumber: 20_000))
        #expect(directory.person(ofToken: token) == kim)
        #expect(directory.person(ofUser: "kim") == kim)
        #expect(try await directory.erase(kim))
        #expect(directory.person(ofToken: token) == nil)
        #expect(directory.person(ofUser: "kim") == nil)
        #expect(try await !directory.erase(kim))
        // Whoever got the id would get the mandates that the log has for it.
        let refused = await #expect(throws: Refusal.self) {
            try await directory.save(PersonDirectory.Entry(id: "p-1", name: "Alex Ek"))
        }
        #expect(refused?.sentence.contains("erased") == true)
    }

    @Test("that cannot be written says so without a name, and answers as before")
    func failures() async throws {
        let documents = FaultyDocuments()
        let store = try await PersonStore(documents)
        try await store.change { try $0.put(Self.one) }
        let secret = PersonDirectory.Entry(id: "p-2", name: "Hemlig Person", user: "hemlig")
        let errors: [(EventLogError, DirectoryError.Code)] = [
            (.storageFull("x"), .storageFull), (.readOnly("x"), .readOnly), (.inputOutput("x"), .failed),
        ]
        for (error, code) in errors {
            documents.fail(with: error)
            let thrown = await #expect(throws: DirectoryError.self) { try await store.change { try $0.put(secret) } }
            #expect(thrown?.code == code)
            #expect(thrown?.description.lowercased().contains("hemlig") == false)
            #expect(store.tables.all == [Self.one])
        }
        // Stored after all: what is stored is read before the next change.
        documents.fail(with: .inputOutput("x"), storing: true)
        await #expect(throws: DirectoryError.self) { try await store.change { try $0.put(secret) } }
        documents.fail(with: nil)
        let found = try await store.change { $0.id(ofUser: "hemlig") }
        #expect(found == "p-2")
        #expect(store.tables.all == [Self.one, secret])
    }

    @Test("whose documents are damaged is refused without a word of what is in them", arguments: ["persons", "tokens"])
    func damaged(collection: String) async throws {
        let documents = InMemoryDocuments()
        let change = DocumentChange(DocumentName(collection, "hemlig"), content: Array(#"{"name":hemlig}"#.utf8))
        #expect(try await documents.write([change]))
        let error = try await Sample.error { () async throws(EventLogError) in try await PersonStore(documents) }
        #expect(error.code == .unsupported)
        #expect(error.description.contains("the log can stay as it is"))
        #expect(!error.description.contains("hemlig"))
    }
}

@Suite("The directory of persons in SQLite")
struct SQLitePersonsTests {
    @Test("keeps the persons and tokens of a file that an earlier release made, and erases them from it")
    func earlier() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let file = directory("state/directory.sqlite")
        let created = try SQLiteStorage.open(directory: directory("state")).storage
        await created.close()
        // The digest of the token “abc”.
        let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        let run = try await ProgramRun(
            "sqlite3",
            [
                "-bail", file,
                """
                CREATE TABLE persons (id TEXT PRIMARY KEY, name TEXT, email TEXT, user TEXT UNIQUE) STRICT;
                CREATE TABLE tokens (digest BLOB PRIMARY KEY, person TEXT NOT NULL, created TEXT NOT NULL) STRICT;
                INSERT INTO persons VALUES ('p-1', 'Kim Ek', 'kim@example.se', 'kim'), ('p-2', 'Åsa "Å" Öst', NULL, NULL);
                INSERT INTO tokens VALUES (x'\(digest)', 'p-2', '2025-01-02')
                """,
            ])
        try #require(run.errors == "")

        let storage = try SQLiteStorage.open(directory: directory("state")).storage
        let persons = PersonDirectory(try await PersonStore(try storage.documents(in: .persons)))
        #expect(
            persons.all() == [
                PersonDirectory.Entry(id: "p-1", name: "Kim Ek", email: "kim@example.se", user: "kim"),
                PersonDirectory.Entry(id: "p-2", name: "Åsa \"Å\" Öst"),
            ])
        #expect(persons.person(ofUser: "kim") == Identifier(rawValue: "p-1"))
        #expect(persons.person(ofToken: "abc") == Identifier(rawValue: "p-2"))
        #expect(try await persons.erase(Identifier(rawValue: "p-1")))
        await storage.close()
        let bytes = try Data(contentsOf: URL(filePath: file))
        #expect(bytes.range(of: Data("kim@example.se".utf8)) == nil, "neither the older tables nor a free page has it")
        #expect(bytes.range(of: Data("Åsa".utf8)) != nil)
        #expect(!FileManager.default.fileExists(atPath: "\(file)-wal"))

        let again = try SQLiteStorage.open(directory: directory("state")).storage
        let kept = PersonDirectory(try await PersonStore(try again.documents(in: .persons)))
        #expect(kept.all().map(\.id) == ["p-2"])
        #expect(kept.person(ofToken: "abc") == Identifier(rawValue: "p-2"))
        await again.close()
    }
}
