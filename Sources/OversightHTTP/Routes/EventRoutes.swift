import EventLog
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import OversightService
import ServiceLifecycle

extension OversightAPI {
    /// The events of the log: a page of them, all of them line by line, or as they come.
    var eventRoutes: [Route] {
        [
            Route(.get, "/api/v1/events", .read) { request, context in
                try service.check(.read, by: context.knownCaller)
                let filter = EventFilter(stream: request.text("stream"), type: request.text("type"))
                let accept = request.headers[.accept] ?? ""
                if accept.contains("text/event-stream") {
                    let last = request.headers[.lastEventID].flatMap(Int.init)
                    let from = try last.map { $0 + 1 } ?? request.whole("from") ?? 1
                    return stream(from: max(1, from), filter)
                }
                let from = max(1, try request.whole("from") ?? 1)
                if accept.contains("application/x-ndjson") { return lines(from: from, filter) }
                let limit = min(max(1, try request.whole("limit") ?? 1000), 10_000)
                let page = try await page(from: from, limit: limit, filter)
                return JSONResponse.tagged(
                    Data(CloudEvent.array(page)), type: "application/cloudevents-batch+json", for: request)
            }
        ]
    }

    private func page(from: Int, limit: Int, _ filter: EventFilter) async throws -> [RecordedEvent] {
        var page: [RecordedEvent] = []
        var next = from
        while page.count < limit {
            let events = try await service.log.read(from: next, limit: 1024)
            guard let last = events.last else { break }
            page += events.lazy.filter(filter.matches).prefix(limit - page.count)
            next = last.position + 1
        }
        return page
    }

    private func lines(from: Int, _ filter: EventFilter) -> Response {
        let log = service.log
        return Response(
            status: .ok, headers: [.contentType: "application/x-ndjson", .cacheControl: "no-store"],
            body: ResponseBody { writer in
                // The end is fixed when reading begins: a busy log would never end otherwise.
                let through = try await log.head().size
                var next = from
                while next <= through {
                    let events = try await log.read(from: next, through: through, limit: 512)
                    guard let last = events.last else { break }
                    var buffer = ByteBuffer()
                    for event in events where filter.matches(event) {
                        buffer.writeBytes(CloudEvent.json(event))
                        buffer.writeInteger(UInt8(ascii: "\n"))
                    }
                    if buffer.readableBytes > 0 { try await writer.write(buffer) }
                    next = last.position + 1
                }
                try await writer.finish(nil)
            })
    }

    /// Server-sent events: `id` is the position, so a reader that comes back names the last one it had.
    private func stream(from: Int, _ filter: EventFilter) -> Response {
        let log = service.log
        return Response(
            status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
            body: ResponseBody { writer in
                let ticks = EventTicks(log: log)
                var next = from
                // The first bytes at once, so that a reader knows that it is connected.
                try await writer.write(ByteBuffer(string: ": connected\n\n"))
                while !Task.isCancelled, !Task.isShuttingDownGracefully {
                    let events = try await log.read(from: next, limit: 256)
                    if let last = events.last {
                        var buffer = ByteBuffer()
                        for event in events where filter.matches(event) {
                            buffer.writeString("id: \(event.position)\nevent: \(event.type)\ndata: ")
                            buffer.writeBytes(CloudEvent.json(event))
                            buffer.writeString("\n\n")
                        }
                        if buffer.readableBytes > 0 { try await writer.write(buffer) }
                        next = last.position + 1
                    } else if try await ticks.wait(after: next - 1) == .quiet {
                        // A comment now and then shows both ends that the other is there.
                        try await writer.write(ByteBuffer(string: ": quiet\n\n"))
                    }
                }
                try await writer.finish(nil)
            })
    }
}

/// Which events a reader wants.
struct EventFilter: Sendable {
    /// Only those of a stream.
    var stream: String?
    /// Only those of a type.
    var type: String?

    func matches(_ event: RecordedEvent) -> Bool {
        (stream == nil || event.stream.rawValue == stream) && (type == nil || event.type == type)
    }
}

extension HTTPField.Name {
    /// The `Last-Event-ID` header of server-sent events (WHATWG HTML, 9.2).
    static let lastEventID = HTTPField.Name("Last-Event-ID") ?? .ifRange
}
