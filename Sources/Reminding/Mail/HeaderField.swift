/// A field of a message's header, folded (RFC 5322, 2.2.3).
struct HeaderField: Sendable, Equatable {
    /// Its name.
    let name: String
    /// What it says, as words between which a line may break.
    let words: [String]

    /// A field of words that are safe as they stand.
    init(_ name: String, _ words: String...) {
        self.name = name
        self.words = words
    }

    /// A field of text that people wrote or read.
    init(_ name: String, text: String) {
        self.name = name
        words = EncodedWords.words(of: CleanText.line(text), where: EncodedWords.isPlainText)
    }

    /// A field of a name with what it names in angle brackets, such as a mailbox.
    ///
    /// - Parameters:
    ///   - name: The name of the field.
    ///   - phrase: The name of whom or what; left out where it is empty.
    ///   - inBrackets: The address or identifier, checked before.
    init(_ name: String, phrase: String, inBrackets: String) {
        self.name = name
        words =
            EncodedWords.words(of: CleanText.line(phrase), where: EncodedWords.isPlainPhrase) + ["<\(inBrackets)>"]
    }

    /// The field's lines, none longer than it must be.
    var lines: [String] {
        var lines: [String] = []
        var line = name + ":"
        for word in words {
            // The first word stays on the line of the name: a line of white space only would be an obsolete form.
            if line.utf8.count + 1 + word.utf8.count > EncodedWords.longestLine, line != name + ":" {
                lines.append(line)
                line = ""
            }
            line += " " + word
        }
        return lines + [line]
    }
}
