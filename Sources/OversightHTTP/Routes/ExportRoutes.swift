import EventLog
import HTTPTypes
import Hummingbird
import NIOCore
import OversightService

extension OversightAPI {
    /// The whole log as lines that another installation can import.
    var exportRoutes: [Route] {
        [
            Route(.get, "/api/v1/export", .operate) { request, context in
                try service.check(.operate, by: context.knownCaller)
                let export = try await LogExport(of: service.log, through: try Self.lastPosition(request))
                let (logger, health) = (context.logger, service.health)
                var response = Response(
                    status: .ok,
                    headers: [.contentType: "application/jsonl; charset=utf-8", .cacheControl: "no-store"],
                    body: ResponseBody { writer in
                        do {
                            try await export.write { try await writer.write(ByteBuffer(bytes: $0)) }
                        } catch let error as EventLogError {
                            // The reader sees a broken connection, and a file without its last line.
                            health.note(error)
                            logger.tell(.requestFailed, "An export was broken off: \(error)")
                            throw error
                        }
                        try await writer.finish(nil)
                    })
                response.headers[.uppsiktPosition] = "\(export.head.size)"
                response.headers[.uppsiktHead] = "\(export.head.root)"
                return response
            }
        ]
    }

    private static func lastPosition(_ request: Request) throws -> Int? {
        guard let text = request.uri.queryParameters["to"] else { return nil }
        guard let position = Int(text), position >= 0 else {
            throw Problem.invalid("“to” is a position of the log, from 0.")
        }
        return position
    }
}
