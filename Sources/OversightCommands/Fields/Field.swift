package import JSONValues

/// One field of a request: what it means, what it takes, and how the tool takes it.
package struct Field: Sendable {
    /// Where a request carries the field.
    package enum Place: Sendable {
        case path, query, body
    }

    package var name: String
    package var place: Place
    package var type: FieldType
    /// Whether a request has to give the field.
    package var isRequired: Bool
    /// What it means, as a sentence for the API's document; empty if the type says it.
    package var help: String
    /// A value that the field takes; the examples of a command together are a command, so a field has none that does not
    /// go with the others.
    package var example: JSONValue?
    /// How the tool takes it; `nil` if it does not.
    package var argument: ToolArgument?
}

extension Field {
    /// The examples of some fields, by name.
    package static func examples(of fields: [Field]) -> [String: JSONValue] {
        fields.reduce(into: [:]) { $0[$1.name] = $1.example }
    }
}

/// What a field takes.
package indirect enum FieldType: Sendable {
    /// A text with at least so many characters; a filled one holds more than white space.
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
    /// A place in a list.
    case cursor
    /// The key of a grade.
    case gradeKey
    /// A person, by id or name.
    case person(isFilled: Bool)
    /// An address for electronic mail.
    case mailAddress
    /// A list of texts that are not empty, with what one of them is.
    case texts(String)
    /// An object with fields of its own, under the name of its schema.
    case object(ObjectType)
    /// A list of such objects, of which there is at least one.
    case objects(ObjectType)
}

/// An object that a field holds.
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
        /// The options of the fields of an object, given together or not at all.
        case parts
    }

    package var form: Form
    /// The name; that of the field if it is `nil`.
    package var name: String?
    package var help: String
    /// What stands for the value in the help; the name if it is `nil`.
    package var value: String?
    /// The flag that has to be given in the place of an option that is left out, with its help.
    package var absence: (flag: String, help: String)?

    package static func positional(_ name: String, _ help: String, value: String? = nil) -> ToolArgument {
        ToolArgument(form: .positional, name: name, help: help, value: value)
    }

    package static func option(_ help: String, value: String? = nil, name: String? = nil) -> ToolArgument {
        ToolArgument(form: .option, name: name, help: help, value: value)
    }

    package static func day(_ help: String) -> ToolArgument { .option(help, value: "YYYY-MM-DD") }

    package static func prose(_ help: String, name: String? = nil) -> ToolArgument {
        ToolArgument(form: .prose, name: name, help: help, value: "text")
    }

    package static let parts = ToolArgument(form: .parts, help: "")

    /// The same option, which may be left out only if a flag says so.
    package func unless(_ flag: String, _ help: String) -> ToolArgument {
        var argument = self
        argument.absence = (flag, help)
        return argument
    }
}
