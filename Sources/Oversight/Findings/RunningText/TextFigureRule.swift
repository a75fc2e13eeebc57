/// Compares a figure in running text with the one of a table, or of another place in the text.
///
/// Text is less precise than tables: a figure in millions with one decimal agrees with thousands that round to it.
package enum TextFigureRule {
    /// A figure with its unit and its precision.
    package struct Stated: Sendable, Hashable {
        /// The figure as it stands, such as -1.7.
        package var number: DecimalNumber
        /// The power of ten of its unit: 3 for thousands, 6 for millions.
        package var exponent: Int
        /// Whether the text says that it is about so much.
        package var isApproximate: Bool
        /// The line of the document, from 1; 0 if there is none.
        package var line: Int

        /// A figure.
        ///
        /// - Parameters:
        ///   - number: The figure as it stands.
        ///   - exponent: The power of ten of its unit, from 0 to 9.
        ///   - isApproximate: Whether the text says that it is about so much.
        ///   - line: The line of the document, from 1; 0 if there is none.
        package init(_ number: DecimalNumber, exponent: Int = 0, isApproximate: Bool = false, line: Int = 0) {
            self.number = number
            self.exponent = exponent
            self.isApproximate = isApproximate
            self.line = line
        }
    }

    /// Whether a figure in text rounds another, at most half a unit of its last digit away.
    ///
    /// The last digit of a figure that is only about so much is the one before its zeros. Exactly half a unit agrees, as
    /// people round either way.
    ///
    /// - Parameters:
    ///   - text: The figure in text.
    ///   - other: The figure of a table, or of another place.
    package static func agrees(_ text: Stated, with other: Stated) -> Bool {
        let difference = units(text) - units(other)
        return 2 * difference.magnitude <= lastUnit(of: text).magnitude
    }

    /// The finding for a figure in text that is another than in a table, or `nil` if they agree.
    ///
    /// - Parameters:
    ///   - text: The figure in text.
    ///   - table: The figure of the table.
    ///   - about: What both are about, in words of the document.
    ///   - written: The figure in text as written.
    package static func finding(
        _ text: Stated, against table: Stated, about: String, written: String
    ) -> Finding? {
        finding(.textTableDisagree, text, table, about, written, agrees(text, with: table))
    }

    /// The finding for two places of the text that state different figures for one thing, or `nil` if one rounds the other.
    ///
    /// - Parameters:
    ///   - first: The figure of the first place.
    ///   - second: The figure of the second place, where the finding stands.
    ///   - about: What both are about, in words of the document.
    ///   - written: The second figure as written.
    package static func finding(
        _ first: Stated, andText second: Stated, about: String, written: String
    ) -> Finding? {
        let agree = agrees(first, with: second) || agrees(second, with: first)
        return finding(.textTextDisagree, second, first, about, written, agree)
    }

    private static func finding(
        _ code: FindingCode, _ text: Stated, _ other: Stated, _ about: String, _ written: String, _ agree: Bool
    ) -> Finding? {
        guard !agree else { return nil }
        var figures: [Finding.Figure] = [
            .init(.title, text: about), .init(.written, text: written), .init(.other, number: other.number),
        ]
        if other.line > 0 { figures.append(.init(.otherLine, number: DecimalNumber(significand: other.line))) }
        return Finding(code: code, line: text.line, figures: figures)
    }

    /// The figure in units of the smallest decimal place.
    private static func units(_ stated: Stated) -> Int128 {
        power(stated.exponent) * stated.number.units(of: DecimalNumber.maximumDecimals)
    }

    private static func lastUnit(of stated: Stated) -> Int128 {
        var unit = power(stated.exponent) * power(DecimalNumber.maximumDecimals - stated.number.decimals)
        guard stated.isApproximate, stated.number.significand != 0 else { return unit }
        var rest = stated.number.significand
        while rest % 10 == 0 {
            rest /= 10
            unit *= 10
        }
        return unit
    }

    private static func power(_ exponent: Int) -> Int128 {
        (0..<min(max(exponent, 0), 9)).reduce(Int128(1)) { power, _ in power * 10 }
    }
}
