import ArgumentParser
import Oversight
import OversightCommands
import OversightViews

extension AssignmentGroup {
    /// `assignment show`: one assignment with all that is known of it.
    struct Show: EndpointCommand {
        static let configuration = CommandConfiguration(abstract: "Show an assignment.")

        @OptionGroup var query: EndpointOptions<ShowAssignment>
        @OptionGroup var global: GlobalOptions

        func lines(_ assignment: AssignmentView, _ style: Style) -> [String] {
            var facts = Facts()
            facts.add("Assignment", assignment.id)
            facts.add("Title", assignment.title)
            facts.add("Kind", Swedish.word(assignment.kind))
            let status = Swedish.cell(assignment)
            facts.add("Status", status.text, tone: status.tone)
            facts.add("Reported", assignment.reportedOn?.description)
            facts.add("Report", assignment.report)
            facts.add("Comment", assignment.comment)
            facts.add("Start", assignment.writtenStart ?? assignment.start?.description)
            facts.add("End", assignment.writtenEnd ?? assignment.end?.description)
            facts.add("Unit", assignment.unitName)
            facts.add("Goal", assignment.goalTitle)
            facts.add("Area", assignment.area)
            facts.add("Municipality", assignment.municipalityName)
            return facts.lines(style)
        }
    }
}
