/// Compares what a document prints of itself with what its import is told: a report that is imported for another
/// municipality or for another year is hard to find afterwards.
package enum CoverRule {
    /// What differs.
    ///
    /// - Parameters:
    ///   - cover: What the document prints.
    ///   - municipality: The name of the municipality that the import is for.
    ///   - asOf: The day as of which the document is said to speak.
    ///   - assumedBody: The body that its report is recorded for though neither it nor its import names one; `nil` if one
    ///     does.
    package static func find(
        _ cover: StatedCover, municipality: String, asOf: CalendarDate, assumedBody: String? = nil
    ) -> [Finding] {
        var found: [Finding] = []
        if let assumedBody {
            found.append(Finding(code: .bodyNotNamed, line: 0, figures: [.init(.other, text: assumedBody)]))
        }
        if let printed = cover.municipality, key(printed) != key(municipality) {
            found.append(
                Finding(
                    code: .municipalityDiffers, line: cover.municipalityLine,
                    figures: [.init(.written, text: printed), .init(.other, text: municipality)]))
        }
        if let year = cover.year, year != asOf.year, let number = Int32(exactly: year) {
            found.append(
                Finding(
                    code: .asOfOutsideYear, line: 0,
                    figures: [.init(.year, number: DecimalNumber(whole: number)), .init(.asOf, day: asOf)]))
        }
        return found
    }

    /// The name without "kommun" or "stad" and without the genitive's "s": "Granviks kommun" is Granvik.
    private static func key(_ name: String) -> String {
        var words = Wording.key(name).split(separator: " ")
        if let last = words.last, words.count > 1, ["kommun", "stad"].contains(last) { words.removeLast() }
        let name = words.joined(separator: " ")
        return name.hasSuffix("s") ? String(name.dropLast()) : name
    }
}
