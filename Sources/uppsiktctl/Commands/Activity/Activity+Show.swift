import ArgumentParser
import Oversight
import OversightCommands
import OversightViews

extension ActivityGroup {
    /// `activity show`: one activity with all that is known of it.
    struct Show: EndpointCommand {
        static let configuration = CommandConfiguration(abstract: "Show an activity.")

        @OptionGroup var query: EndpointOptions<ShowActivity>
        @OptionGroup var global: GlobalOptions

        func lines(_ activity: ActivityView, _ style: Style) -> [String] {
            var facts = Facts()
            facts.add("Activity", activity.id)
            facts.add("Title", activity.title)
            facts.add("Status", Swedish.word(activity.status), tone: Swedish.tone(activity.status))
            facts.add("Reported", activity.reportedOn?.description)
            facts.add("Comment", activity.comment)
            facts.add("Start", activity.writtenStart ?? activity.start?.description)
            facts.add("End", activity.writtenEnd ?? activity.end?.description)
            facts.add("Units", activity.units.joined(separator: ", "))
            facts.add("Rationale", activity.rationale)
            facts.add("Goals", activity.goals.joined(separator: ", "))
            facts.add("Municipality", activity.municipalityName)
            return facts.lines(style)
        }
    }
}
