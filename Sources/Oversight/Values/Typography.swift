/// Characters that typesetting chooses, as the plain ones that they stand for.
///
/// The same report may be published with other quotation marks, dashes and ligatures. None of these makes another
/// activity.
package enum Typography {
    /// The letters of a ligature of Latin letters; `nil` for any other character.
    ///
    /// - Parameter scalar: A character.
    package static func letters(ofLigature scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0xFB00: "ff"
        case 0xFB01: "fi"
        case 0xFB02: "fl"
        case 0xFB03: "ffi"
        case 0xFB04: "ffl"
        case 0xFB05, 0xFB06: "st"
        default: nil
        }
    }

    /// A text with straight quotation marks, hyphens for all dashes, and letters for ligatures.
    static func plain(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0.value > 0xA0 && isTypographic($0) }) else { return text }
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if let letters = letters(ofLigature: scalar) {
                plain.append(contentsOf: letters.unicodeScalars)
            } else if scalar.value == 0x2026 {
                plain.append(contentsOf: "...".unicodeScalars)
            } else {
                plain.append(isQuote(scalar) ? "\"" : isDash(scalar) ? "-" : scalar)
            }
        }
        return String(plain)
    }

    private static func isTypographic(_ scalar: Unicode.Scalar) -> Bool {
        isQuote(scalar) || isDash(scalar) || scalar.value == 0x2026 || letters(ofLigature: scalar) != nil
    }

    private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAB, 0xB4, 0xBB, 0x2018...0x201F, 0x2032, 0x2033, 0x2039, 0x203A: true
        default: false
        }
    }

    private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: true
        default: false
        }
    }
}
