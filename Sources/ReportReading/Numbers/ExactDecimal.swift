/// A decimal number without rounding, with the number of decimals it was written with.
///
/// `73.0` and `73` have the same value but not the same precision, and the tolerance of a check follows from the
/// precision.
package struct ExactDecimal: Sendable, Hashable, CustomStringConvertible {
    /// The digits without the decimal mark, with the sign: 730 for `73.0`.
    package var significand: Int
    /// The number of decimals, from 0.
    package var decimals: Int

    /// The maximum number of digits, so that sums and products of a table's numbers stay within `Int`.
    package static let maximumDigits = 15

    /// Creates `significand` × 10^-`decimals`.
    package init(significand: Int, decimals: Int = 0) {
        self.significand = significand
        self.decimals = decimals
    }

    /// Whether both are the same number, whatever their precision.
    package func hasSameValue(as other: ExactDecimal) -> Bool {
        let shared = max(decimals, other.decimals)
        guard let first = units(withDecimals: shared), let second = other.units(withDecimals: shared) else {
            return false
        }
        return first == second
    }

    /// The number in units of the last of `count` decimals.
    ///
    /// - Returns: `nil` if digits would be lost or the result does not fit.
    package func units(withDecimals count: Int) -> Int? {
        guard count >= decimals else { return nil }
        var units = significand
        for _ in decimals..<count {
            let (product, isOverflow) = units.multipliedReportingOverflow(by: 10)
            if isOverflow { return nil }
            units = product
        }
        return units
    }

    /// The nearest binary number, for output only.
    package var approximation: Double { Double(description) ?? Double(significand) }

    /// The number with a decimal point, such as `-40.4`.
    package var description: String {
        let digits = String(significand.magnitude)
        let sign = significand < 0 ? "-" : ""
        guard decimals > 0 else { return sign + digits }
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
        return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
    }
}
