import JSONValues
import OversightCommands

/// The JSON schemas of what fields take.
enum FieldSchema {
    /// The schema of a field's value, with what the field means.
    static func of(_ field: Field) -> JSONValue {
        var schema = of(field.type)
        // A query has only texts.
        if case .flag = field.type, field.place == .body { schema = ["type": "boolean", "default": false] }
        if !field.help.isEmpty { schema["description"] = .string(field.help) }
        return .object(schema)
    }

    /// The schemas that other places refer to, by name.
    static func shared(by field: Field) -> [String: JSONValue] {
        switch field.type {
        case .choice(let choice):
            guard let summary = choice.summary else { return [:] }
            return [name(of: choice): .object(words(of: choice, summary))]
        case .object(let object), .objects(let object):
            var schema = self.object(of: object.fields)
            schema["description"] = .string(object.summary)
            return object.fields.reduce(into: [object.schema: .object(schema)]) { schemas, field in
                schemas.merge(shared(by: field)) { _, same in same }
            }
        case .text, .day, .whole, .flag, .identifier, .named, .cursor, .gradeKey, .person, .mailAddress, .texts:
            return [:]
        }
    }

    /// The schema of an object with some fields and no others.
    static func object(of fields: [Field]) -> [String: JSONValue] {
        var schema: [String: JSONValue] = [
            "type": "object", "additionalProperties": false,
            "properties": .object(
                Dictionary(fields.map { ($0.name, of($0)) }, uniquingKeysWith: { first, _ in first })),
        ]
        let required = fields.filter(\.isRequired).map { JSONValue.string($0.name) }
        if !required.isEmpty { schema["required"] = .array(required) }
        return schema
    }

    private static func of(_ type: FieldType) -> [String: JSONValue] {
        switch type {
        case .text(let minimum, let isFilled): return text(minimum, isFilled)
        case .day: return reference("RequestDay")
        case .whole(let limits):
            return ["type": "integer", "minimum": .int(limits.lowerBound), "maximum": .int(limits.upperBound)]
        case .flag: return ["type": "string", "enum": ["true", "false"], "default": "false"]
        case .choice(let choice):
            return choice.summary == nil ? words(of: choice, nil) : reference(name(of: choice))
        case .identifier: return reference("RequestId")
        case .named: return text(1, false)
        case .cursor: return ["type": "string", "pattern": .string(Cursor.pattern)]
        case .gradeKey: return reference("GradeKey")
        case .person(let isFilled):
            var schema = text(1, isFilled)
            schema["maxLength"] = .int(FieldReader.personLimit)
            return schema
        case .mailAddress:
            return [
                "type": "string", "maxLength": 254,
                "oneOf": [["pattern": .string(mailAddress)], ["maxLength": 0]],
            ]
        case .texts(let each):
            var item = text(1, true)
            item["description"] = .string(each)
            return ["type": "array", "items": .object(item)]
        case .object(let object): return reference(object.schema)
        case .objects(let object):
            return ["type": "array", "items": .object(reference(object.schema)), "minItems": 1]
        }
    }

    private static func text(_ minimum: Int, _ isFilled: Bool) -> [String: JSONValue] {
        var schema: [String: JSONValue] = [
            "type": "string", "maxLength": .int(FieldReader.textLimit),
            "pattern": isFilled ? #"^[^\u0000]*[^\s\u0000][^\u0000]*$"# : #"^[^\u0000]*$"#,
        ]
        if minimum > 0 { schema["minLength"] = .int(minimum) }
        return schema
    }

    private static func words(of choice: any FieldChoice.Type, _ summary: String?) -> [String: JSONValue] {
        var schema: [String: JSONValue] = ["type": "string", "enum": .array(choice.words.map { .string($0) })]
        schema["description"] = summary.map { .string($0) }
        return schema
    }

    private static func name(of choice: any FieldChoice.Type) -> String { "\(choice)" }

    private static func reference(_ name: String) -> [String: JSONValue] {
        ["$ref": .string("#/components/schemas/\(name)")]
    }

    /// What a plain address looks like (RFC 5321, without quoted parts).
    private static let mailAddress =
        #"^(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~][A-Za-z0-9!#$%&'*+/=?^_`{|}~-]*"#
        + #"(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"#
        + #"(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$"#
}
