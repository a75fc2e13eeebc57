/// The width of text in columns of a terminal.
enum TextWidth {
    /// The width of a text: two columns for East Asian wide characters and emoji, one for others.
    static func of(_ text: String) -> Int { text.reduce(0) { $0 + of($1) } }

    /// The width of a character.
    static func of(_ character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        switch scalar.value {
        case 0x200B, 0xFEFF: return 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }

    /// The text padded with spaces to a width.
    static func pad(_ text: String, to width: Int, right: Bool = false) -> String {
        let spaces = String(repeating: " ", count: max(0, width - of(text)))
        return right ? spaces + text : text + spaces
    }

    /// The text wrapped to a width at spaces, and within a word only if it is wider than the line.
    ///
    /// - Parameters:
    ///   - text: A text without line breaks.
    ///   - width: The width; `nil` for one line.
    /// - Returns: At least one line.
    static func wrap(_ text: String, to width: Int?) -> [String] {
        guard let width, width > 0, of(text) > width else { return [text] }
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            var word = String(word)
            if !line.isEmpty, of(line) + 1 + of(word) <= width {
                line += " " + word
                continue
            }
            if !line.isEmpty { lines.append(line) }
            while of(word) > width {
                let head = prefix(word, width)
                lines.append(head)
                word.removeFirst(head.count)
            }
            line = word
        }
        if !line.isEmpty { lines.append(line) }
        return lines.isEmpty ? [""] : lines
    }

    /// As many characters as fit a width, at least one.
    private static func prefix(_ text: String, _ width: Int) -> String {
        var taken = ""
        var used = 0
        for character in text {
            let columns = of(character)
            if used + columns > width, !taken.isEmpty { break }
            taken.append(character)
            used += columns
        }
        return taken
    }
}
