import ArgumentParser
import OversightCommands

extension MunicipalityGroup {
    /// `municipality list`: the municipalities that use the installation.
    struct List: ReadingCommand {
        static let configuration = CommandConfiguration(abstract: "List the municipalities.")

        @OptionGroup var moment: AsOfOptions
        @OptionGroup var global: GlobalOptions

        var nothing: String { "There are no municipalities." }

        func request() -> DaemonRequest { .get("municipalities", query: moment.query) }

        func lines(_ municipalities: [JSONValue], _ style: Style) -> [String] {
            Table(
                columns: [.init(title: "ID"), .init(title: "Name"), .init(title: "Grade scale", wraps: true)],
                rows: municipalities.map { municipality in
                    [
                        .init(municipality["id"]?.words), .init(municipality["name"]?.words),
                        .init(Self.scale(municipality)),
                    ]
                }
            ).lines(style)
        }

        private static func scale(_ municipality: JSONValue) -> String? {
            municipality["scale"]?.undated["steps"]?.elements.compactMap { $0["label"]?.words }.joined(separator: " > ")
        }
    }
}
