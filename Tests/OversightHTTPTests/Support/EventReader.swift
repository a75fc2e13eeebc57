import AsyncHTTPClient
import NIOCore
import Testing

/// One server-sent event.
struct SentEvent: Sendable, Equatable {
    var id = ""
    var type = ""
    var data = ""
}

/// Reads server-sent events from a response as they come.
struct EventReader {
    private var bytes: HTTPClientResponse.Body.AsyncIterator
    private var buffer = ByteBuffer()

    init(_ response: HTTPClientResponse) { bytes = response.body.makeAsyncIterator() }

    /// The next event, or `nil` at the end of the stream.
    mutating func next() async throws -> SentEvent? {
        var event = SentEvent()
        while let line = try await line() {
            if line.isEmpty {
                if event != SentEvent() { return event }
            } else if let value = Self.value("id", line) {
                event.id = value
            } else if let value = Self.value("event", line) {
                event.type = value
            } else if let value = Self.value("data", line) {
                event.data += value
            } else if !line.hasPrefix(":") {
                Issue.record("A line is of no server-sent event: \(line)")
            }
        }
        return nil
    }

    /// So many events.
    mutating func next(_ count: Int) async throws -> [SentEvent] {
        var events: [SentEvent] = []
        while events.count < count, let event = try await next() { events.append(event) }
        return events
    }

    private static func value(_ name: String, _ line: String) -> String? {
        line.hasPrefix(name + ": ") ? String(line.dropFirst(name.count + 2)) : nil
    }

    private mutating func line() async throws -> String? {
        while true {
            if let end = buffer.readableBytesView.firstIndex(of: UInt8(ascii: "\n")) {
                let length = end - buffer.readerIndex
                let text = buffer.readString(length: length)
                buffer.moveReaderIndex(forwardBy: 1)
                return text
            }
            guard var more = try await bytes.next() else { return nil }
            buffer.writeBuffer(&more)
        }
    }
}
