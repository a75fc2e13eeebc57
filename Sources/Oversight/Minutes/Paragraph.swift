/// A paragraph of minutes as two are compared: by its number and its letter, however they are written.
///
/// `§ 50`, `§  50.` and `Paragraf 50` are one paragraph; `§ 50 a` is another.
package struct Paragraph: Sendable, Hashable {
    private let key: String

    /// The paragraph that is meant by what was written.
    ///
    /// - Parameter written: The paragraph as minutes have it.
    package init(_ written: String) {
        var key = ""
        var isApart = false
        for character in Wording.tidy(written).lowercased().replacing("paragraf", with: "") {
            guard character.isLetter || character.isNumber else {
                isApart = true
                continue
            }
            // "§ 5 1" is not § 51, but "§ 50 a" is § 50a.
            if isApart, character.isNumber, key.last?.isNumber == true { key.append("-") }
            key.append(character)
            isApart = false
        }
        self.key = key
    }

    /// A paragraph as minutes have it: a number alone gets its sign.
    ///
    /// - Parameter written: The paragraph as somebody wrote it.
    package static func written(_ written: String) -> String {
        let tidy = Wording.tidy(written)
        return tidy.first.map { $0.isASCII && $0.isNumber } == true ? "§ \(tidy)" : tidy
    }

    /// The number of a paragraph, by which paragraphs stand in order; `nil` if it has none.
    ///
    /// - Parameter written: The paragraph as minutes have it, such as `§ 50 a`.
    package static func number(of written: String) -> Int? {
        Int(written.drop { !$0.isASCII || !$0.isNumber }.prefix { $0.isASCII && $0.isNumber })
    }
}

extension MinuteItem {
    /// Whether two items are one: of the same meeting of the same body, under the same paragraph.
    func isSame(as other: MinuteItem) -> Bool {
        body == other.body && meeting == other.meeting && Paragraph(paragraph) == Paragraph(other.paragraph)
    }
}
