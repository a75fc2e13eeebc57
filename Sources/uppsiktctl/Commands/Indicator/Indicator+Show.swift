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
            facts.add("Gender", indicator.genderLabel ?? indicator.gender.map { Swedish.word($0) })
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
            return years.sorted().flatMap { rows(of: indicator, year: $0) }
        }

        /// An assessment stands beside the value that it is of, also if that was revised.
        private func rows(of indicator: IndicatorView, year: Int) -> [[Table.Cell]] {
            let stated = indicator.values.first { $0.year == year }
            let target = indicator.targets.first { $0.year == year }
            let assessment = indicator.assessments.first { $0.year == year }
            let current = assessment.flatMap { $0.isCurrent ? $0 : nil }
            let earlier = assessment.flatMap { $0.isCurrent ? nil : $0 }
            var revised = (stated?.revised ?? []).map { value -> [Table.Cell] in
                let isAssessed = earlier?.value == value.written && earlier?.valueOn == value.on
                return [.init(String(year)), .init(value.written), ""] + Self.cells(isAssessed ? earlier : nil) + [
                    .init(value.on.description), .init(value.report), .init("reviderat", tone: .warning),
                ]
            }
            if let earlier, earlier.valueOn == nil {
                // It was made before the year had a value.
                revised.insert(
                    [.init(String(year)), "", ""] + Self.cells(earlier) + [
                        .init(earlier.on.description), .init(earlier.report), .init("före utfallet", tone: .warning),
                    ], at: 0)
            }
            let row: [Table.Cell] =
                [.init(String(year)), .init(stated?.written), .init(target?.written)] + Self.cells(current) + [
                    .init((stated?.on ?? current?.on)?.description),
                    // A value that was measured between reports is in none, whatever report assesses it.
                    .init(stated.map(\.report) ?? current?.report), .init(revised.isEmpty ? nil : "gäller"),
                ]
            return revised + [row]
        }

        /// The cells of an assessment and its trend.
        private static func cells(_ assessment: IndicatorAssessmentView?) -> [Table.Cell] {
            [
                .init(assessment?.assessmentLabel),
                .init(
                    assessment?.trendLabel ?? assessment?.trend.map { Swedish.word($0) },
                    tone: Swedish.tone(assessment?.trend)),
            ]
        }
    }
}
