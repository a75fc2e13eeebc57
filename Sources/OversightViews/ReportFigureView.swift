import Oversight

/// A figure in the running text of a report.
package struct ReportFigureView: Codable, Sendable, Equatable {
    /// The line of the document, from 1.
    @Nullable package var line: Int?
    /// The figure as written, with its unit.
    package var written: String
    /// The number; `null` if it cannot be read.
    @Nullable package var number: NumberValue?
    /// Its unit as written.
    @Nullable package var unit: String?
    /// What it refers to, in words of the document.
    @Nullable package var refersTo: String?

    /// A figure as stated.
    init(_ figure: ReportFigure) {
        line = figure.line
        written = figure.written
        number = figure.number.map { NumberValue($0) }
        unit = figure.unit
        refersTo = figure.refersTo
    }
}
