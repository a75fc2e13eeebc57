import Foundation
import JSONValues
import Oversight

/// Values that were exported from Kolada, as its API (version 2 or 3) answers.
struct KoladaFile {
    /// A value of one key figure, municipality, year and gender.
    struct Value: Sendable, Equatable {
        var keyFigure: String
        var municipalityCode: String
        var year: Int
        var gender: Gender
        /// The value; `nil` if it is missing or secret.
        var value: StatedRow.Value?
    }

    /// The values in the order of the file.
    private(set) var values: [Value] = []

    /// Reads a file.
    ///
    /// - Throws: ``Refusal`` if it does not have Kolada's form; the sentence names the first value that has not.
    init(_ bytes: [UInt8]) throws(Refusal) {
        let root: JSONValue
        do { root = try JSONValue(json: bytes) } catch {
            throw Refusal(.invalid, "The file cannot be read as Kolada's JSON: \(String(describing: error)).")
        }
        guard case .array(let entries)? = root.member("values") else {
            throw Refusal(
                .invalid, "The file has no list of values; take what Kolada's API answers for data, as JSON.")
        }
        for (index, entry) in entries.enumerated() { try add(entry, number: index + 1) }
    }

    private mutating func add(_ entry: JSONValue, number: Int) throws(Refusal) {
        guard let keyFigure = entry.member("kpi")?.text, let code = entry.member("municipality")?.text,
            case .array(let values)? = entry.member("values")
        else { throw Self.refusal(number, "lacks kpi, municipality or values") }
        let year: Int?
        switch entry.member("period") {
        case .int(let period): year = period
        case .string(let period): year = Int(period)
        case nil, .null, .bool, .number, .array, .object: year = nil
        }
        guard let year, (1900...2200).contains(year) else { throw Self.refusal(number, "has no year as its period") }
        for value in values {
            let gender: Gender
            switch value.member("gender")?.text {
            case "T": gender = .all
            case "K": gender = .female
            case "M": gender = .male
            default: throw Self.refusal(number, "has a value whose gender is not T, K or M")
            }
            self.values.append(
                Value(
                    keyFigure: keyFigure, municipalityCode: code, year: year, gender: gender,
                    value: try value.member("isdeleted") == true
                        ? nil : Self.stated(value.member("value"), number)))
        }
    }

    private static func stated(_ value: JSONValue?, _ number: Int) throws(Refusal) -> StatedRow.Value? {
        let written: String
        switch value {
        case nil, .null: return nil
        case .int(let whole): written = String(whole)
        case .number(let fraction): written = "\(fraction)"
        case .bool, .string, .array, .object: throw refusal(number, "has a value that is no number")
        }
        guard let exact = DecimalNumber(rounding: written) else {
            throw refusal(number, "has the value \(written), which has too many digits")
        }
        return StatedRow.Value(number: exact, written: written)
    }

    private static func refusal(_ number: Int, _ what: String) -> Refusal {
        Refusal(.invalid, "Entry \(number) of Kolada's values \(what).")
    }
}

extension DecimalNumber {
    /// The number that a text is, rounded to the decimals that a number may have.
    ///
    /// - Parameter text: A number with a decimal point and perhaps an exponent; `nil` if it is none, or has too many digits.
    fileprivate init?(rounding text: String) {
        if let number = Self(rawValue: text) {
            self = number
            return
        }
        guard text.utf8.allSatisfy({ (48...57).contains($0) || "+-.e".utf8.contains($0) }),
            var decimal = Decimal(string: text, locale: nil)
        else { return nil }
        var rounded = Decimal()
        NSDecimalRound(&rounded, &decimal, Self.maximumDecimals, .plain)
        self.init(rawValue: rounded.description)
    }
}
