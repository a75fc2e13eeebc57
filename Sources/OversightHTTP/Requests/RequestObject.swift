import Foundation
import Hummingbird
import Oversight

/// The JSON object of a request's body, asked for field by field; a field that nobody asked for is a mistake.
///
/// A misspelt `reason` that was passed over in silence would lose what the user meant to say.
struct RequestObject {
    private let fields: [String: RequestValue]
    /// Where the object stands in the body, for sentences: nothing, or `steps[2].`.
    private let place: String
    private var asked: Set<String> = []

    /// The largest body of a command, in bytes.
    static let limit = 1 << 20
    /// The longest text of a field, in Unicode scalars.
    static let textLimit = 100_000

    /// Reads the body of a request; one without a body has no fields.
    ///
    /// - Throws: ``Problem`` where the body is of another type, or no JSON object.
    init(_ body: Data, contentType: String?) throws {
        place = ""
        guard !body.isEmpty else {
            fields = [:]
            return
        }
        guard contentType.map(Self.isJSON) == true else {
            throw Problem(
                .unsupportedMediaType, "unsupported-media-type", "The body must be sent as application/json.")
        }
        let decoder = JSONDecoder()
        do {
            fields = try decoder.decode([String: RequestValue].self, from: body)
        } catch {
            // Asked only now, since every type that a value turns out not to be costs as much as a whole small body.
            do {
                _ = try decoder.decode(RequestValue.self, from: body)
            } catch {
                throw Problem.invalid("The body is not JSON.")
            }
            throw Problem.invalid("The body is not a JSON object.")
        }
    }

    private static func isJSON(_ type: String) -> Bool {
        if type == "application/json" { return true }
        let essence = type.split(separator: ";").first ?? ""
        return essence.trimmingCharacters(in: .whitespaces).lowercased() == "application/json"
    }

    private init(_ fields: [String: RequestValue], at place: String) {
        self.fields = fields
        self.place = place
    }

    mutating func text(_ name: String) throws -> String {
        try required(text(ifPresent: name), name)
    }

    mutating func text(ifPresent name: String) throws -> String? {
        guard let value = value(name) else { return nil }
        guard case .text(let text) = value else { throw Problem.invalid("The field \(place)\(name) must be a string.") }
        try check(text, name)
        return text
    }

    /// A text that says something: not empty, and not of white space alone.
    mutating func filledText(ifPresent name: String) throws -> String? {
        guard let text = try text(ifPresent: name) else { return nil }
        guard !Wording.tidy(text).isEmpty else { throw Problem.invalid("The field \(place)\(name) is empty.") }
        return text
    }

    mutating func filledText(_ name: String) throws -> String { try required(filledText(ifPresent: name), name) }

    mutating func day(_ name: String) throws -> CalendarDate { try required(day(ifPresent: name), name) }

    mutating func day(ifPresent name: String) throws -> CalendarDate? {
        guard let text = try text(ifPresent: name) else { return nil }
        guard let day = RequestDay.read(text) else {
            throw Problem.invalid(
                "The field \(place)\(name) is \"\(text.prefix(40))\", which is not \(RequestDay.form).")
        }
        return day
    }

    mutating func integer(ifPresent name: String) throws -> Int? {
        guard let value = value(name) else { return nil }
        guard case .whole(let number) = value else {
            throw Problem.invalid("The field \(place)\(name) must be a whole number.")
        }
        return number
    }

    /// A list of texts that say something; none where the field is not there.
    mutating func texts(_ name: String) throws -> [String] {
        guard let value = value(name) else { return [] }
        guard case .list(let values) = value else {
            throw Problem.invalid("The field \(place)\(name) must be a list of strings.")
        }
        return try values.map { value in
            guard case .text(let text) = value, !Wording.tidy(text).isEmpty else {
                throw Problem.invalid("The field \(place)\(name) must be a list of strings that are not empty.")
            }
            try check(text, name)
            return text
        }
    }

    /// An object in a field, of which every field is asked for by `read`.
    mutating func object<Value>(
        ifPresent name: String, _ read: (inout RequestObject) throws -> Value
    ) throws -> Value? {
        guard let value = value(name) else { return nil }
        return try Self.read(value, at: "\(place)\(name)", read)
    }

    /// The objects in a field.
    mutating func objects<Value>(_ name: String, _ read: (inout RequestObject) throws -> Value) throws -> [Value] {
        guard case .list(let values) = try required(value(name), name) else {
            throw Problem.invalid("The field \(place)\(name) must be a list of objects.")
        }
        return try values.enumerated().map { try Self.read($1, at: "\(place)\(name)[\($0)]", read) }
    }

    mutating func identifier<Thing>(_ name: String) throws -> Identifier<Thing> {
        try Self.identifier(try text(name), name)
    }

    mutating func identifier<Thing>(ifPresent name: String) throws -> Identifier<Thing>? {
        try text(ifPresent: name).map { try Self.identifier($0, name) }
    }

    static func identifier<Thing>(_ text: String, _ name: String) throws -> Identifier<Thing> {
        guard let id = Identifier<Thing>(checking: text) else {
            throw Problem.invalid(
                "\"\(text.prefix(40))\" is no identifier for \(name): lower-case letters, digits and hyphens.")
        }
        return id
    }

    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(_ name: String) throws -> Choice {
        try required(choice(ifPresent: name), name)
    }

    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(ifPresent name: String) throws -> Choice? {
        guard let text = try text(ifPresent: name) else { return nil }
        guard let choice = Choice(rawValue: text) else {
            let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw Problem.invalid("The field \(place)\(name) is \"\(text.prefix(40))\"; it can be \(known).")
        }
        return choice
    }

    /// Refuses fields that nobody asked for; call it after the last field.
    func done() throws {
        if let unknown = fields.keys.filter({ !asked.contains($0) }).sorted().first {
            let known = asked.isEmpty ? "none is" : "known are \(asked.sorted().joined(separator: ", "))"
            throw Problem.invalid("The field \"\(place)\(unknown.prefix(40))\" is not known here; \(known).")
        }
    }

    private mutating func value(_ name: String) -> RequestValue? {
        asked.insert(name)
        return fields[name]
    }

    private func required<Value>(_ value: Value?, _ name: String) throws -> Value {
        guard let value else { throw Problem.invalid("The field \(place)\(name) is missing.") }
        return value
    }

    private func check(_ text: String, _ name: String) throws {
        guard text.unicodeScalars.count <= Self.textLimit, !text.unicodeScalars.contains("\0") else {
            throw Problem.invalid("The field \(place)\(name) is longer than 100,000 characters, or holds a NUL.")
        }
    }

    private static func read<Value>(
        _ value: RequestValue, at place: String, _ read: (inout RequestObject) throws -> Value
    ) throws -> Value {
        guard case .object(let fields) = value else { throw Problem.invalid("The field \(place) must be an object.") }
        var object = RequestObject(fields, at: "\(place).")
        let result = try read(&object)
        try object.done()
        return result
    }
}
