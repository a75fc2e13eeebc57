internal import EventLog
internal import Foundation
internal import GRDB

/// The blobs, beside the documents of the log.
struct SQLiteBlobs: BlobStore {
    let file: DocumentFile

    func store(_ content: [UInt8]) async throws(EventLogError) -> BlobID {
        let id = BlobID(of: content)
        _ = try await file.writing { database -> Bool? in
            try database.execute(
                sql: "INSERT OR IGNORE INTO blobs (digest, content) VALUES (?, ?)",
                arguments: [Data(id.digest), Data(content)])
            return true
        }
        return id
    }

    func blob(_ id: BlobID) async throws(EventLogError) -> [UInt8]? {
        let found = try await file.reading { database in
            try Data.fetchOne(
                database, sql: "SELECT content FROM blobs WHERE digest = ?", arguments: [Data(id.digest)])
        }
        guard let content = (found ?? nil).map(Array.init) else { return nil }
        guard BlobID(of: content) == id else {
            throw .corrupt(position: nil, "A blob in \(file.path) does not have the digest under which it was stored.")
        }
        return content
    }

    func remove(_ id: BlobID) async throws(EventLogError) {
        _ = try await file.writing { database -> Bool? in
            try database.execute(sql: "DELETE FROM blobs WHERE digest = ?", arguments: [Data(id.digest)])
            return true
        }
    }
}
