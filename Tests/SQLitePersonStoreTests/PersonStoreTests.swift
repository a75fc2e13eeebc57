import EventLog
import Foundation
import GRDB
import Oversight
import OversightService
import SQLitePersonStore
import Testing

/// A place for the directory of persons, which a test opens as often as it likes.
private enum Place: String, CaseIterable, CustomTestStringConvertible {
    case memory, sqlite

    var testDescription: String { rawValue }

    func run(_ body: (any PersonStore) async throws -> Void) async throws {
        switch self {
        case .memory: try await body(InMemoryPersonStore())
        case .sqlite:
            try await PersonStoreTests.inDirectory { try await body(try SQLitePersonStore(directory: $0)) }
        }
    }
}

@Suite("A store of persons")
struct PersonStoreTests {
    private static let one = PersonDirectory.Entry(id: "p-1", name: "Kim Ek", email: "kim@example.se", user: "kim")
    private static let two = PersonDirectory.Entry(id: "p-2", name: "Åsa Öst")

    static func inDirectory(_ body: (URL) async throws -> Void) async throws {
        let directory = URL(filePath: "/var/tmp/uppsikt-persons-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: false)
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: directory) } }
        try await body(directory)
    }

    @Test("gives back what was put, and puts one in place of the one with the same id", arguments: Place.allCases)
    private func put(place: Place) async throws {
        try await place.run { (store) async throws in
            #expect(try store.all() == [])
            #expect(try store.entry("p-1") == nil)
            try store.change {
                try $0.put(Self.two)
                try $0.put(Self.one)
            }
            #expect(try store.all() == [Self.one, Self.two])
            #expect(try store.id(ofUser: "kim") == "p-1")
            let renamed = PersonDirectory.Entry(id: "p-1", name: "Kim Alm")
            try store.change { try $0.put(renamed) }
            #expect(try store.entry("p-1") == renamed)
            #expect(try store.id(ofUser: "kim") == nil)
        }
    }

    @Test("finds a person by the digest of a token, until it is removed", arguments: Place.allCases)
    private func tokens(place: Place) async throws {
        try await place.run { (store) async throws in
            let digest: [UInt8] = Array(repeating: 7, count: 32)
            try store.change { try $0.addToken(digest, of: "p-9", created: "2025-01-02") }
            #expect(try store.id(ofToken: digest) == "p-9")
            #expect(try store.id(ofToken: [1]) == nil)
            #expect(try !store.change { try $0.removeTokens(of: "p-1") })
            #expect(try store.change { try $0.removeTokens(of: "p-9") })
            #expect(try store.id(ofToken: digest) == nil)
        }
    }

    @Test("removes a person once", arguments: Place.allCases)
    private func remove(place: Place) async throws {
        try await place.run { (store) async throws in
            try store.change { try $0.put(Self.one) }
            #expect(try store.change { try $0.remove("p-1") })
            #expect(try !store.change { try $0.remove("p-1") })
            #expect(try store.all() == [])
        }
    }

    @Test("changes nothing if a change fails, and sees its own changes within one", arguments: Place.allCases)
    private func atomic(place: Place) async throws {
        struct Enough: Error {}
        try await place.run { (store) async throws in
            #expect(throws: Enough.self) {
                try store.change { writer in
                    try writer.put(Self.one)
                    #expect(try writer.all() == [Self.one])
                    #expect(try writer.id(ofUser: "kim") == "p-1")
                    throw Enough()
                }
            }
            #expect(try store.all() == [])
        }
    }

    @Test("gives a user to one person only, whatever the store", arguments: Place.allCases)
    private func users(place: Place) async throws {
        try await place.run { (store) async throws in
            let directory = PersonDirectory(store)
            let kim = Identifier<Person>(rawValue: "p-1")
            try directory.save(Self.one)
            #expect(throws: Refusal.self) { try directory.save(PersonDirectory.Entry(id: "p-2", user: "kim")) }
            try directory.save(PersonDirectory.Entry(id: "p-1", email: "k@example.se"))
            #expect(try directory.entry(kim)?.name == "Kim Ek", "what is not said stays")
            let token = try directory.makeToken(for: kim, on: CalendarDate(dayNumber: 20_000))
            #expect(try directory.person(ofToken: token) == kim)
            #expect(try directory.erase(kim))
            #expect(try directory.person(ofToken: token) == nil)
            #expect(try directory.person(ofUser: "kim") == nil)
            #expect(try !directory.erase(kim))
        }
    }

    @Test("keeps a file that an earlier release made, and copies it")
    func file() async throws {
        try await Self.inDirectory { directory in
            let path = directory.appending(path: "directory.sqlite").path
            let earlier = try DatabaseQueue(path: path)
            try await earlier.write { database in
                try database.execute(
                    sql: """
                        CREATE TABLE persons (id TEXT PRIMARY KEY, name TEXT, email TEXT, user TEXT UNIQUE) STRICT;
                        CREATE TABLE tokens (
                            digest BLOB PRIMARY KEY, person TEXT NOT NULL, created TEXT NOT NULL
                        ) STRICT;
                        INSERT INTO persons VALUES ('p-1', 'Kim Ek', 'kim@example.se', 'kim')
                        """)
            }
            try earlier.close()
            let store = try SQLitePersonStore(directory: directory)
            #expect(try store.all() == [Self.one])
            let copy = try await store.backUp()
            let bytes = try await copy.read(at: 0, count: copy.size)
            #expect(bytes.count == copy.size)
            #expect(bytes.starts(with: Array("SQLite format 3\0".utf8)))
            #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path) == ["directory.sqlite"])
        }
    }

    @Test("says which file is damaged, and that the log need not be")
    func damaged() async throws {
        try await Self.inDirectory { directory in
            let file = directory.appending(path: "directory.sqlite")
            try Data("not a database at all".utf8).write(to: file)
            let damage = #expect(throws: DirectoryDamage.self) { try SQLitePersonStore(directory: directory) }
            #expect(damage?.path == file.path)
            #expect(damage?.description.contains("the log can stay as it is") == true)
        }
    }

    @Test("names nobody in an error")
    func privacy() async throws {
        try await Self.inDirectory { directory in
            let store = try SQLitePersonStore(directory: directory)
            try store.change { try $0.put(Self.one) }
            let other = PersonDirectory.Entry(id: "p-2", name: "Hemlig Person", user: "kim")
            let error = #expect(throws: DirectoryError.self) { try store.change { try $0.put(other) } }
            #expect(error?.code == .failed)
            #expect(error?.description.contains("Hemlig") == false)
            #expect(error?.description.contains("'kim'") == false)
        }
    }
}
