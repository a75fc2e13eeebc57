import EventLog
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import OversightCommands
import OversightService

extension OversightAPI {
    /// Copies of what the daemon keeps, made while it runs.
    static let backupRoutes: [Route] = [
        .endpoint(BackUpLog.self) { _, call in
            let backup = try await call.service.backUpLog()
            var response = response(backup.stream)
            response.headers[.uppsiktPosition] = "\(backup.head.size)"
            response.headers[.uppsiktHead] = "\(backup.head.root)"
            return response
        },
        .endpoint(BackUpCheckpoints.self) { _, call in
            try await copy(of: .checkpoints, call, orSay: "This daemon keeps no checkpoints.")
        },
        .endpoint(BackUpPersons.self) { _, call in
            try await copy(of: .persons, call, orSay: "This daemon keeps no directory of persons.")
        },
        .endpoint(ExportLog.self) { export, call in
            let export = try await LogExport(of: call.service.log, through: export.last)
            let (logger, health) = (call.context.logger, call.service.health)
            var response = Response(
                status: .ok,
                headers: [.contentType: "application/jsonl; charset=utf-8", .cacheControl: "no-store"],
                body: ResponseBody { writer in
                    do {
                        try await export.write { try await writer.write(ByteBuffer(bytes: $0)) }
                    } catch let error as EventLogError {
                        // The reader sees a broken connection, and a file without its last line.
                        health.note(error)
                        logger.log(.requestFailed, "An export was broken off: \(error)")
                        throw error
                    }
                    try await writer.finish(nil)
                })
            response.headers[.uppsiktPosition] = "\(export.head.size)"
            response.headers[.uppsiktHead] = "\(export.head.root)"
            return response
        },
    ]

    private static func copy(
        of place: DocumentPlace, _ call: Call, orSay sentence: String
    ) async throws -> Response {
        guard let file = try await call.service.backUp(place) else { throw Problem(.notFound, "not-found", sentence) }
        return response(file)
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
