import Oversight
import OversightViews
import Presentation

/// A table of indicators: the values by year, the target, and what the report thinks of them.
struct IndicatorTable {
    private let indicators: [IndicatorView]
    private let number: Int
    private let findings: FindingsByPlace
    private let words: Phrases
    private let writing: NumberWriting
    private let years: [Int]
    /// The year of all targets, if they have one.
    private let targetYear: Int?

    init(_ indicators: [IndicatorView], number: Int, _ findings: FindingsByPlace, _ words: Phrases) {
        self.indicators = indicators
        self.number = number
        self.findings = findings
        self.words = words
        writing = NumberWriting(words.language, in: .table)
        years = Set(indicators.flatMap(\.values).map(\.year)).sorted()
        let targetYears = Set(indicators.compactMap(\.targetYear))
        targetYear = targetYears.count == 1 ? targetYears.first : nil
    }

    /// The table.
    ///
    /// - Parameter set: The heading of the set that the indicators are in, if it has one.
    func table(_ set: String?) -> FigureTable {
        let span = years.first.map { first in
            Shown.words(first == years.last ? "\(first)" : "\(first)\u{2013}\(years.last ?? first)")
        }
        let shown = columns.filter(\.isShown)
        return FigureTable(
            anchor: "indicators-\(number)",
            caption: [set.map { .content($0) } ?? .words(words[.indicators]), span].compactMap { $0 },
            columns: shown.map(\.column),
            rows: indicators.enumerated().map { index, indicator in
                .init(
                    cells: shown.map { $0.cell(indicator, index) },
                    findings: findings.about(.indicator, indicator.id))
            })
    }

    /// Whom an indicator is about: in Swedish in the document's own words, such as "Flickor".
    private func gender(_ indicator: IndicatorView, _ words: Phrases) -> Shown? {
        guard words.language == .swedish, let label = Legible.line(indicator.genderLabel) else {
            return indicator.gender.map { .words(words.label($0)) }
        }
        return .content(label.prefix(1).uppercased() + label.dropFirst())
    }

    private typealias Choice = (
        isShown: Bool, column: FigureTable.Column, cell: (IndicatorView, Int) -> FigureTable.Cell
    )

    private var columns: [Choice] {
        func any(_ has: (IndicatorView) -> Bool) -> Bool { indicators.contains(where: has) }
        func column(_ phrase: Phrase, _ content: FigureTable.Column.Content = .words) -> FigureTable.Column {
            .init(.words(words[phrase]), content)
        }
        let name: [Choice] = [
            (true, column(.indicator), { indicator, _ in title(indicator) }),
            (
                any { $0.gender != nil }, column(.gender),
                { indicator, _ in .init(gender(indicator, words)) }
            ),
        ]
        let values: [Choice] = years.map { year in
            (true, .init(.words(String(year)), .number), { indicator, _ in value(indicator, year) })
        }
        let target = [words[.target], targetYear.map(String.init)].compactMap { $0 }.joined(separator: " ")
        return name + values + [
            (any { $0.target != nil }, .init(.words(target), .number), { indicator, _ in self.target(indicator) }),
            (
                any { Self.assessment(of: $0)?.assessmentLabel != nil }, column(.assessment),
                { indicator, _ in assessment(indicator) }
            ),
            (
                any { Self.assessment(of: $0)?.trendLabel != nil }, column(.trend),
                { indicator, _ in trend(indicator) }
            ),
            (
                any { !$0.followUp.isEmpty }, column(.followedUp),
                { indicator, _ in .init(followUp(indicator).map { .words($0) }) }
            ),
            (
                any { Self.points($0).count >= TrendLine.leastValues }, column(.development, .drawing),
                { indicator, index in .init(line(indicator, index)) }
            ),
        ]
    }

    private func title(_ indicator: IndicatorView) -> FigureTable.Cell {
        let title = Legible.line(indicator.title) ?? indicator.id
        let unit = Legible.line(indicator.unit).flatMap { unit in
            // Many names have their unit in them, in brackets.
            title.contains("(\(unit))") || title.hasSuffix(unit) ? nil : unit
        }
        let details: [Shown?] = [
            unit.map { .content($0) }, .content(indicator.part),
            indicator.polarity.map { .words(words.label($0).lowercased()) },
        ]
        return .init(.content(title), details: details.compactMap { $0 })
    }

    private func value(_ indicator: IndicatorView, _ year: Int) -> FigureTable.Cell {
        guard let value = indicator.values.first(where: { $0.year == year }) else {
            return .init(.words(NumberWriting.notStated))
        }
        let revised = value.revised.map { earlier in
            Shown.words(
                "\(words[.previously]) \(writing.text(earlier.written, earlier.number?.number)) (\(earlier.on))")
        }
        return .init(.words(writing.text(value.written, value.number?.number)), details: revised)
    }

    private func target(_ indicator: IndicatorView) -> FigureTable.Cell {
        guard let target = indicator.target else { return .init(.words(NumberWriting.notStated)) }
        let text = writing.text(target.written, target.number?.number)
        let year = targetYear == nil ? [Shown.words(String(target.year))] : []
        return .init(target.number == nil ? .content(text) : .words(text), details: year)
    }

    /// What is thought of the value that holds, or else of the one that was revised last; the day says which it is of.
    private static func assessment(of indicator: IndicatorView) -> Assessment? {
        if indicator.assessmentLabel != nil || indicator.trendLabel != nil {
            return Assessment(
                assessmentLabel: indicator.assessmentLabel, trend: indicator.trend, trendLabel: indicator.trendLabel)
        }
        guard let last = indicator.assessments.last, !last.isCurrent else { return nil }
        return Assessment(
            assessmentLabel: last.assessmentLabel, trend: last.trend, trendLabel: last.trendLabel,
            asOf: last.valueOn ?? last.on)
    }

    private struct Assessment {
        var assessmentLabel: String?
        var trend: Trend?
        var trendLabel: String?
        /// The day of the value that it is of, if that was revised since.
        var asOf: CalendarDate?
    }

    private func assessment(_ indicator: IndicatorView) -> FigureTable.Cell {
        let assessment = Self.assessment(of: indicator)
        guard let label = assessment?.assessmentLabel else { return .init(Shown?.none) }
        return .init(.content(label), details: day(assessment))
    }

    /// The trend as written, with what it means if that is another word: "Ökad" may be better or worse.
    private func trend(_ indicator: IndicatorView) -> FigureTable.Cell {
        let assessment = Self.assessment(of: indicator)
        let meaning = assessment?.trend.map { words.label($0).lowercased() }
        guard let label = Legible.line(assessment?.trendLabel) else { return .init(Shown?.none) }
        let isSame = meaning == label.lowercased()
        let details = isSame ? [] : [meaning.map { Shown.words($0) }].compactMap(\.self)
        return .init(.content(label), details: details + day(assessment))
    }

    private func day(_ assessment: Assessment?) -> [Shown] {
        assessment?.asOf.map { [.words("\(words[.standingOn]) \($0)")] } ?? []
    }

    private func followUp(_ indicator: IndicatorView) -> String? {
        indicator.followUp.isEmpty ? nil : indicator.followUp.map { words.label($0) }.joined(separator: ", ")
    }

    /// The values that a line can go through; one of which only parts are stated has no point of its own.
    private static func points(
        _ indicator: IndicatorView
    ) -> [(year: Int, number: DecimalNumber, written: String)] {
        indicator.values.compactMap { value in value.number.map { (value.year, $0.number, value.written) } }
    }

    private func line(_ indicator: IndicatorView, _ index: Int) -> TrendLine? {
        TrendLine(
            Self.points(indicator).map { ($0.year, $0.number, writing.text($0.written, $0.number)) },
            target: indicator.target?.number?.number, anchor: "trend-\(number)-\(index + 1)", words)
    }
}
