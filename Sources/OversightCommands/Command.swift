import JSONValues
package import Oversight

/// Something that is read from the fields of a request.
package protocol RequestFields: Sendable {
    /// Reads the fields; what it reads is what is documented, so it reads the same fields each time.
    ///
    /// - Throws: ``FieldError`` if one is missing or of another form.
    init(from fields: inout FieldReader) throws
}

/// A command, as a caller gives it: with names where people use names.
///
/// It is declared here once, with how HTTP, forms, the API's document and the tool take it. What comes of it is decided
/// in `OversightService`.
package protocol Command: RequestFields, Equatable {
    static var declaration: CommandDeclaration { get }

    /// The day on which it happened, if the command itself says so.
    var day: CalendarDate? { get }
}

extension Command {
    package var day: CalendarDate? { nil }

    /// Whether the field `on` says on which day it happened.
    package static var takesDay: Bool {
        if case .on = declaration.day { true } else { false }
    }
}

extension RequestFields {
    /// The fields that are read, with the value that their examples make.
    ///
    /// - Parameter place: Where the fields other than those of the path stand.
    package static func described(in place: Field.Place) -> (example: Self, fields: [Field]) {
        var reader = FieldReader(describing: place)
        do {
            let example = try Self(from: &reader)
            return (example, reader.declared)
        } catch {
            preconditionFailure("The examples of \(Self.self) make no \(Self.self): \(error)")
        }
    }
}

extension Command {
    /// The fields of the command, the day among them, in their order.
    package static var fields: [Field] {
        var fields = described(in: .body).fields
        if case .on(let example) = declaration.day { fields.append(dayField(example)) }
        return fields
    }

    /// The field that says on which day a command happened.
    private static func dayField(_ example: String) -> Field {
        Field(
            name: "on", place: .body, type: .day, isRequired: false,
            help: "The day on which it happened; today if it is not given.", example: .string(example))
    }
}
