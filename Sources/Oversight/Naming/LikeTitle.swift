/// A title prepared for asking whether another one looks like the same, written anew.
package struct LikeTitle: Sendable {
    /// The fewest letters of a title in which one wrong letter is a slip, and in which two are.
    private static let fewestLetters = (forOne: 5, forTwo: 8)
    /// The fewest words that two titles have in common if one word was changed.
    private static let fewestWordsInCommon = 2

    private let letters: [Unicode.Scalar]
    private let words: [[Unicode.Scalar]]
    private let figures: [Unicode.Scalar]

    /// A title.
    ///
    /// - Parameter title: The title as written.
    package init(_ title: String) {
        letters = Array(Wording.key(title).unicodeScalars)
        words = letters.split(separator: " ").map(Array.init)
        figures = letters.filter { $0.properties.numericType != nil }
    }

    /// Whether two titles are the same, or differ by one or two letters or by one word.
    ///
    /// Titles with different figures are two titles: "Område 1" and "Område 2".
    ///
    /// - Parameter other: The other title.
    package func isLike(_ other: LikeTitle) -> Bool {
        figures == other.figures && (differsByLetters(from: other) || differsByWord(from: other))
    }

    private func differsByLetters(from other: LikeTitle) -> Bool {
        let longest = max(letters.count, other.letters.count)
        let slips = longest < Self.fewestLetters.forOne ? 0 : longest < Self.fewestLetters.forTwo ? 1 : 2
        return Self.isWithin(slips, letters[...], other.letters[...])
    }

    /// Whether one text becomes another by at most so many letters put in, left out or changed.
    private static func isWithin(
        _ slips: Int, _ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>
    ) -> Bool {
        guard abs(left.count - right.count) <= slips else { return false }
        let (left, right) = withoutCommonEnds(left, right)
        if left.isEmpty || right.isEmpty { return true }
        guard slips > 0 else { return false }
        return isWithin(slips - 1, left.dropFirst(), right.dropFirst())
            || isWithin(slips - 1, left.dropFirst(), right) || isWithin(slips - 1, left, right.dropFirst())
    }

    private func differsByWord(from other: LikeTitle) -> Bool {
        let (left, right) = Self.withoutCommonEnds(words[...], other.words[...])
        return left.count <= 1 && right.count <= 1 && words.count - left.count >= Self.fewestWordsInCommon
    }

    private static func withoutCommonEnds<Element: Equatable>(
        _ left: ArraySlice<Element>, _ right: ArraySlice<Element>
    ) -> (ArraySlice<Element>, ArraySlice<Element>) {
        var (left, right) = (left, right)
        while let first = left.first, first == right.first {
            left.removeFirst()
            right.removeFirst()
        }
        while let last = left.last, last == right.last {
            left.removeLast()
            right.removeLast()
        }
        return (left, right)
    }
}
