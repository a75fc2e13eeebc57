import ArgumentParser
import Oversight
import OversightCommands
import OversightViews

extension IndicatorGroup {
    /// `indicator show`: one indicator with its values by year, and those that were revised.
    struct Show: EndpointCommand {
        static let configuration = CommandConfiguration(abstract: "Show an indicator with its values by year.")

        @OptionGroup var query: EndpointOptions<ShowIndicator>
        @OptionGroup var global: GlobalOptions

        func lines(_ indicator: IndicatorView, _ style: Style) -> [String] {
            var facts = Facts()
            facts.add("Indicator", indicator.id)
            facts.add("Title", indicator.title)
            facts.add("Gender", indicator.gender.map { Swedish.word($0) })
            facts.add("Part", indicator.part)
            facts.add("Unit", indicator.unit)
            facts.add("Polarity", polarity(of: indicator))
            facts.add("Follow-up", indicator.followUp.map { Swedish.word($0) }.joined(separator: ", "))
            for link in indicator.links { facts.add("Under", Self.place(link)) }
            facts.add("Kolada", indicator.kolada.map { "\($0.keyFigure), \($0.municipalityCode)" })
            facts.add("Municipality", indicator.municipalityName)
            let table = Table(columns: Self.columns, rows: rows(of: indicator))
            return facts.lines(style) + (table.rows.isEmpty ? [] : [""] + table.lines(style))
        }

        private static let columns: [Table.Column] = [
            .init(title: "Year", isNumber: true), .init(title: "Value", isNumber: true),
            .init(title: "Target", isNumber: true), .init(title: "Assessment"), .init(title: "Trend"),
            .init(title: "Stated"), .init(title: "Report"), .init(title: "Note"),
        ]

        private func polarity(of indicator: IndicatorView) -> String? {
            indicator.polarity.map { polarity in
                [Swedish.word(polarity), indicator.polarityBasis.map { Swedish.word($0) }].compactMap(\.self)
                    .joined(separator: ", ")
            }
        }

        private static func place(_ link: IndicatorLinkView) -> String {
            [link.area, link.goalTitle, link.set].compactMap(\.self).joined(separator: " / ")
        }

        /// A row for each year, after those of the values that its value revised.
        private func rows(of indicator: IndicatorView) -> [[Table.Cell]] {
            let years = Set(
                indicator.values.map(\.year) + indicator.targets.map(\.year) + indicator.assessments.map(\.year))
            return years.sorted().flatMap { year in
                let stated = indicator.values.first { $0.year == year }
                let target = indicator.targets.first { $0.year == year }
                let assessment = indicator.assessments.first { $0.year == year }
                let revised = (stated?.revised ?? []).map { value -> [Table.Cell] in
                    [
                        .init(String(year)), .init(value.written), "", "", "", .init(value.on.description),
                        .init(value.report), .init("reviderat", tone: .warning),
                    ]
                }
                let isRevised = !revised.isEmpty
                let row: [Table.Cell] = [
                    .init(String(year)), .init(stated?.written), .init(target?.written),
                    .init(assessment?.assessmentLabel),
                    .init(
                        assessment?.trendLabel ?? assessment?.trend.map { Swedish.word($0) },
                        tone: Swedish.tone(assessment?.trend)),
                    .init((stated?.on ?? assessment?.on)?.description),
                    // A value that was measured between reports is in none, whatever report assesses it.
                    .init(stated.map(\.report) ?? assessment?.report), .init(isRevised ? "gäller" : nil),
                ]
                return revised + [row]
            }
        }
    }
}
