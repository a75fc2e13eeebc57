import EventLog
import Foundation
import Oversight

/// Checks values against the part of JSON Schema 2020-12 that the OpenAPI document uses.
///
/// An unknown keyword is a complaint, not something to pass over: otherwise a schema could promise what nothing checks.
struct SchemaValidator {
    private static let annotations: Set<String> = ["description", "default", "title"]
    /// Finds what a reference names.
    let resolve: (String) -> JSON?

    /// What is wrong with a value, or with the schema where it meets the value; empty where all is well.
    func complaints(about value: JSON, _ schema: JSON, at path: String = "$") -> [String] {
        guard let keywords = schema.fields else { return ["\(path): the schema is not an object"] }
        return keywords.sorted { $0.key < $1.key }.flatMap { keyword, argument in
            check(value, keyword, argument, keywords, at: path)
        }
    }

    /// The keywords and formats of a schema that the validator does not know.
    func unknownKeywords(in schema: JSON, at path: String) -> [String] {
        (schema.fields ?? [:]).sorted { $0.key < $1.key }.flatMap { keyword, argument -> [String] in
            switch keyword {
            case "properties":
                return (argument.fields ?? [:]).flatMap { unknownKeywords(in: $1, at: "\(path).\($0)") }
            case "items": return unknownKeywords(in: argument, at: "\(path)[]")
            case "oneOf", "allOf": return (argument.elements ?? []).flatMap { unknownKeywords(in: $0, at: path) }
            case "$ref": return argument.text.flatMap(resolve) == nil ? ["\(path): no definition \(argument)"] : []
            case "format":
                return ["date", "date-time", "uuid"].contains(argument.text) ? [] : ["\(path): format \(argument)"]
            case "type", "enum", "const", "pattern", "minLength", "maxLength", "minimum", "maximum", "minItems",
                "required", "additionalProperties":
                return []
            default: return Self.annotations.contains(keyword) ? [] : ["\(path): unknown keyword \(keyword)"]
            }
        }
    }

    private func check(
        _ value: JSON, _ keyword: String, _ argument: JSON, _ siblings: [String: JSON], at path: String
    ) -> [String] {
        func require(_ holds: Bool, _ complaint: @autoclosure () -> String) -> [String] {
            holds ? [] : ["\(path): \(complaint())"]
        }
        switch keyword {
        case "type":
            let types = argument.text.map { [$0] } ?? argument.texts
            return require(types.contains(Self.type(of: value)), "\(value) is none of \(types)")
        case "enum": return require(argument.elements?.contains(value) == true, "\(value) is none of \(argument.texts)")
        case "const": return require(argument == value, "\(value) is not \(argument)")
        case "$ref":
            guard let definition = argument.text.flatMap(resolve) else { return ["\(path): no definition \(argument)"] }
            return complaints(about: value, definition, at: path)
        case "allOf": return (argument.elements ?? []).flatMap { complaints(about: value, $0, at: path) }
        case "oneOf":
            let found = (argument.elements ?? []).map { complaints(about: value, $0, at: path) }
            return require(found.filter(\.isEmpty).count == 1, "not exactly one of the choices holds: \(found)")
        case "minimum": return require((value.integer ?? .max) >= argument.integer ?? .max, "\(value) is too small")
        case "maximum": return require((value.integer ?? .min) <= argument.integer ?? .min, "\(value) is too large")
        case "minItems":
            return require((value.elements?.count ?? .max) >= argument.integer ?? .max, "has too few elements")
        case "required":
            guard let fields = value.fields else { return [] }
            return argument.texts.filter { fields[$0] == nil }.map { "\(path): has no \($0)" }
        case "properties":
            guard let fields = value.fields else { return [] }
            return fields.sorted { $0.key < $1.key }.flatMap { name, field in
                argument[name].map { complaints(about: field, $0, at: "\(path).\(name)") } ?? []
            }
        case "additionalProperties":
            guard let fields = value.fields, argument != true else { return [] }
            guard argument == false else { return ["\(path): additionalProperties is neither true nor false"] }
            let known = siblings["properties"]?.fields ?? [:]
            return fields.keys.filter { known[$0] == nil }.sorted().map { "\(path): has an unknown \($0)" }
        case "items":
            guard let elements = value.elements else { return [] }
            return elements.enumerated().flatMap { complaints(about: $1, argument, at: "\(path)[\($0)]") }
        case "pattern", "format", "minLength", "maxLength":
            return value.text.map { text($0, keyword, argument, at: path) } ?? []
        default: return Self.annotations.contains(keyword) ? [] : ["\(path): unknown keyword \(keyword)"]
        }
    }

    private func text(_ text: String, _ keyword: String, _ argument: JSON, at path: String) -> [String] {
        let holds: Bool
        switch (keyword, argument.text ?? "", argument.integer ?? 0) {
        case ("minLength", _, let least): holds = text.unicodeScalars.count >= least
        case ("maxLength", _, let most): holds = text.unicodeScalars.count <= most
        case ("format", "date", _): holds = CalendarDate(text) != nil
        case ("format", "date-time", _): holds = Timestamp(text) != nil
        case ("format", "uuid", _): holds = UUID(uuidString: text) != nil
        case ("pattern", let source, _):
            do {
                holds = text.firstMatch(of: try Regex(source)) != nil
            } catch {
                return ["\(path): the pattern \(source) cannot be read: \(error)"]
            }
        default: return ["\(path): unknown \(keyword) \(argument)"]
        }
        return holds ? [] : ["\(path): \"\(text.prefix(80))\" is against \(keyword) \(argument)"]
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
