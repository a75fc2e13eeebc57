/// The words of a comment, for looking up phrases in it without ending inside a word.
enum CommentWords {
    /// The words in lower case; figures are words of their own, also where a unit is written against them ("4st").
    static func words(_ text: String) -> [String] {
        var words: [String] = []
        var current = ""
        func finish() {
            if !current.isEmpty { words.append(current) }
            current = ""
        }
        for character in text.lowercased() {
            if character == "%" {
                finish()
                words.append("%")
            } else if character.isLetter || character.isNumber {
                if let last = current.last, last.isNumber != character.isNumber { finish() }
                current.append(character)
            } else {
                finish()
            }
        }
        finish()
        return words
    }

    /// The words with single spaces between them and at both ends.
    static func padded(_ text: String) -> String {
        let words = text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber })
        return " \(words.joined(separator: " ")) "
    }
}
