import ArgumentParser
import JSONValues
import Oversight
import OversightCommands

/// An argument of a declared field, and how its value is read.
struct FieldArgument {
    /// The destination of the value.
    enum Target {
        case field(String)
        /// One field of an object in a field.
        case part(String, of: String)
        /// A flag given instead of an option.
        case flag(String)
    }

    typealias Container = KeyedDecodingContainer<ArgumentKey>

    /// The name under which the argument parser stores it.
    let key: String
    let target: Target
    /// The property wrapper that declares it.
    let wrapper: Any
    /// Returns the given value; `nil` if there is none.
    let read: (Container) throws -> JSONValue?

    /// The arguments of a field; empty if the tool does not take it.
    static func of(_ field: Field) -> [FieldArgument] {
        guard let argument = field.argument else { return [] }
        if argument.form == .parts {
            guard case .object(let object) = field.type else { return [] }
            return object.fields.map { part in
                var part = part
                part.isRequired = false
                return FieldArgument.made(of: part, key: "\(field.name).\(part.name)", .part(part.name, of: field.name))
            }
        }
        var arguments = [made(of: field, key: argument.name ?? field.name, .field(field.name))]
        if let (flag, help) = argument.absence {
            let key = flag
            arguments.append(
                FieldArgument(
                    key: key, target: .flag(flag),
                    wrapper: Flag(wrappedValue: false, name: .customLong(flag), help: ArgumentHelp(help)),
                    read: { .bool(try $0.decode(Flag<Bool>.self, forKey: ArgumentKey(key)).wrappedValue) }))
        }
        return arguments
    }

    private static func made(of field: Field, key: String, _ target: Target) -> FieldArgument {
        switch field.type {
        case .text, .gradeKey, .person, .mailAddress, .identifier, .cursor:
            let isPath = field.place == .path || isIdentifier(field.type)
            if field.argument?.form == .positional, isPath {
                return typed(field, key, target, transform: identifier) { .string($0) }
            }
            return typed(field, key, target, String.self) { .string($0) }
        case .named: return typed(field, key, target, String.self) { .string($0) }
        case .day: return typed(field, key, target, transform: dayText) { .string($0) }
        case .whole: return typed(field, key, target, Int.self) { .int($0) }
        case .flag: return typed(field, key, target, Bool.self) { .bool($0) }
        case .choice(let choice): return choose(choice, field, key, target)
        case .texts: return list(field, key, target, String.self) { .string($0) }
        case .object(let object), .objects(let object):
            let names = object.fields.map(\.name)
            return list(field, key, target, PairArgument.self) { pair in
                .object(Dictionary(zip(names, pair.parts.map { .string($0) }), uniquingKeysWith: { first, _ in first }))
            }
        }
    }

    @Sendable private static func dayText(_ text: String) throws -> String { try day(text).description }

    private static func isIdentifier(_ type: FieldType) -> Bool {
        if case .identifier = type { true } else { false }
    }

    private static func choose<Choice: FieldChoice>(
        _ type: Choice.Type, _ field: Field, _ key: String, _ target: Target
    ) -> FieldArgument {
        typed(field, key, target, ChoiceArgument<Choice>.self) { .string($0.choice.rawValue) }
    }

    /// An argument with one value of a type that parses itself.
    private static func typed<Value: ExpressibleByArgument & Decodable>(
        _ field: Field, _ key: String, _ target: Target, _ type: Value.Type,
        _ json: @escaping (Value) -> JSONValue
    ) -> FieldArgument {
        let name = ArgumentKey(key)
        if field.argument?.form == .positional {
            return FieldArgument(
                key: key, target: target, wrapper: Argument<Value>(help: field.argumentHelp),
                read: { json(try $0.decode(Argument<Value>.self, forKey: name).wrappedValue) })
        }
        if field.isRequired {
            return FieldArgument(
                key: key, target: target,
                wrapper: Option<Value>(name: field.optionNames, parsing: field.parsing, help: field.argumentHelp),
                read: { json(try $0.decode(Option<Value>.self, forKey: name).wrappedValue) })
        }
        return FieldArgument(
            key: key, target: target,
            wrapper: Option<Value?>(name: field.optionNames, parsing: field.parsing, help: field.argumentHelp),
            read: { try $0.decode(Option<Value?>.self, forKey: name).wrappedValue.map(json) })
    }

    /// An argument with one text that a function validates.
    private static func typed(
        _ field: Field, _ key: String, _ target: Target, transform: @escaping @Sendable (String) throws -> String,
        _ json: @escaping (String) -> JSONValue
    ) -> FieldArgument {
        let name = ArgumentKey(key)
        if field.argument?.form == .positional {
            return FieldArgument(
                key: key, target: target,
                wrapper: Argument<String>(help: field.argumentHelp, transform: transform),
                read: { json(try $0.decode(Argument<String>.self, forKey: name).wrappedValue) })
        }
        if field.isRequired {
            return FieldArgument(
                key: key, target: target,
                wrapper: Option<String>(
                    name: field.optionNames, parsing: field.parsing, help: field.argumentHelp, transform: transform),
                read: { json(try $0.decode(Option<String>.self, forKey: name).wrappedValue) })
        }
        return FieldArgument(
            key: key, target: target,
            wrapper: Option<String?>(
                name: field.optionNames, parsing: field.parsing, help: field.argumentHelp, transform: transform),
            read: { try $0.decode(Option<String?>.self, forKey: name).wrappedValue.map(json) })
    }

    /// An option with any number of values.
    private static func list<Value: ExpressibleByArgument & Decodable>(
        _ field: Field, _ key: String, _ target: Target, _ type: Value.Type,
        _ json: @escaping (Value) -> JSONValue
    ) -> FieldArgument {
        let wrapper =
            field.isRequired
            ? Option<[Value]>(name: field.optionNames, parsing: .upToNextOption, help: field.argumentHelp)
            : Option<[Value]>(
                wrappedValue: [], name: field.optionNames, parsing: .upToNextOption, help: field.argumentHelp)
        return FieldArgument(
            key: key, target: target, wrapper: wrapper,
            read: { container in
                let values = try container.decode(Option<[Value]>.self, forKey: ArgumentKey(key)).wrappedValue
                return values.isEmpty ? nil : .array(values.map(json))
            })
    }
}

extension Field {
    /// The name of the option, without leading hyphens.
    var optionName: String {
        argument?.name
            ?? name.reduce(into: "") { written, character in
                written += character.isUppercase ? "-\(character.lowercased())" : String(character)
            }
    }

    fileprivate var optionNames: NameSpecification { .customLong(optionName) }

    fileprivate var parsing: SingleValueParsingStrategy { argument?.form == .prose ? .unconditional : .next }

    fileprivate var argumentHelp: ArgumentHelp {
        let own = argument?.help ?? ""
        return ArgumentHelp(own.isEmpty ? help : own, valueName: argument?.value)
    }

    /// A value as shown in a message.
    func shown(_ value: JSONValue) -> String {
        let words = value.words ?? ""
        switch type {
        case .choice(let choice): return Swedish.word(words, of: choice)
        case .gradeKey: return Swedish.grade(words)
        case .text, .day, .whole, .flag, .identifier, .named, .cursor, .person, .mailAddress, .texts, .object, .objects:
            return words
        }
    }
}
