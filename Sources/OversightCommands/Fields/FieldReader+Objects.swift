package import JSONValues

extension FieldReader {
    /// An object in a field that may be left out, of which every field is read by `read`.
    package mutating func object<Value>(
        ifPresent name: String, schema: String, summary: String, tool: ToolArgument? = nil,
        _ read: (inout FieldReader) throws -> Value
    ) throws -> Value? {
        if isDescribing {
            let (value, type, example) = try describe(schema, summary, read)
            _ = self.value(
                of: Field(
                    name: name, place: place, type: .object(type), isRequired: false, help: "", example: example,
                    argument: tool))
            return value
        }
        guard let value = value(of: Self.undescribed(name)) else { return nil }
        return try object(in: value, at: name, read)
    }

    /// A list of objects in a field that has to be given, of each of which every field is read by `read`.
    ///
    /// - Parameter more: The examples of the list after the one that the fields' examples make.
    package mutating func objects<Value>(
        _ name: String, _ help: String, schema: String, summary: String, more: [JSONValue] = [],
        tool: ToolArgument? = nil, _ read: (inout FieldReader) throws -> Value
    ) throws -> [Value] {
        if isDescribing {
            let (_, type, example) = try describe(schema, summary, read)
            let examples = [example] + more
            _ = self.value(
                of: Field(
                    name: name, place: place, type: .objects(type), isRequired: true, help: help,
                    example: .array(examples), argument: tool))
            return try examples.map { try object(in: $0, at: name, read) }
        }
        let values = try list(in: try required(value(of: Self.undescribed(name)), name), name, of: "objects")
        return try values.enumerated().map { try object(in: $1, at: "\(name)[\($0)]", read) }
    }

    /// What stands for the declaration of a field whose own fields are read another way.
    private static func undescribed(_ name: String) -> Field {
        Field(
            name: name, place: .body, type: .flag, isRequired: false, help: "", example: .null)
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
