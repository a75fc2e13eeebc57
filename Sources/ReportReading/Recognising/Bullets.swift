/// The marks before the items of a list.
enum Bullets {
    /// U+F0B7 is the bullet of a symbol font in text extracted from a PDF.
    static let scalars: Set<Unicode.Scalar> = ["•", "·", "‣", "▪", "◦", "●", "\u{F0B7}"]

    /// The text after a leading bullet; `nil` if the line has none.
    ///
    /// A lone `?` before a space is a bullet that was lost in an encoding without bullets.
    static func item(_ text: some StringProtocol) -> String? {
        let trimmed = text.drop(while: \.isWhitespace)
        guard let first = trimmed.unicodeScalars.first else { return nil }
        if scalars.contains(first) { return String(trimmed.dropFirst()) }
        guard "-–*?".unicodeScalars.contains(first), trimmed.dropFirst().first?.isWhitespace == true else { return nil }
        return String(trimmed.dropFirst(2))
    }

    /// Splits a text at its bullets: the text before the first, and the items.
    ///
    /// - Parameter text: Text with its spaces kept.
    static func split(_ text: String) -> (before: String, items: [String]) {
        var parts: [String.UnicodeScalarView] = [.init()]
        var previousIsSpace = true
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let nextIsSpace = index + 1 == scalars.count || scalars[index + 1] == " "
            let isReplaced = scalar == "?" && previousIsSpace && nextIsSpace
            if Self.scalars.contains(scalar) || isReplaced {
                parts.append(.init())
            } else {
                parts[parts.count - 1].append(scalar)
            }
            previousIsSpace = scalar == " "
        }
        let items = parts.dropFirst().map { String($0) }.filter { item in item.contains { !$0.isWhitespace } }
        return (String(parts[0]), items)
    }
}
