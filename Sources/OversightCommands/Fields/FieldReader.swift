package import JSONValues
package import Oversight

/// Reads a request's fields one by one; a field that is never read is an error.
///
/// Otherwise a misspelt `reason` would be lost without notice.
///
/// The calls that read a request also declare it: a reader made with ``init(describing:)`` returns the example from each
/// call and records the field, so that the documentation matches what is read.
package struct FieldReader {
    /// Finds the person whom a request names, by id or name.
    package typealias PersonFinder = (String) throws -> Identifier<Person>
    /// Finds the id of the thing of a kind that a request names, by id or name.
    package typealias ThingFinder = (_ noun: String, _ name: String) throws -> String

    /// The longest text of a field, in Unicode scalars.
    package static let textLimit = 100_000
    /// The longest name of a person, in bytes.
    package static let personLimit = 200

    /// The part of the request that contains the fields other than those of the path.
    package let place: Field.Place
    /// The fields that were read, if they are recorded.
    package private(set) var declared: [Field] = []
    private let values: [String: JSONValue]
    private let path: [String: String]
    /// Whether all values are texts, as in a form or a query.
    let isTextual: Bool
    /// Whether it returns examples rather than reading a request.
    package let isDescribing: Bool
    /// The path of the object in the body, for error sentences: empty, or `steps[2].`.
    private let prefix: String
    private let persons: PersonFinder
    private let things: ThingFinder?
    private var asked: Set<String> = []
    /// The field that was read last, and what is said of it.
    private var current = (name: "", help: "")

    /// A reader of a request.
    ///
    /// - Parameters:
    ///   - values: The fields of its body or its query.
    ///   - place: The body or the query.
    ///   - path: The parameters in its path.
    ///   - isTextual: Whether all values are texts, as in a form or a query.
    ///   - persons: Finds the persons whom it names.
    ///   - things: Finds the other things that it names; if `nil`, they are named by id alone.
    package init(
        _ values: [String: JSONValue], in place: Field.Place, path: [String: String] = [:], isTextual: Bool = false,
        persons: @escaping PersonFinder = { Identifier(rawValue: $0) }, things: ThingFinder? = nil
    ) {
        self.init(
            values, in: place, path: path, isTextual: isTextual, isDescribing: false, prefix: "", persons: persons,
            things: things)
    }

    /// A reader that returns examples and records the fields that are read.
    ///
    /// - Parameter place: The part of a request that contains the fields other than those of the path.
    package init(describing place: Field.Place) {
        self.init(
            [:], in: place, path: [:], isTextual: false, isDescribing: true, prefix: "",
            persons: { Identifier(rawValue: $0) }, things: nil)
    }

    private init(
        _ values: [String: JSONValue], in place: Field.Place, path: [String: String], isTextual: Bool,
        isDescribing: Bool, prefix: String, persons: @escaping PersonFinder, things: ThingFinder?
    ) {
        (self.values, self.place, self.path, self.isTextual) = (values, place, path, isTextual)
        (self.isDescribing, self.prefix) = (isDescribing, prefix)
        (self.persons, self.things) = (persons, things)
    }

    /// Refuses fields that were not read; call it after the last one.
    ///
    /// - Throws: ``FieldError`` that names the first of them.
    package func done() throws(FieldError) {
        guard let unknown = values.keys.filter({ !asked.contains($0) }).sorted().first else { return }
        let known = asked.isEmpty ? "none is" : "known are \(asked.sorted().joined(separator: ", "))"
        let what = place == .query ? "parameter" : "field"
        throw .malformed("The \(what) \"\(prefix)\(unknown.prefix(40))\" is not known here; \(known).")
    }

    // MARK: Building blocks of the typed readers

    /// A field in error sentences: what it is, and its name for those who write requests.
    func called(_ name: String) -> String {
        let help = current.name == name ? current.help : ""
        let what = help.prefix { !".;:".contains($0) }
        if !what.isEmpty { return "\(what) (\"\(prefix)\(name)\")" }
        return place == .query ? "The parameter \"\(name)\"" : "The field \"\(prefix)\(name)\""
    }

    /// The value of a field, or its example; a reader that describes records the declaration.
    ///
    /// - Parameter example: Evaluated only for the documentation, since most readers read requests.
    mutating func value(
        _ name: String, _ type: FieldType, isRequired: Bool, help: String, example: @autoclosure () -> JSONValue?,
        tool: ToolArgument? = nil
    ) -> JSONValue? {
        guard isDescribing else {
            current = (name, help)
            return value(of: name)
        }
        let example = example()
        declared.append(
            Field(
                name: name, place: place, type: type, isRequired: isRequired, help: help, example: example,
                argument: tool))
        return example
    }

    /// The value of a field whose declaration is recorded elsewhere.
    mutating func value(of name: String) -> JSONValue? {
        asked.insert(name)
        guard isTextual else { return values[name] }
        // A form sends an empty text for a field that was left blank.
        return place == .body && values[name] == "" ? nil : values[name]
    }

    /// The text of a parameter in the path, or of its example.
    mutating func pathText(
        _ name: String, _ type: FieldType, help: @autoclosure () -> String, example: @autoclosure () -> JSONValue,
        tool: @autoclosure () -> ToolArgument?
    ) throws(FieldError) -> String {
        if isDescribing {
            let example = example()
            declared.append(
                Field(
                    name: name, place: .path, type: type, isRequired: true, help: help(), example: example,
                    argument: tool()))
            return example.text ?? ""
        }
        guard let text = path[name] else { throw .notFound("The address has no \(name).") }
        return text
    }

    func required<Value>(_ value: Value?, _ name: String) throws(FieldError) -> Value {
        guard let value else {
            throw .malformed("\(called(name)) is missing.")
        }
        return value
    }

    func text(in value: JSONValue, _ name: String) throws(FieldError) -> String {
        guard case .string(let text) = value else { throw .malformed("\(called(name)) must be a string.") }
        try check(text, name)
        return text
    }

    func whole(in value: JSONValue, _ name: String) throws(FieldError) -> Int {
        if case .int(let number) = value { return number }
        if isTextual, case .string(let text) = value, let number = Int(text) { return number }
        throw .malformed("\(called(name)) must be a whole number.")
    }

    func list(in value: JSONValue, _ name: String, of what: String) throws(FieldError) -> [JSONValue] {
        if case .array(let values) = value { return values }
        if isTextual, case .string = value { return [value] }
        throw .malformed("\(called(name)) must be a list of \(what).")
    }

    func check(_ text: String, _ name: String) throws(FieldError) {
        guard text.unicodeScalars.count <= Self.textLimit, !text.unicodeScalars.contains("\0") else {
            throw .malformed("\(called(name)) is longer than 100,000 characters, or holds a NUL.")
        }
    }

    func person(_ name: String) throws -> Identifier<Person> {
        let name = Wording.tidy(name)
        guard !name.isEmpty, name.utf8.count <= Self.personLimit else {
            throw FieldError.malformed("A person is named by an id or a name of at most \(Self.personLimit) bytes.")
        }
        return try persons(name)
    }

    /// The id of a thing by id or name; `nil` if it is named by id alone, and the text cannot be one.
    func thing<Thing: Addressed>(_ name: String, _ kind: Thing.Type) throws -> Identifier<Thing>? {
        guard !isDescribing, let things else { return Identifier(checking: name) }
        return Identifier(rawValue: try things(Thing.noun, Wording.tidy(name)))
    }

    /// Reads an object with a reader of its own.
    func object<Value>(
        in value: JSONValue, at place: String, _ read: (inout FieldReader) throws -> Value
    ) throws -> Value {
        guard case .object(let members) = value else {
            throw FieldError.malformed("The field \(prefix)\(place) must be an object.")
        }
        var reader = FieldReader(
            members, in: self.place, path: [:], isTextual: isTextual, isDescribing: false, prefix: "\(prefix)\(place).",
            persons: persons, things: things)
        let result = try read(&reader)
        try reader.done()
        return result
    }
}
