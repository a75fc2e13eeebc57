import Oversight
import ReportReading

/// A number in one of the forms that reports write them in.
struct NumberSample {
    var text: String
    var value: DecimalNumber?
    var unit: NumberUnit?

    /// A number of up to nine digits before and two after the decimal mark.
    static func random(using generator: inout some RandomNumberGenerator) -> NumberSample {
        let digits = Int.random(in: 1...9, using: &generator)
        let whole = Int.random(in: 0..<power(10, digits), using: &generator)
        let decimals = Int.random(in: 0...2, using: &generator)
        let fraction = decimals == 0 ? 0 : Int.random(in: 0..<power(10, decimals), using: &generator)
        let magnitude = whole * power(10, decimals) + fraction
        let isNegative = Bool.random(using: &generator)

        var text = grouped(whole, by: ["", " ", "\u{A0}", "\u{202F}"].randomElement(using: &generator) ?? "")
        if decimals > 0 {
            let padded = String(fraction + power(10, decimals)).dropFirst()
            text += ([",", "."].randomElement(using: &generator) ?? ",") + padded
        }
        if isNegative {
            text = (["-", "\u{2212}", "\u{2013}", "- ", "minus "].randomElement(using: &generator) ?? "-") + text
        }
        let units: [(String, NumberUnit?)] = [
            ("", nil), ("%", .percent), (" %", .percent), (" tkr", .thousandKronor), ("tkr", .thousandKronor),
            (" mnkr", .millionKronor), (" kr", .kronor), ("\u{A0}%", .percent),
        ]
        let (suffix, unit) = units.randomElement(using: &generator) ?? ("", nil)
        return NumberSample(
            text: text + suffix,
            value: DecimalNumber(significand: isNegative ? -magnitude : magnitude, decimals: decimals), unit: unit)
    }

    /// The digits of a number with thousands parted.
    static func grouped(_ number: Int, by space: String) -> String {
        let digits = Array(String(number))
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text += space }
            text.append(digit)
        }
        return text
    }

    private static func power(_ base: Int, _ exponent: Int) -> Int {
        (0..<exponent).reduce(1) { power, _ in power * base }
    }
}
