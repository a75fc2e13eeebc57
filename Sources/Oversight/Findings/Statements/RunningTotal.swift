/// The sum of one column over some rows, and what rounding may have taken from it.
///
/// Rows are added once and sums taken at any time, so that a table is checked in one pass however many sums it has.
struct RunningTotal {
    /// The sum, in units of the smallest decimal place that a number may have.
    private var units: Int128 = 0
    /// The units of the last printed digits, added up; rounding takes at most half of that.
    private var tolerance: Int128 = 0
    /// The most decimals of a figure.
    private var decimals = 0
    /// How many rows state nothing in the column.
    private var missing = 0
    /// How many rows were added.
    private(set) var count = 0

    /// Adds a row's figure; `nil` if the row states none.
    mutating func add(_ number: DecimalNumber?) {
        count += 1
        guard let number else {
            missing += 1
            return
        }
        units += number.units(of: DecimalNumber.maximumDecimals)
        tolerance += Rounding.unit(of: number, in: DecimalNumber.maximumDecimals)
        decimals = max(decimals, number.decimals)
    }

    /// Takes away the rows of another total, which were all added.
    func without(_ other: RunningTotal) -> RunningTotal {
        var rest = self
        rest.units -= other.units
        rest.tolerance -= other.tolerance
        rest.missing -= other.missing
        rest.count -= other.count
        return rest
    }

    /// Whether a printed sum is this one as nearly as rounding allows; one over rows that state nothing cannot be checked.
    ///
    /// - Parameters:
    ///   - printed: The sum as printed.
    ///   - isExact: Whether the figures were counted and not rounded.
    func allows(_ printed: DecimalNumber, isExact: Bool) -> Bool {
        guard missing == 0 else { return true }
        let difference = units - printed.units(of: DecimalNumber.maximumDecimals)
        if isExact, decimals == 0, printed.decimals == 0 { return difference == 0 }
        let tolerance = tolerance + Rounding.unit(of: printed, in: DecimalNumber.maximumDecimals)
        return (2 * difference).magnitude <= tolerance.magnitude
    }

    /// Whether a printed sum is more than a tenth of itself from this one.
    func isFar(from printed: DecimalNumber) -> Bool {
        let printed = printed.units(of: DecimalNumber.maximumDecimals)
        return (units - printed).magnitude * 10 > printed.magnitude
    }

    /// The sum with the decimals of its most precise figure, or `nil` if it has too many digits.
    var sum: DecimalNumber? {
        let scale = (decimals..<DecimalNumber.maximumDecimals).reduce(Int128(1)) { scale, _ in scale * 10 }
        return DecimalNumber(units: units / scale, decimals: decimals)
    }
}
