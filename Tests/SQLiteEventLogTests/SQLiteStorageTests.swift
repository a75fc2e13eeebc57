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

    @Test("keeps the contract of documents", arguments: DocumentContract.clauses)
    func documents(clause: Clause<any DocumentStore>) async throws {
        try await open { try await clause.check($0.documents) }
    }

    @Test("keeps the contract of blobs", arguments: BlobContract.clauses)
    func blobs(clause: Clause<any BlobStore>) async throws {
        try await open { try await clause.check($0.blobs) }
    }

    @Test("keeps the contract of subscription positions", arguments: SubscriptionPositionContract.clauses)
    func positions(clause: Clause<any SubscriptionPositionStore>) async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        try await clause.check(SQLiteSubscriptionPositions(directory: directory.path))
    }

    @Test("keeps that contract with positions as documents too", arguments: SubscriptionPositionContract.clauses)
    func positionDocuments(clause: Clause<any SubscriptionPositionStore>) async throws {
        try await open { try await clause.check(DocumentSubscriptionPositions($0.documents)) }
    }

    @Test("makes the file of documents with the first of them, and finds them when opened again")
    func documentFile() async throws {
        let name = DocumentName("things", "one")
        try await openInDirectory { storage, directory in
            let file = directory("state/documents.sqlite")
            #expect(try await storage.documents.document(name) == nil)
            #expect(!FileManager.default.fileExists(atPath: file))
            #expect(try await storage.documents.write([DocumentChange(name, content: [1])]))
            let blob = try await storage.blobs.store([2])
            let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            await storage.close()

            let reading = try SQLiteStorage.openForReading(directory: directory("state"))
            #expect(try await reading.documents.document(name)?.content == [1])
            #expect(try await reading.blobs.blob(blob) == [2])
            let error = try await Sample.error { () throws(EventLogError) in
                try await reading.documents.write([DocumentChange(name, content: [3])])
            }
            #expect(error.code == .readOnly)
            await reading.close()
        }
    }
}
