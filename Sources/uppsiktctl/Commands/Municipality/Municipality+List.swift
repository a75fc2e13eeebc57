import ArgumentParser
import Oversight
import OversightCommands
import OversightViews

extension MunicipalityGroup {
    /// `municipality list`: the municipalities that use the installation.
    struct List: EndpointCommand {
        static let configuration = CommandConfiguration(abstract: "List the municipalities.")

        @OptionGroup var query: EndpointOptions<ListMunicipalities>
        @OptionGroup var global: GlobalOptions

        var nothing: String { "There are no municipalities." }

        func lines(_ municipalities: [MunicipalityView], _ style: Style) -> [String] {
            Table(
                columns: [.init(title: "ID"), .init(title: "Name"), .init(title: "Grade scale", wraps: true)],
                rows: municipalities.map { municipality in
                    [
                        .init(municipality.id), .init(municipality.name),
                        .init(municipality.scale?.value.steps.map(\.label).joined(separator: " > ")),
                    ]
                }
            ).lines(style)
        }
    }
}
