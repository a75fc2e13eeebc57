package import JSONValues

/// One field of a request: what it means, what it takes, and how the tool takes it.
package struct Field: Sendable {
    /// The part of a request that contains the field.
    package enum Place: Sendable {
        case path, query, body
    }

    package var name: String
    package var place: Place
    package var type: FieldType
    /// Whether the field is required.
    package var isRequired: Bool
    /// The description in the OpenAPI document; empty if the type is enough.
    package var help: String
    /// A valid value; `nil` if there is none that goes with the examples of the other fields.
    ///
    /// The examples of a command together make a valid command.
    package var example: JSONValue?
    /// How the tool takes it; `nil` if the tool does not.
    package var argument: ToolArgument?
}

extension Field {
    /// The examples of some fields, by name.
    package static func examples(of fields: [Field]) -> [String: JSONValue] {
        fields.reduce(into: [:]) { $0[$1.name] = $1.example }
    }
}

/// What a field takes.
package enum FieldType: Sendable {
    /// A text with a minimum length in characters; a filled one is not blank.
    case text(minimum: Int, isFilled: Bool)
    /// A day of the years 1900 to 2199.
    case day
    /// A whole number, with its limits.
    case whole(ClosedRange<Int>)
    /// `true` or `false`.
    case flag
    /// One word of a closed set.
    case choice(any FieldChoice.Type)
    /// An identifier.
    case identifier
    /// A thing, by identifier or name.
    case named
    /// A place in a list.
    case cursor
    /// The key of a grade.
    case gradeKey
    /// A person, by id or name.
    case person(isFilled: Bool)
    /// An address for electronic mail.
    case mailAddress
    /// A list of texts that are not blank, with a description of one.
    case texts(String)
    /// An object with fields of its own.
    case object(ObjectType)
    /// A list of at least one such object.
    case objects(ObjectType)
}

/// The type of an object in a field.
package struct ObjectType: Sendable {
    /// The name of its schema in the API's document.
    package var schema: String
    package var summary: String
    package var fields: [Field]
}

/// How the tool takes a field.
package struct ToolArgument: Sendable {
    /// The form of an argument.
    package enum Form: Sendable {
        /// An argument without a name, in its order.
        case positional
        /// An option with a name.
        case option
        /// An option whose value may begin with a hyphen, since people write sentences in it.
        case prose
        /// One option for each field of an object, given together or not at all.
        case parts
    }

    package var form: Form
    /// The name; `nil` for that of the field.
    package var name: String?
    /// Its help; empty for that of the field.
    package var help: String
    /// The placeholder of the value in the help; `nil` for the name.
    package var value: String?
    /// The flag that must be given if the option is not, with its help.
    package var absence: (flag: String, help: String)?

    package static func positional(_ name: String, _ help: String, value: String? = nil) -> ToolArgument {
        ToolArgument(form: .positional, name: name, help: help, value: value)
    }

    package static func option(_ help: String, value: String? = nil, name: String? = nil) -> ToolArgument {
        ToolArgument(form: .option, name: name, help: help, value: value)
    }

    /// An option that narrows a list; its help is that of the field.
    package static func filter(_ value: String? = nil) -> ToolArgument { .option("", value: value) }

    package static func day(_ help: String) -> ToolArgument { .option(help, value: "YYYY-MM-DD") }

    package static func prose(_ help: String, name: String? = nil) -> ToolArgument {
        ToolArgument(form: .prose, name: name, help: help, value: "text")
    }

    package static let parts = ToolArgument(form: .parts, help: "")

    /// The same option, which may be omitted only if a flag is given.
    package func unless(_ flag: String, _ help: String) -> ToolArgument {
        var argument = self
        argument.absence = (flag, help)
        return argument
    }
}
