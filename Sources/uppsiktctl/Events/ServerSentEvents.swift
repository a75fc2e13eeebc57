/// An incremental parser of the event stream format of the HTML standard.
struct ServerSentEvents {
    struct Event: Equatable {
        /// The last id in the stream.
        var id: String?
        /// The data with line breaks replaced by spaces, which keeps JSON on one line and does not change it.
        var data: [UInt8]
    }

    private var line: [UInt8] = []
    private var data: [UInt8]?
    private var id: String?
    private var lastWasReturn = false

    /// Parses the next bytes.
    ///
    /// - Returns: The events that are now complete.
    mutating func take(_ bytes: [UInt8]) -> [Event] {
        var events: [Event] = []
        for byte in bytes {
            switch byte {
            case 0x0A where lastWasReturn:
                // The second half of a CRLF that has been handled already.
                lastWasReturn = false
            case 0x0A, 0x0D:
                lastWasReturn = byte == 0x0D
                if let event = endLine() { events.append(event) }
            default:
                lastWasReturn = false
                line.append(byte)
            }
        }
        return events
    }

    private mutating func endLine() -> Event? {
        defer { line.removeAll(keepingCapacity: true) }
        guard !line.isEmpty else {
            defer { data = nil }
            return data.map { Event(id: id, data: $0) }
        }
        let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
        var value = line[colon...].dropFirst()
        if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
        switch String(decoding: line[..<colon], as: UTF8.self) {
        case "data": data = data.map { $0 + [UInt8(ascii: " ")] + value } ?? Array(value)
        case "id" where !value.contains(0): id = String(decoding: value, as: UTF8.self)
        default: break
        }
        return nil
    }
}
