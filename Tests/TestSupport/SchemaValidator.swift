import Foundation
import JSONValues
import Oversight

/// Checks values against a part of JSON Schema 2020-12.
///
/// An unknown keyword is a complaint, not something to pass over: otherwise a schema could promise what nothing checks.
package struct SchemaValidator {
    /// The keywords and formats that may stand in a schema.
    package struct Dialect: Sendable {
        fileprivate let keywords: Set<String>
        fileprivate let formats: Set<String>
        fileprivate let annotations: Set<String>
        /// Whether an object may have fields that its schema does not name.
        fileprivate let allowsOpenObjects: Bool

        /// What the schemas of events use.
        package static let events = Dialect(
            keywords: [
                "type", "enum", "const", "pattern", "format", "minLength", "minimum", "required", "properties",
                "additionalProperties", "items", "$ref", "$defs",
            ],
            formats: ["date"], annotations: ["$schema", "$id", "title", "description"], allowsOpenObjects: false)

        /// What the OpenAPI document uses.
        package static let openAPI = Dialect(
            keywords: [
                "type", "enum", "const", "pattern", "format", "minLength", "maxLength", "minimum", "maximum",
                "minItems",
                "required", "properties", "additionalProperties", "items", "oneOf", "allOf", "$ref",
            ],
            formats: ["date", "date-time", "uuid"], annotations: ["description", "default", "title"],
            allowsOpenObjects: true)
    }

    private let dialect: Dialect
    private let root: JSON
    /// Finds what a reference names.
    private let resolve: (String) -> JSON?

    /// A validator of the schemas in the OpenAPI document.
    ///
    /// - Parameter resolve: Finds what a reference names; `nil` if it names nothing.
    package init(resolve: @escaping (String) -> JSON?) {
        dialect = .openAPI
        root = .object([:])
        self.resolve = resolve
    }

    /// A validator of an event's schema, whose references name definitions in itself.
    package init(_ schema: JSON) {
        dialect = .events
        root = schema
        resolve = { reference in
            guard reference.hasPrefix("#/$defs/") else { return nil }
            return schema["$defs"]?[String(reference.dropFirst("#/$defs/".count))]
        }
    }

    /// What is wrong with a value of the event's schema; empty if all is well.
    package func complaints(about value: JSON) -> [String] { complaints(about: value, root) }

    /// The keywords and formats of the event's schema that the validator does not know.
    package func unknownKeywords() -> [String] { unknownKeywords(in: root) }

    /// What is wrong with a value, or with the schema where it meets the value; empty where all is well.
    package func complaints(about value: JSON, _ schema: JSON, at path: String = "$") -> [String] {
        guard let keywords = schema.fields else { return ["\(path): the schema is not an object"] }
        return keywords.sorted { $0.key < $1.key }.flatMap { keyword, argument in
            check(value, keyword, argument, keywords, at: path)
        }
    }

    /// The keywords and formats of a schema that the validator does not know.
    package func unknownKeywords(in schema: JSON, at path: String = "$") -> [String] {
        (schema.fields ?? [:]).sorted { $0.key < $1.key }.flatMap { keyword, argument -> [String] in
            guard dialect.keywords.contains(keyword) else {
                return dialect.annotations.contains(keyword) ? [] : ["\(path): unknown keyword \(keyword)"]
            }
            switch keyword {
            case "properties", "$defs":
                return (argument.fields ?? [:]).flatMap { unknownKeywords(in: $1, at: "\(path).\($0)") }
            case "items": return unknownKeywords(in: argument, at: "\(path)[]")
            case "additionalProperties": return unknownKeywords(in: argument, at: "\(path).*")
            case "oneOf", "allOf": return (argument.elements ?? []).flatMap { unknownKeywords(in: $0, at: path) }
            case "$ref": return argument.text.flatMap(resolve) == nil ? ["\(path): no definition \(argument)"] : []
            case "format":
                return argument.text.map(dialect.formats.contains) == true
                    ? [] : ["\(path): unknown format \(argument)"]
            default: return []
            }
        }
    }

    private func check(
        _ value: JSON, _ keyword: String, _ argument: JSON, _ siblings: [String: JSON], at path: String
    ) -> [String] {
        func require(_ holds: Bool, _ complaint: @autoclosure () -> String) -> [String] {
            holds ? [] : ["\(path): \(complaint())"]
        }
        guard dialect.keywords.contains(keyword) else {
            return dialect.annotations.contains(keyword) ? [] : ["\(path): unknown keyword \(keyword)"]
        }
        switch keyword {
        case "$defs": return []
        case "type":
            let types = argument.text.map { [$0] } ?? argument.texts
            // A whole number is a number too.
            let isWhole = Self.type(of: value) == "integer"
            return require(
                types.contains(Self.type(of: value)) || (isWhole && types.contains("number")),
                "\(value) is none of \(types)")
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
            if dialect.allowsOpenObjects, argument == true { return [] }
            let known = siblings["properties"]?.fields ?? [:]
            let others = (value.fields ?? [:]).filter { known[$0.key] == nil }.sorted { $0.key < $1.key }
            if dialect.allowsOpenObjects, argument.fields != nil {
                return others.flatMap { complaints(about: $1, argument, at: "\(path).\($0)") }
            }
            guard argument == false else { return ["\(path): additionalProperties is \(argument)"] }
            return others.map { "\(path): has an unknown \($0.key)" }
        case "items":
            guard let elements = value.elements else { return [] }
            return elements.enumerated().flatMap { complaints(about: $1, argument, at: "\(path)[\($0)]") }
        case "pattern", "format", "minLength", "maxLength":
            return value.text.map { text($0, keyword, argument, at: path) } ?? []
        default: return ["\(path): the keyword \(keyword) is not checked"]
        }
    }

    /// A time of RFC 3339, section 5.6.
    private static var dateTime: some RegexComponent {
        #/\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-6]\d(\.\d+)?(Z|[+-]\d\d:\d\d)/#
    }

    private func text(_ text: String, _ keyword: String, _ argument: JSON, at path: String) -> [String] {
        let holds: Bool
        switch (keyword, argument.text ?? "", argument.integer ?? 0) {
        case ("minLength", _, let least): holds = text.unicodeScalars.count >= least
        case ("maxLength", _, let most): holds = text.unicodeScalars.count <= most
        case ("format", let format, _) where !dialect.formats.contains(format):
            return ["\(path): unknown format \(argument)"]
        case ("format", "date", _): holds = CalendarDate(text) != nil
        case ("format", "date-time", _): holds = text.wholeMatch(of: Self.dateTime) != nil
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
        case .int: "integer"
        case .number: "number"
        case .string: "string"
        case .array: "array"
        case .object: "object"
        }
    }
}
