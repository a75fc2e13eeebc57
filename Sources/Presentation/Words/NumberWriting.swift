package import Oversight

/// Writes numbers as texts of a language do.
package struct NumberWriting: Sendable {
    /// Where a number stands.
    package enum Place: Sendable, Hashable {
        /// In a sentence: four digits stay together, and a no-break space separates thousands.
        case sentence
        /// In a table, where figures stand under each other: all thousands are apart, by a narrow no-break space.
        case table
    }

    private let language: PageLanguage
    private let place: Place

    /// The numbers of a language.
    ///
    /// - Parameters:
    ///   - language: The language.
    ///   - place: Where the numbers stand.
    package init(_ language: PageLanguage, in place: Place = .sentence) {
        self.language = language
        self.place = place
    }

    /// A number with a decimal comma in Swedish, a real minus, and its thousands apart.
    ///
    /// - Parameter number: The number; all its decimals are written.
    package func text(_ number: DecimalNumber) -> String {
        let parts = number.rawValue.split(separator: ".", omittingEmptySubsequences: false)
        let digits = parts[0].drop { $0 == "-" }
        var whole = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, digits.count >= leastDigits, (digits.count - index).isMultiple(of: 3) { whole += separator }
            whole.append(digit)
        }
        let sign = number.significand < 0 ? "\u{2212}" : ""
        return sign + whole + (parts.count > 1 ? point + parts[1] : "")
    }

    private var leastDigits: Int {
        switch place {
        case .sentence: 5
        case .table: 4
        }
    }

    private var separator: String {
        switch place {
        case .sentence: "\u{A0}"
        case .table: "\u{202F}"
        }
    }

    /// The percent sign as it stands after a number: apart in Swedish.
    var percentSign: String {
        switch language {
        case .swedish: "\u{A0}%"
        case .english: "%"
        }
    }

    private var point: String {
        switch language {
        case .swedish: ","
        case .english: "."
        }
    }
}
