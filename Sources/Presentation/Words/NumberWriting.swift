package import Oversight

/// Writes numbers as texts of a language do.
package struct NumberWriting: Sendable {
    private let language: PageLanguage

    /// The numbers of a language.
    package init(_ language: PageLanguage) { self.language = language }

    /// A number with a decimal comma in Swedish, a real minus, and its thousands apart if they have two digits or more.
    ///
    /// - Parameter number: The number; all its decimals are written.
    package func text(_ number: DecimalNumber) -> String {
        let parts = number.rawValue.split(separator: ".", omittingEmptySubsequences: false)
        let digits = parts[0].drop { $0 == "-" }
        var whole = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, digits.count > 4, (digits.count - index).isMultiple(of: 3) { whole += separator }
            whole.append(digit)
        }
        let sign = number.significand < 0 ? "\u{2212}" : ""
        return sign + whole + (parts.count > 1 ? point + parts[1] : "")
    }

    /// A no-break space in Swedish.
    private var separator: String {
        switch language {
        case .swedish: "\u{A0}"
        case .english: ","
        }
    }

    private var point: String {
        switch language {
        case .swedish: ","
        case .english: "."
        }
    }
}
