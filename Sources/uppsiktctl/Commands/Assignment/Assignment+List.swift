import ArgumentParser
import Oversight
import OversightCommands
import OversightViews

extension AssignmentGroup {
    /// `assignment list`: the assignments and how they stand.
    struct List: EndpointCommand {
        static let configuration = CommandConfiguration(abstract: "List assignments and how they stand.")

        @OptionGroup var query: EndpointOptions<ListAssignments>
        @OptionGroup var global: GlobalOptions

        var nothing: String { "There are no such assignments." }

        func lines(_ assignments: [AssignmentView], _ style: Style) -> [String] {
            Table(
                columns: [
                    .init(title: "ID"), .init(title: "Status"), .init(title: "Kind", wraps: true),
                    .init(title: "Start"), .init(title: "End"), .init(title: "Unit", wraps: true),
                    .init(title: "Title", wraps: true),
                ],
                rows: assignments.map { assignment in
                    [
                        .init(assignment.id), Swedish.cell(assignment), .init(Swedish.word(assignment.kind)),
                        .init(assignment.writtenStart ?? assignment.start?.description),
                        .init(assignment.writtenEnd ?? assignment.end?.description),
                        .init(assignment.unitName), .init(assignment.title),
                    ]
                }
            ).lines(style)
        }
    }
}
