import ArgumentParser
import JSONValues
import OversightCommands

/// The tool's form of a command: its options, help and request are generated from the command's declaration.
///
/// The argument parser finds the arguments of a type by mirroring it. The mirror of this type consists of property wrappers
/// made of the declared fields, which are read back when it is decoded.
struct Recording<C: OversightCommands.Command>: RecordingCommand {
    static var configuration: CommandConfiguration {
        guard let tool = C.declaration.tool else { return CommandConfiguration(shouldDisplay: false) }
        return CommandConfiguration(
            commandName: tool.words.last, abstract: tool.abstract, discussion: tool.discussion)
    }

    /// The given values, by the name of the field.
    private var values: [String: JSONValue] = [:]
    /// The flags that were given instead of options.
    private var flags: Set<String> = []
    private(set) var repetition = RepeatOptions()
    private(set) var global = GlobalOptions()

    init() {}

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: ArgumentKey.self)
        for argument in Self.arguments {
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
        if C.takesDay {
            let occasion = try container.decode(OptionGroup<OccasionOptions>.self, forKey: ArgumentKey("occasion"))
            values["on"] = .day(occasion.wrappedValue.on)
        }
        repetition = try container.decode(OptionGroup<RepeatOptions>.self, forKey: ArgumentKey("repetition"))
            .wrappedValue
        global = try container.decode(OptionGroup<GlobalOptions>.self, forKey: ArgumentKey("global")).wrappedValue
    }

    func validate() throws {
        for field in C.fields {
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
        if let complaint = C.declaration.tool?.complaint(values) { throw ValidationError(complaint) }
    }

    func request() -> DaemonRequest {
        let operation = C.declaration.operation
        let path = operation.path.split(separator: "/").dropFirst(2).map { part in
            part.hasPrefix("{") ? values[String(part.dropFirst().dropLast())]?.words ?? "" : String(part)
        }
        let fields = C.fields.filter { $0.place == .body }.map { ($0.name, values[$0.name]) }
        let method: DaemonRequest.Method =
            switch operation.method {
            case .get: .get
            case .post: .post
            case .put: .put
            case .delete: .delete
            }
        return DaemonRequest(
            method: method, path: path,
            body: .json(.fields(Dictionary(fields, uniquingKeysWith: { first, _ in first }))))
    }

    func done(_ id: String) -> String {
        DoneSentence(C.declaration.tool?.done ?? "").filled { name in
            if name == "receipt" { return id }
            return C.fields.first { $0.name == name }.flatMap { field in values[name].map { field.shown($0) } }
        }
    }

    /// The arguments of the declared fields, in their order.
    private static var arguments: [FieldArgument] { C.fields.flatMap(FieldArgument.of) }
}

extension Recording: CustomReflectable {
    var customMirror: Mirror {
        var children = Self.arguments.map { (label: Optional("_\($0.key)"), value: $0.wrapper) }
        if C.takesDay { children.append(("_occasion", OptionGroup<OccasionOptions>())) }
        children.append(("_repetition", OptionGroup<RepeatOptions>()))
        children.append(("_global", OptionGroup<GlobalOptions>()))
        return Mirror(self, children: children)
    }
}

/// The name under which the argument parser stores an argument.
struct ArgumentKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { return nil }
}
