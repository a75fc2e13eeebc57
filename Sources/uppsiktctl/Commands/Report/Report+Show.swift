import ArgumentParser
import OversightCommands

extension ReportGroup {
    /// `report show`: a report as the daemon renders it.
    struct Show: RenderedCommand {
        static let configuration = CommandConfiguration(abstract: "Show a report: its goals, activities and decisions.")

        @Flag(exclusivity: .exclusive)
        var rendering: Rendering?
        @OptionGroup var query: EndpointOptions<ShowReport>
        @OptionGroup var global: GlobalOptions
    }
}
