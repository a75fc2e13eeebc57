import Oversight
import OversightViews
import Presentation

/// The figures that the report states in running text.
enum NarrativeTable {
    /// The table, or `nil` if there are none.
    static func table(_ report: ReportView, _ findings: FindingsByPlace, _ words: Phrases) -> FigureTable? {
        guard !report.narrative.isEmpty else { return nil }
        let found = Dictionary(grouping: findings.about(.figure, nil), by: \.line)
        var taken: Set<Int> = []
        return FigureTable(
            anchor: "narrative-table", caption: [.words(words[.narrative])],
            columns: [
                .init(.words(words[.figure])), .init(.words(words[.refersTo])), .init(.words(words[.line]), .number),
            ],
            rows: report.narrative.map { figure in
                // Of several figures on one line, the first one has the findings.
                let isFirst = figure.line.map { taken.insert($0).inserted } ?? false
                return .init(
                    cells: [
                        .init(.content(Legible.line(figure.written) ?? NumberWriting.notStated)),
                        .init(.content(figure.refersTo)),
                        .init(figure.line.map { .words(String($0)) }),
                    ], findings: isFirst ? found[figure.line] ?? [] : [])
            })
    }
}
