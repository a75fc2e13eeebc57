/// Reads the event stream format of the HTML standard from bytes as they come.
struct ServerSentEvents {
    /// An event of the stream.
    struct Event: Equatable {
        /// The last id that the stream gave.
        var id: String?
        /// The data, with its line breaks made spaces: JSON means the same with them, and stays one line.
        var data: [UInt8]
    }

    private var line: [UInt8] = []
    private var data: [UInt8]?
    private var id: String?
    private var lastWasReturn = false

    /// Takes the next bytes.
    ///
    /// - Returns: The events that are whole now.
    mutating func take(_ bytes: [UInt8]) -> [Event] {
        var events: [Event] = []
        for byte in bytes {
            switch byte {
            case 0x0A where lastWasReturn:
                // The second half of a line break that was counted already.
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
