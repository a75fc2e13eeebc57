import ArgumentParser
import JSONValues
import OversightCommands

/// The arguments and options of a command that asks an endpoint, generated from the endpoint's declaration.
///
/// The argument parser finds the arguments of a type by mirroring it. The mirror of this type consists of property wrappers
/// made of the declared fields, which are read back when it is decoded.
struct EndpointOptions<E: Endpoint>: ParsableArguments {
    private(set) var values = FieldValues()

    init() {}

    init(from decoder: any Decoder) throws {
        values = try FieldValues(of: E.fields, in: decoder.container(keyedBy: ArgumentKey.self))
    }

    func validate() throws {
        try values.validate(E.fields)
        for field in E.fields {
            guard case .whole(let limits) = field.type, case .int(let number)? = values[field.name],
                !limits.contains(number)
            else { continue }
            let end = limits.upperBound == .max ? "" : " to \(limits.upperBound)"
            throw ValidationError("--\(field.optionName) takes a whole number from \(limits.lowerBound)\(end).")
        }
    }

    /// The request, with the given values in its path and its query.
    var request: DaemonRequest {
        var request = values.request(E.declaration.operation)
        request.query = E.fields.filter { $0.place == .query }.compactMap { field in
            values[field.name]?.words.map { QueryItem(name: field.name, value: $0) }
        }
        return request
    }
}

extension EndpointOptions: CustomReflectable {
    var customMirror: Mirror {
        Mirror(self, children: E.fields.flatMap(FieldArgument.of).map { ("_\($0.key)", $0.wrapper) })
    }
}
