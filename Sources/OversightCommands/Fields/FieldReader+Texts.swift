import JSONValues
package import Oversight

extension FieldReader {
    /// A required text.
    package mutating func text(
        _ name: String, _ help: String, example: String, tool: ToolArgument? = nil
    ) throws(FieldError) -> String {
        let value = value(
            name, .text(minimum: 1, isFilled: false), isRequired: true, help: help, example: .string(example),
            tool: tool)
        return try text(in: try required(value, name), name)
    }

    /// An optional text.
    package mutating func text(
        ifPresent name: String, _ help: String, minimum: Int = 0, example: String, tool: ToolArgument? = nil
    ) throws(FieldError) -> String? {
        let value = value(
            name, .text(minimum: minimum, isFilled: false), isRequired: false, help: help, example: .string(example),
            tool: tool)
        guard let value else { return nil }
        return try text(in: value, name)
    }

    /// An optional mail address, which is empty to say that there is none.
    package mutating func mailAddress(
        ifPresent name: String, _ help: String, example: String
    ) throws(FieldError) -> String? {
        let value = value(name, .mailAddress, isRequired: false, help: help, example: .string(example))
        guard let value else { return nil }
        return Wording.tidy(try text(in: value, name))
    }

    /// An optional text that is not blank.
    package mutating func filledText(
        ifPresent name: String, _ help: String, type: FieldType = .text(minimum: 1, isFilled: true), example: String?,
        tool: ToolArgument? = nil
    ) throws(FieldError) -> String? {
        let value = value(
            name, type, isRequired: false, help: help, example: example.map { .string($0) }, tool: tool)
        guard let value else { return nil }
        return try filled(try text(in: value, name), name)
    }

    /// A required text that is not blank.
    package mutating func filledText(
        _ name: String, _ help: String, example: String
    ) throws(FieldError) -> String {
        let value = value(
            name, .text(minimum: 1, isFilled: true), isRequired: true, help: help, example: .string(example))
        return try filled(try text(in: try required(value, name), name), name)
    }

    private func filled(_ text: String, _ name: String) throws(FieldError) -> String {
        guard !Wording.tidy(text).isEmpty else { throw .malformed("\(called(name)) is empty.") }
        return text
    }

    /// A list of texts that are not blank; empty if absent, which a rule of the domain may refuse.
    package mutating func texts(
        _ name: String, _ help: String, each: String, isRequired: Bool = false, example: [String],
        tool: ToolArgument? = nil
    ) throws(FieldError) -> [String] {
        try statedTexts(name, help, each: each, isRequired: isRequired, example: example, tool: tool) ?? []
    }

    /// A required list of texts that are not blank; whether it may be empty is for a rule of the domain to say.
    package mutating func requiredTexts(
        _ name: String, _ help: String, each: String, example: [String], tool: ToolArgument? = nil
    ) throws(FieldError) -> [String] {
        try required(try statedTexts(name, help, each: each, isRequired: true, example: example, tool: tool), name)
    }

    private mutating func statedTexts(
        _ name: String, _ help: String, each: String, isRequired: Bool, example: [String], tool: ToolArgument?
    ) throws(FieldError) -> [String]? {
        let value = value(
            name, .texts(each), isRequired: isRequired, help: help, example: .array(example.map { .string($0) }),
            tool: tool)
        guard let value else { return nil }
        var texts: [String] = []
        for element in try list(in: value, name, of: "strings") {
            guard case .string(let text) = element, !Wording.tidy(text).isEmpty else {
                throw .malformed("\(called(name)) must be a list of strings that are not empty.")
            }
            try check(text, name)
            texts.append(text)
        }
        return texts
    }

    /// A required person, by id or name.
    package mutating func person(
        _ name: String, _ help: String, example: String, tool: ToolArgument? = nil
    ) throws -> Identifier<Person> {
        let value = value(
            name, .person(isFilled: false), isRequired: true, help: help, example: .string(example), tool: tool)
        return try person(try text(in: try required(value, name), name))
    }

    /// The person in the path, who has to be known.
    package mutating func knownPerson() throws -> Identifier<Person> {
        try person(
            pathText(
                "id", .named, help: "The identifier or the name of the person.", example: .string(Person.exampleID),
                tool: .positional(Person.noun, "The person, by id or name.")))
    }

    /// An optional person, by id or name.
    package mutating func person(
        ifPresent name: String, _ help: String, example: String?, tool: ToolArgument? = nil
    ) throws -> Identifier<Person>? {
        guard
            let written = try filledText(
                ifPresent: name, help, type: .person(isFilled: true), example: example, tool: tool)
        else { return nil }
        return try person(written)
    }

    /// A list of persons, by id or name; empty if absent.
    package mutating func persons(
        _ name: String, _ help: String, tool: ToolArgument? = nil
    ) throws -> [Identifier<Person>] {
        try texts(name, help, each: "The id or the name of a person.", example: [], tool: tool).map { try person($0) }
    }
}
