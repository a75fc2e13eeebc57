/// The words of grades that are known wherever they stand; scales of a municipality's own are known by their place.
enum GradeVocabulary {
    /// Whether words are those of a grade.
    ///
    /// - Parameter key: The words in lower case.
    static func contains(_ key: String) -> Bool {
        guard key.utf8.count <= 70, PlainWords.count(key) <= 7, !PlainWords.endsSentence(key) else { return false }
        if key.contains("måluppfyllelse") { return key != "måluppfyllelse" && PlainWords.count(key) <= 3 }
        return key.contains("uppfyll") || key.contains("uppnå") || isOfGoal(key) || known.contains(key)
            || isStatus(key) || isReached(key) || isDegree(key)
    }

    /// Whether every word is one of grades, so that the words say nothing else.
    ///
    /// - Parameter key: The words in lower case.
    static func isExact(_ key: String) -> Bool {
        guard key.utf8.count <= 70 else { return false }
        if known.contains(key) || isReached(key) || isDegree(key) { return true }
        let words = key.split(separator: " ").map(String.init)
        guard words.count <= 9 else { return false }
        return words.contains { isMet($0) } && words.allSatisfy { isMet($0) || degrees.contains($0) || $0 == "vara" }
    }

    /// `Uppfyllt`, `uppnås`.
    private static func isMet(_ word: String) -> Bool {
        (word.hasPrefix("uppfyll") || word.hasPrefix("uppnå")) && !word.contains("else") && !word.contains("ande")
    }

    /// Whether words are those of the status of an assignment or an activity.
    static func isStatus(_ key: String) -> Bool {
        status.contains(key)
            || status.contains { key.hasPrefix($0 + " enligt plan") || key.hasPrefix($0 + " med avvikelse") }
    }

    /// Whether words say how far it is to the goal, such as `på väg mot målet`.
    private static func isOfGoal(_ key: String) -> Bool {
        guard key.contains("målet") else { return false }
        return key.contains("nå") || key.contains("väg") || key.contains("bidrar")
    }

    /// Whether words say that something is reached and how nearly, and nothing else: `nås delvis`, `nästan nått`.
    private static func isReached(_ key: String) -> Bool {
        let words = key.split(separator: " ").map(String.init)
        return words.contains { reached.contains($0) }
            && words.allSatisfy { reached.contains($0) || degrees.contains($0) }
    }

    /// `I mycket hög grad`, `i liten utsträckning`.
    private static func isDegree(_ key: String) -> Bool {
        let words = key.split(separator: " ").map(String.init)
        guard let last = words.last, last == "grad" || last == "utsträckning", words.first == "i" else { return false }
        return words.count > 2 && words.allSatisfy { degrees.contains($0) }
    }

    private static let reached: Set<String> = ["nås", "nått", "nådd", "nådda", "nåtts"]

    private static let degrees: Set<String> = [
        "helt", "delvis", "inte", "ej", "till", "viss", "del", "stor", "i", "huvudsak", "stort", "nästan", "ännu",
        "alls",
        "fullt", "ut", "knappt", "målet", "är", "väntas", "förväntas", "bedöms", "bli", "att", "kommer", "endast",
        "bara",
        "största", "delen", "låg", "hög", "grad", "mycket", "ganska", "god", "utsträckning", "mindre", "större",
        "liten",
        "ringa", "hel", "nog", "tillräckligt",
    ]

    private static let known: Set<String> = [
        "delvis", "helt", "inte alls", "ej bedömd", "ej bedömt", "ej mätt", "på god väg", "på väg", "god",
        "mycket god", "i stort", "grön", "gul", "röd", "grå", "grönt", "gult", "rött",
    ]

    private static let status: Set<String> = [
        "pågår", "pågående", "avslutat", "avslutad", "genomfört", "genomförd", "klar", "klart", "försenat", "försenad",
        "ej startat", "ej startad", "ej påbörjat", "ej påbörjad", "inte påbörjat", "inte påbörjad", "inte startat",
        "pausat", "pausad", "vilande", "slutfört", "slutförd", "avbrutet", "avbruten", "påbörjat", "påbörjad",
    ]
}
