import Oversight
import ReportReading

/// The unit of an indicator, as far as its words say which one it is.
struct IndicatorUnit {
    /// The unit as written.
    let written: String
    /// The units that may be meant; empty if the words are no known unit, so that nothing is known to differ from it.
    private let meant: Set<NumberUnit>

    /// The unit of an indicator.
    ///
    /// - Parameter written: Such as `tkr`, `Andel (%)` or `Antal`.
    init(_ written: String) {
        self.written = written
        if let unit = Self.unit(written) {
            meant = [unit]
        } else {
            let words = written.split { $0.isWhitespace || "(),;".contains($0) }
            meant = words.reduce(into: []) { $0.formUnion(Self.units(String($1))) }
        }
    }

    /// Whether a value that is written with a unit may be one of the indicator.
    ///
    /// - Parameter unit: The unit.
    func allows(_ unit: NumberUnit) -> Bool { meant.isEmpty || meant.contains(unit) }

    /// The units that a word may mean.
    private static func units(_ word: String) -> Set<NumberUnit> {
        if let unit = unit(word) { return [unit] }
        return switch Wording.key(word) {
        case "andel": [.percent]
        case "antal": [.pieces, .persons, .days, .hours, .minutes, .months, .years]
        default: []
        }
    }

    /// The unit that a text is, as it is read after a number.
    private static func unit(_ text: String) -> NumberUnit? { WrittenNumber("1 \(text)")?.unit }
}

extension Indicator {
    /// Refuses a value or a target that is written with another unit than the indicator's.
    ///
    /// - Parameters:
    ///   - written: The value as written.
    ///   - units: The units that it is written with.
    /// - Throws: ``Refusal`` with the unit in which to give it; nothing is converted.
    func check(_ written: String, in units: [NumberUnit]) throws(Refusal) {
        guard let unit = unit.map({ IndicatorUnit($0.value) }) else { return }
        guard !units.allSatisfy(unit.allows) else { return }
        throw Refusal(
            .invalid,
            "\"\(written.prefix(60))\" has another unit than the indicator, whose unit is \"\(unit.written.prefix(60))\"; give the value in that unit."
        )
    }
}
