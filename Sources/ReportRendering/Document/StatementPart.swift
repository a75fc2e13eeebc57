import Oversight
import OversightViews
import Presentation

/// A table of figures of the report.
struct StatementPart {
    let heading: String
    let table: FigureTable

    init(_ statement: StatementView, number: Int, _ findings: FindingsByPlace, _ words: Phrases) {
        heading = Legible.line(statement.title) ?? words.label(statement.kind)
        let writing = NumberWriting(words.language, in: .table)
        let period = statement.period.map { Shown.words("\($0.start)\u{2013}\($0.end)") }
        let found = findings.about(.statement, statement.id)
        let lines = Set(statement.rows.compactMap(\.line))
        let inRows = Dictionary(grouping: found.filter { $0.line.map(lines.contains) ?? false }, by: \.line)
        table = FigureTable(
            anchor: "statement-\(number)",
            caption: [.words(words.label(statement.kind)), .content(statement.unit), period].compactMap { $0 },
            details: Self.details(statement, words),
            columns: [.init(.words(words[.item]))]
                + statement.columns.map { .init(.content(Legible.line($0.label) ?? $0.key), .number) },
            rows: statement.rows.map { row in
                let label = Legible.line(row.label).map { Shown.content($0) } ?? .words(words[.unnamedItem])
                let cells = statement.columns.map { column in
                    let number = row.values[column.key].flatMap { $0 }?.number
                    return FigureTable.Cell(.words(writing.text(row.written[column.key] ?? "", number)))
                }
                return FigureTable.Row(
                    group: Legible.line(row.group), isSum: row.sum, cells: [.init(label)] + cells,
                    findings: row.line.flatMap { inRows[$0] } ?? [])
            },
            findings: found.filter { $0.line.map { !lines.contains($0) } ?? true })
    }

    private static func sentence(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }

    /// How its figures are to be read: the signs of costs, and which columns follow from which.
    private static func details(_ statement: StatementView, _ words: Phrases) -> [Shown] {
        let signs: Shown? =
            switch statement.signs {
            case .costsNegative, .costsPositive: .words(sentence(words.label(statement.signs)))
            case .unsigned: nil
            }
        return [signs].compactMap { $0 } + statement.formulas.map { .content($0) }
    }
}
