/// A case's number in the diary: as written, and in a normalised form for comparison.
///
/// Patterns are local: `KS 20/365`, `2023-001-042`, `2021-000112 - 042`. Their parts are not interpreted; the normalised
/// form only evens out case, spaces and the kinds of dash.
package struct DiaryNumber: Sendable, Hashable {
    /// The number as it was written.
    package var written: String
    /// The form in which two numbers are compared.
    package var normalised: String

    /// A number as written, or `nil` if it has no digit or is longer than 60 characters.
    ///
    /// - Parameter written: The number as it was written.
    package init?(_ written: String) {
        let tidy = Wording.tidy(written)
        guard tidy.count <= 60, tidy.contains(where: \.isNumber) else { return nil }
        self.written = tidy
        normalised = Self.normalise(tidy)
    }

    /// A number as stored.
    ///
    /// - Parameters:
    ///   - written: The number as it was written.
    ///   - normalised: Its compared form at that time.
    package init(written: String, normalised: String) {
        self.written = written
        self.normalised = normalised
    }

    /// Whether two numbers are one, however they are written: `KS 2024/365`, `ks 2024-365` and `KS2024/365`.
    ///
    /// - Parameter other: Another number.
    package func isSame(as other: DiaryNumber) -> Bool { canonical == other.canonical }

    /// The number without what spellings differ in.
    ///
    /// It is made of what was written, not of the stored form, which stays as it was recorded and shown.
    private var canonical: String {
        let characters = Array(Self.normalise(written))
        var canonical = ""
        for (index, character) in characters.enumerated() {
            let isAfterDigit = index > 0 && characters[index - 1].isNumber
            let isBeforeDigit = index + 1 < characters.count && characters[index + 1].isNumber
            switch character {
            case " " where isAfterDigit != isBeforeDigit: continue
            case "/" where isAfterDigit && isBeforeDigit: canonical.append("-")
            default: canonical.append(character)
            }
        }
        return canonical
    }

    private static func normalise(_ text: String) -> String {
        var normalised = ""
        var gap = false
        for character in text.uppercased() {
            if character.isWhitespace {
                gap = true
                continue
            }
            let plain: Character = "‐‑‒–—−".contains(character) ? "-" : character
            let separates = plain == "-" || plain == "/"
            // A space matters between letters and digits ("KS 20/365"), but not around a dash.
            if gap, !separates, let last = normalised.last, last != "-", last != "/" { normalised.append(" ") }
            normalised.append(plain)
            gap = false
        }
        return normalised
    }
}
