/// An exact decimal number that keeps how many decimals were written.
///
/// Two numbers are equal if they have the same digits: 34 and 34.0 differ, since rounding is judged by the last digit. Values
/// are compared with ``hasSameValue(as:)`` and ``isLess(than:)``.
package struct DecimalNumber: Sendable, Hashable, Codable {
    /// The most digits that a number may have.
    package static let maximumDigits = 18
    /// The most decimals that a number may have.
    package static let maximumDecimals = 9

    /// The digits without the decimal point, with the sign: -340 of -34.0.
    package let significand: Int
    /// How many of the digits are decimals.
    package let decimals: Int

    /// A number of digits and decimals, or `nil` if it has too many of either.
    ///
    /// - Parameters:
    ///   - significand: The digits without the decimal point, with the sign.
    ///   - decimals: How many of them are decimals.
    package init?(significand: Int, decimals: Int = 0) {
        guard significand.magnitude < Self.limit, (0...Self.maximumDecimals).contains(decimals) else { return nil }
        self.significand = significand
        self.decimals = decimals
    }

    /// A whole number of at most nine digits, such as a year or a count.
    package init(whole number: Int32) {
        significand = Int(number)
        decimals = 0
    }

    /// 10 to the power of ``maximumDigits``.
    private static let limit: UInt = 1_000_000_000_000_000_000

    /// Whether two numbers have the same value, as 34 and 34.0 have.
    ///
    /// - Parameter other: The other number.
    package func hasSameValue(as other: Self) -> Bool { units(of: common(other)) == other.units(of: common(other)) }

    /// Whether the value is less than another.
    ///
    /// - Parameter other: The other number.
    package func isLess(than other: Self) -> Bool { units(of: common(other)) < other.units(of: common(other)) }

    /// Whether a more precise number rounds to this one, half a unit of its last digit away at most.
    ///
    /// - Parameter precise: The other number.
    package func isRounded(from precise: Self) -> Bool {
        let decimals = common(precise)
        let unit = (self.decimals..<decimals).reduce(Int128(1)) { unit, _ in unit * 10 }
        return (units(of: decimals) - precise.units(of: decimals)).magnitude * 2 <= unit.magnitude
    }

    /// The difference, with the decimals of the more precise of the two, or `nil` if it has too many digits.
    ///
    /// - Parameter other: What is subtracted.
    package func minus(_ other: Self) -> Self? {
        let decimals = common(other)
        return Self(units: units(of: decimals) - other.units(of: decimals), decimals: decimals)
    }

    /// The value in units of a decimal place, exact if the place is at least ``decimals``.
    ///
    /// - Parameter decimals: 0 for whole units, 1 for tenths; from ``decimals`` to ``maximumDecimals``.
    package func units(of decimals: Int) -> Int128 {
        (self.decimals..<max(decimals, self.decimals)).reduce(Int128(significand)) { units, _ in units * 10 }
    }

    /// A number of units of a decimal place, or `nil` if it has too many digits.
    ///
    /// - Parameters:
    ///   - units: How many units.
    ///   - decimals: 0 for whole units, 1 for tenths.
    package init?(units: Int128, decimals: Int) {
        guard let significand = Int(exactly: units) else { return nil }
        self.init(significand: significand, decimals: decimals)
    }

    private func common(_ other: Self) -> Int { max(decimals, other.decimals) }
}

extension DecimalNumber: RawRepresentable {
    /// The number as stored events write it: a point before the decimals, no separator of thousands, such as `-34.0`.
    package var rawValue: String {
        let digits = String(significand.magnitude)
        let sign = significand < 0 ? "-" : ""
        guard decimals > 0 else { return sign + digits }
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
        return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
    }

    /// The number that a text is, or `nil` if it is none.
    ///
    /// - Parameter text: Digits with at most one point between them, and perhaps a minus in front.
    package init?(rawValue text: String) {
        var rest = text[...]
        let isNegative = rest.first == "-"
        if isNegative { rest.removeFirst() }
        let parts = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let digits = parts.joined()
        guard parts.allSatisfy({ !$0.isEmpty }), digits.utf8.count <= Self.maximumDigits,
            digits.utf8.allSatisfy({ (48...57).contains($0) }), let magnitude = Int(digits)
        else { return nil }
        self.init(significand: isNegative ? -magnitude : magnitude, decimals: parts.count > 1 ? parts[1].utf8.count : 0)
    }
}

extension DecimalNumber: CustomStringConvertible {
    /// The number as stored events write it.
    package var description: String { rawValue }
}

extension DecimalNumber: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        writer.write(number: significand)
        writer.write(byte: UInt8(decimals))
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        let start = reader.offset
        let significand = try reader.number()
        guard let number = Self(significand: significand, decimals: Int(try reader.byte())) else {
            throw SnapshotError(.number, at: start)
        }
        self = number
    }
}
