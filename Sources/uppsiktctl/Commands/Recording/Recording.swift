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

    private var values = FieldValues()
    private(set) var repetition = RepeatOptions()
    private(set) var global = GlobalOptions()

    init() {}

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: ArgumentKey.self)
        values = try FieldValues(of: C.fields, in: container)
        if C.takesDay {
            let occasion = try container.decode(OptionGroup<OccasionOptions>.self, forKey: ArgumentKey("occasion"))
            values["on"] = .day(occasion.wrappedValue.on)
        }
        repetition = try container.decode(OptionGroup<RepeatOptions>.self, forKey: ArgumentKey("repetition"))
            .wrappedValue
        global = try container.decode(OptionGroup<GlobalOptions>.self, forKey: ArgumentKey("global")).wrappedValue
    }

    func validate() throws {
        try values.validate(C.fields)
        if let complaint = C.declaration.tool?.complaint(values.given) { throw ValidationError(complaint) }
    }

    func request() -> DaemonRequest {
        var request = values.request(C.declaration.operation)
        let fields = C.fields.filter { $0.place == .body }.map { ($0.name, values[$0.name]) }
        request.body = .json(.fields(Dictionary(fields, uniquingKeysWith: { first, _ in first })))
        return request
    }

    func done(_ id: String) -> String {
        DoneSentence(C.declaration.tool?.done ?? "").filled { name in
            if name == "receipt" { return id }
            return C.fields.first { $0.name == name }.flatMap { field in values[name].map { field.shown($0) } }
        }
    }
}

extension Recording: CustomReflectable {
    var customMirror: Mirror {
        var children = C.fields.flatMap(FieldArgument.of).map { (label: Optional("_\($0.key)"), value: $0.wrapper) }
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
