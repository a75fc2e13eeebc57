import Presentation

extension StatementView {
    /// Which columns follow from which, in the words of their headings, such as "Avvikelse = Utfall − Budget".
    package var formulas: [String] {
        let labels = Dictionary(
            columns.map { ($0.key, Legible.line($0.label) ?? $0.key) }, uniquingKeysWith: { first, _ in first })
        func label(_ key: String) -> String { labels[key] ?? key }
        return columns.compactMap { column in
            column.formula.map { "\(label(column.key)) = \(label($0.minuend)) \u{2212} \(label($0.subtrahend))" }
        }
    }
}
