import ArgumentParser
import OversightCommands

extension MeetingGroup {
    /// `meeting document`: a document of a meeting as the daemon renders it.
    struct Document: RenderedCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show the summons, the minutes, the notice or an extract of a meeting.")

        @Flag(exclusivity: .exclusive)
        var rendering: Rendering?
        @OptionGroup var query: EndpointOptions<ShowMeetingDocument>
        @OptionGroup var global: GlobalOptions
    }
}
