import CSVFiles
import Oversight
import OversightViews

/// The values of indicators as CSV, a row for each, in the columns that an import takes.
enum IndicatorTable {
    private static let columns = [
        "id", "municipality", "title", "gender", "part", "unit", "year", "value", "number", "on", "report", "revised",
    ]

    /// The table with its header; a value that was revised comes before the one that replaced it.
    ///
    /// - Parameter indicators: The indicators; one without values has no row.
    static func text(of indicators: [IndicatorView]) -> String {
        var writer = CSVWriter(header: columns)
        for indicator in indicators {
            for value in indicator.values {
                let (year, written, number) = (value.year, value.written, value.number)
                for revised in value.revised {
                    writer.row(
                        start(of: indicator, year) + [.text(revised.written), .of(revised.number), .of(revised.on)]
                            + [.of(revised.report), .plain("yes")])
                }
                writer.row(
                    start(of: indicator, year) + [.text(written), .of(number), .of(value.on)]
                        + [.of(value.report), .plain("no")])
            }
        }
        return writer.text
    }

    /// The cells before the value.
    private static func start(of indicator: IndicatorView, _ year: Int) -> [CSVWriter.Cell] {
        [
            .plain(indicator.id), .plain(indicator.municipality), .text(indicator.title),
            .of(indicator.gender?.rawValue), indicator.part.map { .text($0) } ?? .none,
            indicator.unit.map { .text($0) } ?? .none, .plain(String(year)),
        ]
    }
}

extension CSVWriter.Cell {
    /// A key or a day, or an empty cell if there is none.
    fileprivate static func of(_ text: String?) -> CSVWriter.Cell { text.map { .plain($0) } ?? .none }

    fileprivate static func of(_ number: NumberValue?) -> CSVWriter.Cell { .of(number?.number.rawValue) }
    fileprivate static func of(_ day: CalendarDate) -> CSVWriter.Cell { .plain(day.description) }
}
