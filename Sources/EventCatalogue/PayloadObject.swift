/// An object inside an event: a field, or an element of a list.
protocol PayloadObject {
    /// Writes the fields of the object, in their fixed order.
    func write(to json: inout JSONWriter)
    /// Reads the fields of the object.
    init(from json: inout JSONReader) throws(EventDecodingError)
}

extension JSONWriter {
    mutating func field(_ name: StaticString, object value: (some PayloadObject)?) {
        if let value { field(name) { json in value.write(to: &json) } }
    }

    mutating func field(_ name: StaticString, objects values: some Sequence<some PayloadObject>) {
        list(name, values) { json, value in json.object(value.write) }
    }
}

extension JSONReader {
    mutating func bool(_ name: StaticString) throws(EventDecodingError) -> Bool {
        switch try word(name) {
        case "true": true
        case "false": false
        default: throw EventDecodingError("the field \(name) is neither true nor false")
        }
    }

    mutating func object<Value: PayloadObject>(_ name: StaticString) throws(EventDecodingError) -> Value {
        try object(name) { (json) throws(EventDecodingError) in try Value(from: &json) }
    }

    mutating func object<Value: PayloadObject>(ifPresent name: StaticString) throws(EventDecodingError) -> Value? {
        try object(ifPresent: name) { (json) throws(EventDecodingError) in try Value(from: &json) }
    }

    mutating func objects<Value: PayloadObject>(_ name: StaticString) throws(EventDecodingError) -> [Value] {
        try list(name) { (bytes, at, end) throws(EventDecodingError) in
            try JSONReader.nested(bytes, at, &end) { (json) throws(EventDecodingError) in try Value(from: &json) }
        }
    }

    mutating func key<Key: RawRepresentable<String>>(ifPresent name: StaticString) throws(EventDecodingError) -> Key? {
        guard let text = try string(ifPresent: name) else { return nil }
        return try Self.key(text, name)
    }

    mutating func keys<Key: RawRepresentable<String>>(_ name: StaticString) throws(EventDecodingError) -> [Key] {
        var keys: [Key] = []
        for text in try strings(name) { keys.append(try Self.key(text, name)) }
        return keys
    }

    private static func key<Key: RawRepresentable<String>>(
        _ text: String, _ name: StaticString
    ) throws(EventDecodingError) -> Key {
        guard let key = Key(rawValue: text) else {
            throw EventDecodingError("the field \(name) has the unknown value \"\(text)\"")
        }
        return key
    }
}
