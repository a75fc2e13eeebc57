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
    static func isKnown(_ key: String) -> Bool {
        guard key.utf8.count <= 70, PlainWords.count(key) <= 7, !PlainWords.endsSentence(key) else { return false }
        if key.contains("måluppfyllelse") { return key != "måluppfyllelse" && PlainWords.count(key) <= 3 }
        return key.contains("uppfyll") || key.contains("uppnå") || isOfGoal(key) || known.contains(key)
            || known.contains { key.hasPrefix($0 + " enligt plan") }
    }

    /// Whether words say how far it is to the goal, such as `på väg mot målet`.
    private static func isOfGoal(_ key: String) -> Bool {
        guard key.contains("målet") else { return false }
        return key.contains("nå") || key.contains("väg") || key.contains("bidrar")
    }

    /// Whether words name several grades, as a legend does whose marks are lost.
    static func namesSeveral(_ words: String) -> Bool {
        let key = words.lowercased()
        return key.split(separator: "uppfyll").count > 2 && key.ranges(of: "uppfyll").count > 1
            || key.ranges(of: "uppnå").count > 1 || key == "ja nej" || key == "ja/nej" || key == "grön gul röd"
    }

    /// Whether words announce a grade, such as `Bedömning`.
    ///
    /// - Parameter key: The words in lower case.
    static func isHead(_ key: String) -> Bool { heads.contains(key) }

    /// The grade on a line that begins with words that announce it, such as `Bedömning: Delvis uppfyllt`.
    ///
    /// - Returns: The words after them; empty if the line has no more; `nil` if it does not begin so.
    static func afterHead(_ text: String) -> String? {
        guard text.utf8.count <= 200, let first = text.first(where: { $0.isLetter }), startsHead(first) else {
            return nil
        }
        let plain = text.replacing("**", with: " ** ").tidied
        let words = plain.split(separator: " ")
        for count in stride(from: min(7, words.count), through: 1, by: -1) {
            let raw = words[..<count].joined(separator: " ").replacing("** ", with: "").replacing(" **", with: "")
            let hasMark = raw.hasSuffix(":") || raw.hasSuffix("?") || words[count - 1] == "**"
            let key = (raw.hasSuffix(":") || raw.hasSuffix("?") ? String(raw.dropLast()) : raw).lowercased()
            guard heads.contains(key) else { continue }
            let rest = words[count...].joined(separator: " ")
            if rest.isEmpty || rest == "**" { return "" }
            // Without a mark between them it may be a sentence.
            guard hasMark || "(*:–-◀→".contains(rest.first ?? " ") || isKnown(rest.lowercased()) else { return nil }
            let start = rest.drop { ":–-→ ".contains($0) }
            return cleaned(
                String(start).replacing(" ** ", with: " ").replacing("** ", with: "").replacing(" **", with: ""))
        }
        return nil
    }

    private static func startsHead(_ first: Character) -> Bool { "bmsgputnräfhlBMSGPUTNRÄFHL".contains(first) }

    private static func isSymbol(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first else { return false }
        switch scalar.value {
        case 0x2190...0x21FF, 0x25A0...0x25FF, 0x2B00...0x2BFF, 0x1F300...0x1FAFF, 0x2600...0x27BF, 0xE000...0xF8FF:
            return true
        default: return false
        }
    }

    private static let known: Set<String> = [
        "i hög grad", "i viss grad", "i låg grad", "delvis", "helt", "inte alls", "ej bedömd", "ej bedömt", "ej mätt",
        "på god väg", "på väg", "god", "mycket god", "i stort", "grön", "gul", "röd", "grå", "grönt", "gult", "rött",
        "pågår", "avslutat", "avslutad", "genomfört", "genomförd", "klar", "klart", "försenat", "försenad",
        "ej startat", "ej startad", "ej påbörjat", "ej påbörjad", "pausat", "pausad", "vilande",
    ]

    private static let heads: Set<String> = [
        "bedömning", "måluppfyllelse", "bedömning av måluppfyllelse", "målbedömning", "samlad bedömning",
        "bedömd måluppfyllelse", "måluppfyllnad", "grad av måluppfyllelse", "prognos för måluppfyllelse",
        "prognos måluppfyllelse", "målstatus", "status", "uppfylls målet", "uppnås målet", "bedömning av målet",
        "bedömning helår", "bedömning delår", "bedömning av mål", "prognos måluppfyllelse helår", "målet uppnått",
        "måluppfyllelse helår", "bedömning av måluppfyllelsen", "prognostiserad måluppfyllelse", "är målet uppfyllt",
        "uppnås målet vid årets slut", "sammanfattande bedömning", "total bedömning", "bedömning måluppfyllelse",
        "når vi målet vid årets slut", "når vi målet", "nås målet", "utveckling", "resultat", "prognos",
        "prognos för helåret", "grad av uppfyllelse", "uppfyllelsegrad", "totalbedömning", "nämndens bedömning",
        "helårsbedömning", "bedömning målet", "bedömning mål",
    ]
}
