import EventLog
import EventLogContract
import Foundation
import SQLiteEventLog
import TestSupport
import Testing

@Suite("The storage in SQLite")
struct SQLiteStorageTests {
    private func open(_ body: (SQLiteStorage) async throws -> Void) async throws {
        try await openInDirectory { storage, _ in try await body(storage) }
    }

    private func openInDirectory(
        _ body: (SQLiteStorage, TemporaryDirectory) async throws -> Void
    ) async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let storage = try SQLiteStorage.open(directory: directory("state")).storage
        do {
            try await body(storage, directory)
        } catch {
            await storage.close()
            throw error
        }
        await storage.close()
    }

    @Test("keeps the contract of an engine", arguments: StorageContract.clauses)
    func storage(clause: Clause<any Storage>) async throws { try await open { try await clause.check($0) } }

    @Test("keeps the contract of an index", arguments: EventIndexContract.clauses)
    func index(clause: Clause<any Storage & EventIndex>) async throws {
        try await open { try await clause.check($0) }
    }

    @Test("keeps the contract of documents", arguments: DocumentContract.clauses, DocumentPlace.allCases)
    func documents(clause: Clause<any DocumentStore>, place: DocumentPlace) async throws {
        try await open { try await clause.check($0.documents(in: place)) }
    }

    @Test("keeps the contract of blobs", arguments: BlobContract.clauses)
    func blobs(clause: Clause<any BlobStore>) async throws {
        try await open { try await clause.check($0.blobs) }
    }

    @Test("keeps the contract of subscription positions", arguments: SubscriptionPositionContract.clauses)
    func positions(clause: Clause<SubscriptionPositionStore>) async throws {
        try await open { try await clause.check(SubscriptionPositionStore($0.documents(in: .positions))) }
    }

    @Test("has a file for each place, made when it is opened, and finds what is in it when opened again")
    func documentFiles() async throws {
        let name = DocumentName("things", "one")
        try await openInDirectory { storage, directory in
            let blob = try await storage.blobs.store([2])
            for place in DocumentPlace.allCases {
                #expect(try await storage.documents(in: place).write([DocumentChange(name, content: [1])]))
                let file = directory("state/\(place.fileName)")
                let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
                #expect(mode == 0o600)
            }
            await storage.close()

            let reading = try SQLiteStorage.openForReading(directory: directory("state"))
            #expect(try await reading.blobs.blob(blob) == [2])
            for place in DocumentPlace.allCases {
                let documents = try reading.documents(in: place)
                #expect(try await documents.document(name)?.content == [1])
                let error = try await Sample.error { () throws(EventLogError) in
                    try await documents.write([DocumentChange(name, content: [3])])
                }
                #expect(error.code == .readOnly)
            }
            await reading.close()
        }
    }

    @Test("makes no file of documents by reading", arguments: DocumentPlace.allCases)
    func noFile(place: DocumentPlace) async throws {
        try await openInDirectory { _, directory in
            let reading = try SQLiteStorage.openForReading(directory: directory("state"))
            #expect(try await reading.documents(in: place).documents(in: "things") == [])
            #expect(try await reading.blobs.blob(BlobID(of: [1])) == nil)
            await reading.close()
            #expect(!FileManager.default.fileExists(atPath: directory("state/\(place.fileName)")))
            #expect(!SQLiteStorage.hasDocuments(in: place, ofDirectory: directory("state")))

            // A file that was made when the machine stopped, before its tables were.
            try Data().write(to: URL(filePath: directory("state/\(place.fileName)")))
            let again = try SQLiteStorage.openForReading(directory: directory("state"))
            #expect(try await again.documents(in: place).documents(in: "things") == [])
            await again.close()
        }
    }

    @Test("copies the documents of a place as they are at one moment", arguments: DocumentPlace.allCases)
    func copies(place: DocumentPlace) async throws {
        let name = DocumentName("things", "one")
        try await openInDirectory { storage, directory in
            let documents = try storage.documents(in: place)
            _ = try await documents.write([DocumentChange(name, content: [1])])
            let copy = try await documents.backUp()
            _ = try await documents.write([DocumentChange(name, content: [2])])
            let bytes = try await copy.read(at: 0, count: copy.size)
            #expect(bytes.count == copy.size)

            let other = try SQLiteStorage.open(directory: directory("restored")).storage
            try Data(bytes).write(to: URL(filePath: directory("restored/\(place.fileName)")))
            #expect(try await other.documents(in: place).document(name)?.content == [1])
            await other.close()
        }
    }
}
