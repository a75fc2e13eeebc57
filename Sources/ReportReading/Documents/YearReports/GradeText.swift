import Oversight

/// The words that say how a goal is met or how an assignment stands, as printed outside of tables.
enum GradeText {
    /// The words without brackets, arrows, bold marks and the rests of a template.
    static func cleaned(_ text: String) -> String {
        var words = text
        if words.contains("<") { words = TableCell(markup: words).text }
        words = words.replacing("**", with: "")
        // Marks beside the rests of a template, which an encoding may have lost.
        if isTemplate(words) { words = words.replacing("?", with: " ") }
        for rest in ["Välj status", "Välj bedömning", "Välj ett alternativ", "Välj alternativ", "Välj ett objekt"] {
            if words.contains(rest) { words = words.replacing(rest, with: " ") }
        }
        while let open = words.firstRange(of: "(pil "), let close = words[open.upperBound...].firstIndex(of: ")") {
            words.replaceSubrange(open.lowerBound...close, with: " ")
        }
        let plain = String(words.filter { !isSymbol($0) }).tidied
        // A symbol alone is what the document says.
        if plain.isEmpty { return words.filter { !"◀▶◄►".contains($0) }.tidied }
        var inner = plain[...]
        while inner.hasPrefix("("), inner.hasSuffix(")"), inner.count > 2 {
            inner = inner.dropFirst().dropLast().trimmed
        }
        return String(inner)
    }

    /// Whether a text has the rests of a template round a choice.
    static func isTemplate(_ text: String) -> Bool {
        text.contains("Välj status") || text.contains("Välj bedömning") || text.contains("Välj ett alternativ")
            || (text.hasSuffix(")") && text.contains("(pil "))
    }

    /// Whether words may be those of a grade: few, and no sentence.
    static func mayBeGrade(_ words: String) -> Bool {
        guard !words.isEmpty, words.utf8.count <= 70, !PlainWords.endsSentence(words) else { return false }
        guard PlainWords.count(words) <= 8, !words.contains("\t") else { return false }
        return !words.contains { $0.isNumber } || isKnown(words.lowercased())
    }

    /// Whether words are those of a grade wherever they stand.
    ///
    /// - Parameter key: The words in lower case.
    static func isKnown(_ key: String) -> Bool { GradeVocabulary.contains(key) }

    /// Whether words name several grades, as a legend does whose marks are lost.
    static func namesSeveral(_ words: String) -> Bool {
        let key = words.lowercased()
        return key.split(separator: "uppfyll").count > 2 && key.ranges(of: "uppfyll").count > 1
            || key.ranges(of: "uppnå").count > 1 || key == "ja nej" || key == "ja/nej" || key == "grön gul röd"
    }

    private static func isSymbol(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first else { return false }
        switch scalar.value {
        case 0x2190...0x21FF, 0x25A0...0x25FF, 0x2B00...0x2BFF, 0x1F300...0x1FAFF, 0x2600...0x27BF, 0xE000...0xF8FF:
            return true
        default: return false
        }
    }
}
