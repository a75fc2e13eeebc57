/// A field of a message's header, folded (RFC 5322, 2.2.3).
struct HeaderField: Sendable, Equatable {
    let name: String
    /// The value as words, between which a line may be folded.
    let words: [String]

    /// Creates a field of words that need no encoding.
    init(_ name: String, _ words: String...) {
        self.name = name
        self.words = words
    }

    /// Creates a field of free text.
    init(_ name: String, text: String) {
        self.name = name
        words = EncodedWords.words(of: CleanText.line(text), where: EncodedWords.isPlainText)
    }

    /// Creates a field of a display name and something in angle brackets, such as a mailbox.
    ///
    /// - Parameters:
    ///   - name: The name of the field.
    ///   - phrase: The display name; left out if empty.
    ///   - inBrackets: The address or identifier, which has been validated.
    init(_ name: String, phrase: String, inBrackets: String) {
        self.name = name
        words =
            EncodedWords.words(of: CleanText.line(phrase), where: EncodedWords.isPlainPhrase) + ["<\(inBrackets)>"]
    }

    /// The folded lines of the field.
    var lines: [String] {
        var lines: [String] = []
        var line = name + ":"
        for word in words {
            // The first word stays on the line of the name: folding before it would be an obsolete form.
            if line.utf8.count + 1 + word.utf8.count > EncodedWords.maximumLineLength, line != name + ":" {
                lines.append(line)
                line = ""
            }
            line += " " + word
        }
        return lines + [line]
    }
}
