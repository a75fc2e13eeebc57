import EventLog
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import OversightService

extension OversightAPI {
    /// Copies of what the daemon keeps, made while it runs.
    var backupRoutes: [Route] {
        [
            Route(.get, "/api/v1/backup/log", .operate) { _, context in
                try service.check(.operate, by: context.knownCaller)
                let backup = try await service.backUpLog()
                var response = Self.response(backup.stream)
                response.headers[.uppsiktPosition] = "\(backup.head.size)"
                response.headers[.uppsiktHead] = "\(backup.head.root)"
                return response
            },
            Route(.get, "/api/v1/backup/checkpoints", .operate) { _, context in
                try service.check(.operate, by: context.knownCaller)
                guard let file = try await service.backUpCheckpoints() else {
                    throw Problem(.notFound, "not-found", "This daemon keeps no checkpoints.")
                }
                return Self.response(file)
            },
            Route(.get, "/api/v1/backup/persons", .administer) { _, context in
                try service.check(.administer, by: context.knownCaller)
                return Self.response(try await service.backUpPersons())
            },
        ]
    }

    private static func response(_ file: BackupStream) -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/vnd.sqlite3", .cacheControl: "no-store"],
            body: ResponseBody(contentLength: file.size) { writer in
                var offset = 0
                while offset < file.size {
                    let bytes = try await file.read(at: offset, count: min(256 * 1024, file.size - offset))
                    // Fewer bytes than were announced: the reader sees a broken connection, and no file that looks whole.
                    guard !bytes.isEmpty else { throw BackupEnded() }
                    offset += bytes.count
                    try await writer.write(ByteBuffer(bytes: bytes))
                }
                try await writer.finish(nil)
            })
    }

    private struct BackupEnded: Error {}
}

extension HTTPField.Name {
    /// The last position that a copy of the log holds.
    static let uppsiktPosition = HTTPField.Name("Uppsikt-Position") ?? .ifRange
    /// The root hash of a copy of the log.
    static let uppsiktHead = HTTPField.Name("Uppsikt-Head") ?? .ifRange
}
