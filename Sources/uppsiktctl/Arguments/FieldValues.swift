import ArgumentParser
import JSONValues
import OversightCommands

/// The values that the arguments of a command give to declared fields.
struct FieldValues {
    /// The values, by the name of the field.
    private var values: [String: JSONValue] = [:]
    /// The flags that were given instead of options.
    private var flags: Set<String> = []

    /// No values.
    init() {}

    /// Reads the values that the argument parser stored.
    ///
    /// - Parameter fields: The declared fields.
    /// - Throws: A decoding error if the parser stored none for an argument of theirs.
    init(of fields: [Field], in container: FieldArgument.Container) throws {
        for argument in fields.flatMap(FieldArgument.of) {
            let value = try argument.read(container)
            switch argument.target {
            case .field(let name): values[name] = value
            case .part(let name, let of):
                guard let value else { continue }
                var members: [String: JSONValue] = [:]
                if case .object(let known)? = values[of] { members = known }
                members[name] = value
                values[of] = .object(members)
            case .flag(let name): if value == true { flags.insert(name) }
            }
        }
    }

    subscript(_ name: String) -> JSONValue? {
        get { values[name] }
        set { values[name] = newValue }
    }

    /// The given values, by the name of the field.
    var given: [String: JSONValue] { values }

    /// Checks what the argument parser cannot: which arguments go together.
    ///
    /// - Parameter fields: The declared fields.
    /// - Throws: A validation error that names the options.
    func validate(_ fields: [Field]) throws {
        for field in fields {
            if let absence = field.argument?.absence, (values[field.name] != nil) == flags.contains(absence.flag) {
                throw ValidationError("Give either --\(field.optionName) or --\(absence.flag).")
            }
            if case .object(let object) = field.type, case .object(let given)? = values[field.name],
                given.count != object.fields.count
            {
                let names = object.fields.map { "--\($0.optionName)" }
                throw ValidationError(
                    "A \(field.name) needs \(names.dropLast().joined(separator: ", ")) and \(names.last ?? "") together."
                )
            }
        }
    }

    /// The request of an operation, with the values in its path.
    func request(_ operation: APIOperation) -> DaemonRequest {
        let path = operation.path.split(separator: "/").dropFirst(2).map { part in
            part.hasPrefix("{") ? values[String(part.dropFirst().dropLast())]?.words ?? "" : String(part)
        }
        let method: DaemonRequest.Method =
            switch operation.method {
            case .get: .get
            case .post: .post
            case .put: .put
            case .delete: .delete
            }
        return DaemonRequest(method: method, path: path)
    }
}
