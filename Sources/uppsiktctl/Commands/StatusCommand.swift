import ArgumentParser
import OversightViews

/// `status`: how the service stands.
struct StatusCommand: ReadingCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Show the daemon's version, the log's size and its root hash.")

    @OptionGroup var global: GlobalOptions

    func request() -> DaemonRequest { .get("status") }

    func lines(_ status: StatusView, _ style: Style) -> [String] {
        var facts = Facts()
        facts.add("Version", status.version)
        facts.add("Position", String(status.position))
        facts.add("Events", String(status.events))
        facts.add("Streams", String(status.streams))
        facts.add("Head", status.head)
        facts.add("Since", status.since)
        return facts.lines(style)
    }
}
