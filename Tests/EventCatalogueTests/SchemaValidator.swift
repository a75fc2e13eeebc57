import Oversight

/// Checks values against the part of JSON Schema 2020-12 that the catalogue uses.
///
/// An unknown keyword is a complaint, not something to pass over: otherwise a schema could promise what nothing checks.
struct SchemaValidator {
    private static let annotations: Set<String> = ["$schema", "$id", "$defs", "title", "description"]
    private let root: JSON

    init(_ schema: JSON) { root = schema }

    /// What is wrong with a value, or with the schema where it meets the value; empty where all is well.
    func complaints(about value: JSON) -> [String] { check(value, root, at: "$") }

    /// The keywords and formats of the whole schema that the validator does not know.
    func unknownKeywords() -> [String] { unknown(in: root, at: "$") }

    private func check(_ value: JSON, _ schema: JSON, at path: String) -> [String] {
        guard let keywords = schema.fields else { return ["\(path): the schema is not an object"] }
        return keywords.sorted { $0.key < $1.key }.flatMap { keyword, argument in
            check(value, keyword, argument, keywords, at: path)
        }
    }

    private func check(
        _ value: JSON, _ keyword: String, _ argument: JSON, _ siblings: [String: JSON], at path: String
    ) -> [String] {
        func require(_ holds: Bool, _ complaint: @autoclosure () -> String) -> [String] {
            holds ? [] : ["\(path): \(complaint())"]
        }
        switch keyword {
        case "type": return require(Self.type(of: value) == argument.text, "is no \(argument.text ?? "?")")
        case "enum": return require(argument.elements?.contains(value) == true, "is none of \(argument.texts)")
        case "const": return require(argument == value, "is not the constant")
        case "$ref":
            guard let definition = resolve(argument) else { return ["\(path): no definition \(argument)"] }
            return check(value, definition, at: path)
        case "pattern":
            guard let text = value.text else { return [] }
            guard let source = argument.text, let pattern = try? Regex(source) else {
                return ["\(path): the pattern cannot be read"]
            }
            return require(text.firstMatch(of: pattern) != nil, "\"\(text)\" does not match \(source)")
        case "format":
            guard argument.text == "date" else { return ["\(path): unknown format \(argument)"] }
            guard let text = value.text else { return [] }
            return require(CalendarDate(text) != nil, "\"\(text)\" is no date")
        case "minLength":
            guard let text = value.text else { return [] }
            return require(text.unicodeScalars.count >= argument.integer ?? .max, "is too short")
        case "minimum":
            guard let number = value.integer else { return [] }
            return require(number >= argument.integer ?? .max, "is too small")
        case "required":
            guard let fields = value.fields else { return [] }
            return argument.texts.filter { fields[$0] == nil }.map { "\(path): has no \($0)" }
        case "properties":
            guard let fields = value.fields else { return [] }
            return fields.sorted { $0.key < $1.key }.flatMap { name, field in
                argument[name].map { check(field, $0, at: "\(path).\(name)") } ?? []
            }
        case "additionalProperties":
            guard argument == .bool(false) else { return ["\(path): additionalProperties is not false"] }
            guard let fields = value.fields else { return [] }
            let known = siblings["properties"]?.fields ?? [:]
            return fields.keys.filter { known[$0] == nil }.sorted().map { "\(path): has an unknown \($0)" }
        case "items":
            guard let elements = value.elements else { return [] }
            return elements.enumerated().flatMap { check($1, argument, at: "\(path)[\($0)]") }
        default: return Self.annotations.contains(keyword) ? [] : ["\(path): unknown keyword \(keyword)"]
        }
    }

    private func resolve(_ reference: JSON) -> JSON? {
        guard let name = reference.text, name.hasPrefix("#/$defs/") else { return nil }
        return root["$defs"]?[String(name.dropFirst("#/$defs/".count))]
    }

    private func unknown(in schema: JSON, at path: String) -> [String] {
        (schema.fields ?? [:]).sorted { $0.key < $1.key }.flatMap { keyword, argument -> [String] in
            switch keyword {
            case "properties", "$defs":
                return (argument.fields ?? [:]).flatMap { unknown(in: $1, at: "\(path).\($0)") }
            case "items": return unknown(in: argument, at: "\(path)[]")
            case "format": return argument.text == "date" ? [] : ["\(path): unknown format \(argument)"]
            case "type", "enum", "const", "pattern", "minLength", "minimum", "required", "additionalProperties":
                return []
            case "$ref": return resolve(argument) == nil ? ["\(path): no definition \(argument)"] : []
            default: return Self.annotations.contains(keyword) ? [] : ["\(path): unknown keyword \(keyword)"]
            }
        }
    }

    private static func type(of value: JSON) -> String {
        switch value {
        case .null: "null"
        case .bool: "boolean"
        case .integer: "integer"
        case .number: "number"
        case .string: "string"
        case .array: "array"
        case .object: "object"
        }
    }
}
