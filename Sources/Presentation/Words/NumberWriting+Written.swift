package import Oversight

extension NumberWriting {
    /// What stands in a table where nothing is stated; 0 would be a value.
    package static let notStated = "\u{2013}"

    /// A figure of a document, in the form of the language if nothing of it is lost, else as it was written.
    ///
    /// "146 441" is written with a narrow space and "10.3%" with a comma, but "ca 80" and "234 101/133" say more than their
    /// number and stay as they are. So does a number that was rounded to other decimals.
    ///
    /// - Parameters:
    ///   - written: The figure as written; empty, or a dash, if nothing is stated.
    ///   - number: The number that was read from it, if one was.
    package func text(_ written: String, _ number: DecimalNumber?) -> String {
        let tidy = Legible.line(written) ?? ""
        guard let number else { return Self.dashes.contains(tidy) ? Self.notStated : tidy }
        guard !tidy.isEmpty else { return text(number) }
        let isPercent = tidy.hasSuffix("%")
        let figure = isPercent ? String(tidy.dropLast()) : tidy
        guard Self.plain(figure) == number.rawValue else { return tidy }
        return text(number) + (isPercent ? percentSign : "")
    }

    private static let dashes: Set<String> = ["", "-", "\u{2013}", "\u{2014}", "\u{2212}"]

    /// A figure without spaces, with a point before its decimals and an ASCII minus.
    private static func plain(_ figure: String) -> String {
        var plain = ""
        for scalar in figure.unicodeScalars {
            switch scalar {
            case " ", "\u{A0}", "\u{202F}", "\u{2009}": continue
            case ",": plain.unicodeScalars.append(".")
            case "\u{2212}", "\u{2013}": plain.unicodeScalars.append("-")
            default: plain.unicodeScalars.append(scalar)
            }
        }
        return plain
    }
}
