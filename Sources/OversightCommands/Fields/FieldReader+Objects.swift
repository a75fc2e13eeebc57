package import JSONValues

extension FieldReader {
    /// An optional object, whose fields are read by `read`.
    package mutating func object<Value>(
        ifPresent name: String, schema: String, summary: String, tool: ToolArgument? = nil,
        _ read: (inout FieldReader) throws -> Value
    ) throws -> Value? {
        if isDescribing {
            let (value, type, example) = try describe(schema, summary, read)
            _ = self.value(
                name, .object(type), isRequired: false, help: "", example: example, tool: tool)
            return value
        }
        guard let value = value(of: name) else { return nil }
        return try object(in: value, at: name, read)
    }

    /// A required list of objects, the fields of each of which are read by `read`.
    ///
    /// - Parameter more: Further examples, after the one made of the fields' examples.
    package mutating func objects<Value>(
        _ name: String, _ help: String, schema: String, summary: String, more: [JSONValue] = [],
        tool: ToolArgument? = nil, _ read: (inout FieldReader) throws -> Value
    ) throws -> [Value] {
        if isDescribing {
            let (_, type, example) = try describe(schema, summary, read)
            let examples = [example] + more
            _ = self.value(
                name, .objects(type), isRequired: true, help: help, example: .array(examples), tool: tool)
            return try examples.map { try object(in: $0, at: name, read) }
        }
        let values = try list(in: try required(value(of: name), name), name, of: "objects")
        return try values.enumerated().map { try object(in: $1, at: "\(name)[\($0)]", read) }
    }

    private func describe<Value>(
        _ schema: String, _ summary: String, _ read: (inout FieldReader) throws -> Value
    ) throws -> (Value, ObjectType, JSONValue) {
        var reader = FieldReader(describing: place)
        let value = try read(&reader)
        let example = JSONValue.object(
            Field.examples(of: reader.declared))
        return (value, ObjectType(schema: schema, summary: summary, fields: reader.declared), example)
    }
}
