import EventLog

/// An event in the CloudEvents 1.0 JSON format, with the extension attributes of the contract.
///
/// Source: CloudEvents JSON Event Format 1.0.2. The data are the stored bytes, untouched.
enum CloudEvent {
    /// The event as one line of JSON, without a line feed.
    static func json(_ event: RecordedEvent) -> [UInt8] {
        var line: [UInt8] = []
        line.reserveCapacity(event.data.count + 400)
        func add(_ text: String) { line.append(contentsOf: text.utf8) }
        add(#"{"specversion":"1.0","id":"\#(event.id)","source":"urn:uppsikt:log","type":"\#(event.type)""#)
        add(#","subject":"\#(event.stream)","time":"\#(event.recorded)","datacontenttype":"application/json""#)
        add(#","dataschema":"urn:uppsikt:event:\#(event.type):\#(event.version)""#)
        add(#","position":\#(event.position),"revision":\#(event.revision),"actor":"\#(escaped(event.actor))""#)
        add(#","correlation":"\#(event.correlation)","data":"#)
        line.append(contentsOf: event.data)
        line.append(UInt8(ascii: "}"))
        return line
    }

    /// Events as one JSON array.
    static func array(_ events: [RecordedEvent]) -> [UInt8] {
        var array: [UInt8] = [UInt8(ascii: "[")]
        for (index, event) in events.enumerated() {
            if index > 0 { array.append(UInt8(ascii: ",")) }
            array.append(contentsOf: json(event))
        }
        array.append(UInt8(ascii: "]"))
        return array
    }

    /// An actor is an id without control characters; quotes and backslashes are all that can need escaping.
    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    }
}
