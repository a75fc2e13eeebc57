import JSONValues

/// The JSON of a request is refused, or read: then it holds no more than was sent.
enum RequestProperty {
    static func complaint(about bytes: [UInt8]) -> String? {
        let value: JSONValue
        do { value = try JSONValue(json: bytes) } catch { return nil }
        let size = size(of: value)
        return size <= bytes.count * 3 ? nil : "\(size) bytes of text and values out of \(bytes.count)"
    }

    /// At least as much as was sent for a value; a byte that is no UTF-8 may become three.
    private static func size(of value: JSONValue) -> Int {
        switch value {
        case .null, .bool, .int, .number: 1
        case .string(let text): text.utf8.count + 2
        case .array(let values): values.reduce(2) { $0 + size(of: $1) }
        case .object(let fields): fields.reduce(2) { $0 + $1.key.utf8.count + 2 + size(of: $1.value) }
        }
    }
}
