import Oversight
import ReportReading

/// The value of an indicator as somebody wrote it, read by the rules by which numbers in documents are.
struct StatedValue: Sendable, Equatable {
    /// The value; `nil` if only parts of it are stated.
    let number: DecimalNumber?
    /// The values of its parts, if they are stated.
    let parts: [DecimalNumber]
    /// The value as written.
    let written: String
    /// The units that it is written with.
    private let units: [NumberUnit]

    /// Reads a text that is a value and nothing else.
    ///
    /// - Parameter text: Such as `34,5 %`, `1 910`, `234 101/133` with the parts after their total, or `68/30`.
    /// - Throws: ``Refusal`` if it is no number.
    init(_ text: String) throws(Refusal) {
        written = Wording.tidy(text)
        switch CellFigures(written) {
        case .number(let number):
            (self.number, parts) = (number.value, [])
            units = [number.unit].compactMap(\.self)
        case .parts(let parts, let total):
            (number, self.parts) = (total?.value, parts.map(\.value))
            units = ([total] + parts).compactMap { $0?.unit }
        case .notStated, .withPrevious, .bracketed, .text:
            throw Refusal(
                .invalid, "\"\(written.prefix(60))\" is no number; write one value, such as 34,5 % or 1 910.")
        }
    }

    /// Refuses a value that is written with another unit than the indicator's.
    ///
    /// - Parameter indicator: The indicator.
    /// - Throws: ``Refusal`` with the unit in which to give it.
    func check(of indicator: Indicator) throws(Refusal) { try indicator.check(written, in: units) }

    /// The number that a target of an indicator is, or `nil` if it is words.
    ///
    /// - Parameters:
    ///   - text: The target as written.
    ///   - indicator: The indicator.
    /// - Throws: ``Refusal`` if it is a number with another unit than the indicator.
    static func number(in text: String, of indicator: Indicator) throws(Refusal) -> DecimalNumber? {
        guard case .number(let number) = CellFigures(text) else { return nil }
        try indicator.check(Wording.tidy(text), in: [number.unit].compactMap(\.self))
        return number.value
    }

    /// The command that records it.
    ///
    /// - Parameter year: The year that it is for.
    func measurement(of year: Int) -> IndicatorCommand {
        .measure(year: year, number: number, written: written, parts: parts, report: nil)
    }
}
