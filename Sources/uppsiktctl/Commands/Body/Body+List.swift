import ArgumentParser
import OversightCommands

extension BodyGroup {
    /// `body list`: the bodies with who holds which office.
    struct List: ReadingCommand {
        static let configuration = CommandConfiguration(abstract: "List the bodies and who holds office in them.")

        @OptionGroup var moment: AsOfOptions
        @OptionGroup var global: GlobalOptions

        var nothing: String { "There are no bodies." }

        func request() -> DaemonRequest { .get("bodies", query: moment.query) }

        func lines(_ bodies: [JSONValue], _ style: Style) -> [String] {
            Table(
                columns: [
                    .init(title: "ID"), .init(title: "Kind"), .init(title: "Municipality"),
                    .init(title: "Name", wraps: true), .init(title: "Offices", wraps: true),
                ],
                rows: bodies.map { body in
                    [
                        .init(body["id"]?.words), .init(body["kind"]?.words.map(Swedish.bodyKind)),
                        .init(body["municipality"]?.words), .init(body["name"]?.words),
                        .init(body["mandates"]?.elements.map(Self.mandate).joined(separator: "; ")),
                    ]
                }
            ).lines(style)
        }

        private static func mandate(_ mandate: JSONValue) -> String {
            let who = (mandate["name"] ?? mandate["person"])?.words ?? ""
            let office = mandate["office"]?.words.map(Swedish.office) ?? ""
            return "\(office) \(who)" + (mandate["until"]?.words.map { " (till \($0))" } ?? "")
        }
    }
}
