import ArgumentParser
import Oversight
import OversightCommands
import OversightViews

extension MunicipalityGroup {
    /// `municipality show`: a municipality with its scales and words, best first, each with the day from which it is used.
    struct Show: EndpointCommand {
        static let configuration = CommandConfiguration(abstract: "Show a municipality with its scales and words.")

        @OptionGroup var query: EndpointOptions<ShowMunicipality>
        @OptionGroup var global: GlobalOptions

        func lines(_ municipality: MunicipalityView, _ style: Style) -> [String] {
            var facts = Facts()
            facts.add("Municipality", municipality.id)
            facts.add("Name", municipality.name)
            if !municipality.closedYears.isEmpty {
                facts.add("Closed", municipality.closedYears.map(String.init).joined(separator: ", "))
            }
            return facts.lines(style) + grades(municipality, style) + assessments(municipality, style)
                + trends(municipality, style) + statuses(municipality, style)
                + activityStatuses(municipality, style)
        }

        private func grades(_ municipality: MunicipalityView, _ style: Style) -> [String] {
            guard let scale = municipality.scale else { return [] }
            let rows = scale.value.steps.map { step -> [Table.Cell] in [.init(step.label), .init(step.key.rawValue)] }
            return section("Grades of goals", scale.on, ["Word", "Key"], rows, style)
        }

        private func assessments(_ municipality: MunicipalityView, _ style: Style) -> [String] {
            guard let scale = municipality.assessmentScale else { return [] }
            let steps = scale.steps.sorted { $0.rank < $1.rank }.map { step -> [Table.Cell] in
                [.init(step.label), .init(step.key), .init(String(step.rank))]
            }
            let none = scale.none.map { label -> [Table.Cell] in [.init(label), .init(Self.notGiven), ""] }
            return section("Assessments of indicators", scale.on, ["Word", "Key", "Rank"], steps + none, style)
        }

        private func trends(_ municipality: MunicipalityView, _ style: Style) -> [String] {
            guard let words = municipality.trendWords else { return [] }
            let lists: [(Trend, [String])] = [
                (.improving, words.improving), (.unchanged, words.unchanged), (.worsening, words.worsening),
                (.incomparable, words.incomparable),
            ]
            let rows =
                lists.flatMap { trend, labels in
                    labels.map { label -> [Table.Cell] in [.init(label), .init(English.meaning(trend))] }
                } + words.none.map { label -> [Table.Cell] in [.init(label), .init(Self.notGiven)] }
            return section("Trends", words.on, ["Word", "Meaning"], rows, style)
        }

        private func statuses(_ municipality: MunicipalityView, _ style: Style) -> [String] {
            guard let words = municipality.assignmentWords else { return [] }
            let rows = words.words.map { word -> [Table.Cell] in
                [.init(word.label), .init(English.meaning(word.status))]
            }
            return section("Statuses of assignments", words.on, ["Word", "Meaning"], rows, style)
        }

        private func activityStatuses(_ municipality: MunicipalityView, _ style: Style) -> [String] {
            guard let words = municipality.activityWords else { return [] }
            let rows = words.words.map { word -> [Table.Cell] in
                [.init(word.label), .init(English.meaning(word.status))]
            }
            return section("Statuses of activities", words.on, ["Word", "Meaning"], rows, style)
        }

        private static let notGiven = "none given"

        private func section(
            _ title: String, _ day: CalendarDate, _ columns: [String], _ rows: [[Table.Cell]], _ style: Style
        ) -> [String] {
            let table = Table(columns: columns.map { .init(title: $0) }, rows: rows)
            return ["", style.paint("\(title), from \(day)", .heading)] + table.lines(style)
        }
    }
}
