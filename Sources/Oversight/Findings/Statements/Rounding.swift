/// How far printed figures may be from each other, if each of them was rounded for itself.
///
/// A figure rounded to its last printed digit is at most half a unit of that digit from the exact one. The sum of n rounded
/// figures is therefore at most (n + 1) / 2 units from the rounded sum, and a rounded difference at most 1.5 units from the
/// difference of two rounded figures.
enum Rounding {
    /// Whether figures with their signs add up to zero as nearly as rounding allows.
    ///
    /// - Parameters:
    ///   - terms: The figures, and whether each is added or subtracted.
    ///   - isExact: Whether they were counted and not rounded.
    static func addsToZero(_ terms: [(number: DecimalNumber, isAdded: Bool)], isExact: Bool) -> Bool {
        // Half units, so that half a unit is a whole number.
        let decimals = terms.map(\.number.decimals).max() ?? 0
        let total = terms.reduce(Int128(0)) { $0 + ($1.isAdded ? 1 : -1) * $1.number.units(of: decimals) }
        if isExact { return total == 0 }
        let tolerance = terms.reduce(Int128(0)) { $0 + unit(of: $1.number, in: decimals) }
        return (2 * total).magnitude <= tolerance.magnitude
    }

    /// Whether a mean lies between two figures as nearly as rounding allows.
    ///
    /// - Parameters:
    ///   - mean: The mean.
    ///   - first: One of the figures.
    ///   - second: The other.
    static func isBetween(_ mean: DecimalNumber, _ first: DecimalNumber, _ second: DecimalNumber) -> Bool {
        let decimals = max(mean.decimals, first.decimals, second.decimals)
        let (least, most) = first.isLess(than: second) ? (first, second) : (second, first)
        let (value, unit) = (2 * mean.units(of: decimals), unit(of: mean, in: decimals))
        // Only a figure that has more decimals than the mean can lie on the other side of it by rounding.
        let slack = mean.decimals == decimals ? 0 : unit
        return value + slack >= 2 * least.units(of: decimals) && value - slack <= 2 * most.units(of: decimals)
    }

    /// The sum of figures with their signs, or `nil` if it has too many digits.
    ///
    /// - Parameter terms: The figures, and whether each is added or subtracted.
    static func sum(_ terms: [(number: DecimalNumber, isAdded: Bool)]) -> DecimalNumber? {
        let decimals = terms.map(\.number.decimals).max() ?? 0
        let total = terms.reduce(Int128(0)) { $0 + ($1.isAdded ? 1 : -1) * $1.number.units(of: decimals) }
        return DecimalNumber(units: total, decimals: decimals)
    }

    /// A unit of the last printed digit of a number, in units of a finer place.
    static func unit(of number: DecimalNumber, in decimals: Int) -> Int128 {
        (number.decimals..<decimals).reduce(Int128(1)) { unit, _ in unit * 10 }
    }
}
