import JSONValues
package import Oversight

/// A value that is read from the fields of a request.
package protocol RequestFields: Sendable {
    /// Reads the fields. It must read the same fields each time, since they are the documentation.
    ///
    /// - Throws: ``FieldError`` if one is missing or malformed.
    init(from fields: inout FieldReader) throws
}

/// A command as a caller sends it, with names where people use names.
///
/// It is declared once, for HTTP, forms, the OpenAPI document and the tool. It is decided in `OversightService`.
package protocol Command: RequestFields, Equatable {
    static var declaration: CommandDeclaration { get }

    /// The day on which it happened, if the command contains it.
    var day: CalendarDate? { get }
}

extension Command {
    package var day: CalendarDate? { nil }

    /// Whether the field `on` contains the day on which it happened.
    package static var takesDay: Bool {
        if case .on = declaration.day { true } else { false }
    }
}

extension RequestFields {
    /// The fields that are read, and the value made of their examples.
    ///
    /// - Parameter place: The part of a request that contains the fields other than those of the path.
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

    /// The field with the day on which a command happened.
    private static func dayField(_ example: String) -> Field {
        Field(
            name: "on", place: .body, type: .day, isRequired: false,
            help: "The day on which it happened; today if it is not given.", example: .string(example))
    }
}
