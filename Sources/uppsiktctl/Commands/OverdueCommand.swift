import ArgumentParser
import Oversight
import OversightCommands
import OversightViews

/// `overdue`: activities, assignments, reports and minutes whose day has passed, and extracts that have not gone out.
struct OverdueCommand: EndpointCommand {
    static let configuration = CommandConfiguration(
        commandName: "overdue", abstract: "List what is past its due date, and extracts that have not gone out.")

    @OptionGroup var query: EndpointOptions<ListOverdue>
    @OptionGroup var global: GlobalOptions

    var nothing: String { "Nothing is overdue." }

    func lines(_ items: [OverdueItem], _ style: Style) -> [String] {
        Table(
            columns: [
                .init(title: "Kind"), .init(title: "Due"), .init(title: "Days", isNumber: true), .init(title: "ID"),
                .init(title: "Unit", wraps: true), .init(title: "Title", wraps: true),
            ],
            rows: items.map { item in
                [
                    .init(Swedish.word(item.kind)), .init(item.due.description),
                    .init(String(item.daysOverdue), tone: .bad), .init(item.id), .init(item.unitName),
                    .init(item.title),
                ]
            }
        ).lines(style)
    }
}
