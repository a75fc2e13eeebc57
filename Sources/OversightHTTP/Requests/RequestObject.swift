import Foundation
import Hummingbird
import Oversight

/// The JSON object of a request's body, asked for field by field; a field that nobody asked for is a mistake.
///
/// A misspelt `reason` that was passed over in silence would lose what the user meant to say.
struct RequestObject {
    private let fields: [String: any Sendable]
    private var asked: Set<String> = []

    /// The largest body of a command, in bytes.
    static let limit = 1 << 20

    /// Reads the body of a request; one without a body has no fields.
    ///
    /// - Throws: ``Problem`` where the body is too large, of another type, or no JSON object.
    init(_ body: Data, contentType: String?) throws {
        guard !body.isEmpty else {
            fields = [:]
            return
        }
        let type = contentType?.split(separator: ";").first.map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
        guard type == "application/json" else {
            throw Problem(
                .unsupportedMediaType, "unsupported-media-type", "The body must be sent as application/json.")
        }
        let value: Any
        do {
            value = try JSONSerialization.jsonObject(with: body)
        } catch {
            throw Problem.invalid("The body is not JSON.")
        }
        guard let object = value as? [String: Any] else { throw Problem.invalid("The body is not a JSON object.") }
        fields = object.compactMapValues { value in
            switch value {
            case let text as String: text
            case let list as [Any]: list.compactMap { $0 as? String }.count == list.count
                ? list.compactMap { $0 as? String } : Unreadable(value: list)
            case let number as NSNumber: number.stringValue.contains(".") ? Unreadable(value: number) : number.intValue
            case is NSNull: nil
            default: Unreadable(value: value)
            }
        }
    }

    private struct Unreadable: @unchecked Sendable {
        // Only ever handed to `JSONSerialization` again; the values are immutable Foundation objects.
        let value: Any
    }

    mutating func text(_ name: String) throws -> String {
        guard let text = try text(ifPresent: name) else { throw Problem.invalid("The field \(name) is missing.") }
        return text
    }

    mutating func text(ifPresent name: String) throws -> String? {
        asked.insert(name)
        guard let value = fields[name] else { return nil }
        guard let text = value as? String else { throw Problem.invalid("The field \(name) must be a string.") }
        guard text.utf8.count <= 100_000, !text.unicodeScalars.contains("\0") else {
            throw Problem.invalid("The field \(name) is longer than 100,000 bytes, or holds a NUL.")
        }
        return text
    }

    mutating func day(_ name: String) throws -> CalendarDate {
        guard let day = try day(ifPresent: name) else { throw Problem.invalid("The field \(name) is missing.") }
        return day
    }

    mutating func day(ifPresent name: String) throws -> CalendarDate? {
        guard let text = try text(ifPresent: name) else { return nil }
        guard let day = CalendarDate(text) else {
            throw Problem.invalid("The field \(name) is \"\(text.prefix(40))\", which is not a day as YYYY-MM-DD.")
        }
        return day
    }

    mutating func integer(ifPresent name: String) throws -> Int? {
        asked.insert(name)
        guard let value = fields[name] else { return nil }
        guard let number = value as? Int else { throw Problem.invalid("The field \(name) must be a whole number.") }
        return number
    }

    mutating func texts(_ name: String) throws -> [String] {
        asked.insert(name)
        guard let value = fields[name] else { return [] }
        guard let list = value as? [String] else { throw Problem.invalid("The field \(name) must be a list of strings.") }
        return list
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
        guard let choice: Choice = try choice(ifPresent: name) else {
            throw Problem.invalid("The field \(name) is missing.")
        }
        return choice
    }

    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(ifPresent name: String) throws -> Choice? {
        guard let text = try text(ifPresent: name) else { return nil }
        guard let choice = Choice(rawValue: text) else {
            let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw Problem.invalid("The field \(name) is \"\(text.prefix(40))\"; it can be \(known).")
        }
        return choice
    }

    /// The field as a value of any shape, decoded from its JSON.
    mutating func value<Value: Decodable>(_ name: String, as type: Value.Type) throws -> Value? {
        asked.insert(name)
        guard let value = fields[name] else { return nil }
        let plain: Any = (value as? Unreadable)?.value ?? value
        do {
            return try JSONDecoder().decode(
                type, from: JSONSerialization.data(withJSONObject: plain, options: .fragmentsAllowed))
        } catch {
            throw Problem.invalid("The field \(name) is not of the shape that /api/v1/openapi.json gives.")
        }
    }

    /// Refuses fields that nobody asked for.
    ///
    /// Call it after the last field.
    func done() throws {
        if let unknown = fields.keys.filter({ !asked.contains($0) }).sorted().first {
            throw Problem.invalid(
                "The field \"\(unknown.prefix(40))\" is not known here; known are \(asked.sorted().joined(separator: ", ")).")
        }
    }
}
