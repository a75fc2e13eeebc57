import EventLog
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Oversight
import OversightCommands
import OversightService
import ServiceLifecycle

extension OversightAPI {
    /// The events of the log: a page of them, all of them line by line, or as they come.
    static let eventRoutes: [Route] = [
        .endpoint(ReadEvents.self) { read, call in
            let access = try call.access
            let log = access.log
            let filter = EventFilter(stream: read.stream, type: read.type, moment: read.moment)
            try await access.check(filter.moment)
            let from = max(1, read.first)
            let last = try call.request.lastEventID
            for type in AcceptedTypes.of(call.request.headers[.accept]) {
                switch type {
                case "text/event-stream": return stream(of: log, from: last.map { $0 + 1 } ?? from, filter)
                case "application/x-ndjson": return lines(of: log, from: from, filter)
                case "application/cloudevents-batch+json", "application/json", "application/*", "*/*": break
                default: continue
                }
                break
            }
            let page = try await EventPage(log: log, filter: filter).events(from: from, limit: read.limit)
            return JSONResponse.tagged(
                Data(CloudEvent.array(page)), type: "application/cloudevents-batch+json", for: call.request)
        },
        .endpoint(RectifyEvent.self) { request, call in
            let (view, repeated) = try await call.service.rectify(request, with: call.permit, key: try call.key())
            return try JSONResponse.plain(view, headers: JSONResponse.headers(repeated: repeated))
        },
    ]

    private static func lines(of log: any EventLog, from: Int, _ filter: EventFilter) -> Response {
        return Response(
            status: .ok, headers: [.contentType: "application/x-ndjson", .cacheControl: "no-store"],
            body: ResponseBody { writer in
                // The end is fixed when reading begins: a busy log would never end otherwise.
                let through = min(try await log.head().size, filter.moment.position ?? .max)
                var next = from
                while next <= through {
                    let events = try await log.read(from: next, through: through, limit: 512)
                    guard let last = events.last else { break }
                    var buffer = ByteBuffer()
                    for event in events where try filter.matches(event) {
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
    ///
    /// A stream as of a position ends there.
    private static func stream(of log: any EventLog, from: Int, _ filter: EventFilter) -> Response {
        return Response(
            status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
            body: ResponseBody { writer in
                let ticks = EventTicks(log: log)
                var next = from
                // The first bytes at once, so that a reader knows that it is connected.
                try await writer.write(ByteBuffer(string: ": connected\n\n"))
                var written = ContinuousClock.now
                let end = filter.moment.position ?? .max
                while next <= end, !Task.isCancelled, !Task.isShuttingDownGracefully {
                    let events = try await log.read(from: next, through: filter.moment.position, limit: 256)
                    var buffer = ByteBuffer()
                    for event in events where try filter.matches(event) {
                        buffer.writeString("id: \(event.position)\nevent: \(event.type)\ndata: ")
                        buffer.writeBytes(CloudEvent.json(event))
                        buffer.writeString("\n\n")
                    }
                    if let last = events.last {
                        next = last.position + 1
                    } else if try await ticks.wait(after: next - 1) == .stopping {
                        break
                    }
                    // A comment now and then shows both ends that the other is there, also while others' events pass.
                    if buffer.readableBytes == 0, written.duration(to: .now) >= EventTicks.keepAliveInterval {
                        buffer.writeString(": quiet\n\n")
                    }
                    guard buffer.readableBytes > 0 else { continue }
                    try await writer.write(buffer)
                    written = .now
                }
                try await writer.finish(nil)
            })
    }
}

extension HTTPField.Name {
    /// The `Last-Event-ID` header of server-sent events (WHATWG HTML, 9.2).
    static let lastEventID = HTTPField.Name("Last-Event-ID") ?? .ifRange
}

extension Request {
    /// The position of the last event that a reader of the stream has.
    ///
    /// - Throws: ``Problem`` if it is no position.
    fileprivate var lastEventID: Int? {
        get throws {
            guard let sent = headers[.lastEventID] else { return nil }
            // One more is the next position, so the largest number has none after it.
            guard let position = Int(sent), (0..<Int.max).contains(position) else {
                throw Problem.invalid("The Last-Event-ID is \"\(sent.prefix(40))\", which is not a position.")
            }
            return position
        }
    }
}
