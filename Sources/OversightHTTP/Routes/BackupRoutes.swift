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
        .endpoint(BackUpLog.self) { copy, call in
            let backup = try await call.answer(copy)
            var response = response(backup.stream)
            response.headers[.uppsiktPosition] = "\(backup.head.size)"
            response.headers[.uppsiktHead] = "\(backup.head.root)"
            return response
        },
        .endpoint(BackUpCheckpoints.self) { copy, call in
            guard let file = try await call.answer(copy) else {
                throw Problem(.notFound, "not-found", "This daemon keeps no checkpoints.")
            }
            return response(file)
        },
        .endpoint(BackUpPersons.self) { copy, call in
            guard let file = try await call.answer(copy) else {
                throw Problem(.notFound, "not-found", "This daemon keeps no directory of persons.")
            }
            return response(file)
        },
        .endpoint(BackUpDocuments.self) { copy, call in
            guard let file = try await call.answer(copy) else {
                throw Problem(.notFound, "not-found", "This daemon stores no documents.")
            }
            return response(file)
        },
        .endpoint(ExportLog.self) { export, call in
            let export = try await call.answer(export)
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
