/// Finds the end of a title that runs into the rationale without any mark between them.
enum TitleBoundary {
    /// Words after which a capital begins a name, not a new sentence.
    private static let leadsToName: Set<String> = [
        "i", "på", "via", "med", "av", "till", "från", "för", "hos", "inom", "och", "eller", "samt", "vid", "om", "mot",
        "enligt", "runt", "kring", "längs", "nära", "över", "bakom", "utanför", "under", "mellan", "genom", "utifrån",
        "som", "kallade", "projektet", "programmet",
    ]

    /// Splits running text at its first full stop, else at the first capital that begins a sentence.
    ///
    /// - Parameter text: The text before the status.
    /// - Returns: The title and the rest; the rest is empty if there is no boundary.
    static func split(_ text: String) -> (title: String, rest: String) {
        let words = text.split(whereSeparator: \.isWhitespace)
        var capital: Int?
        var afterName: Int?
        for index in words.indices.dropFirst() where words[index].first?.isUppercase == true {
            let previous = words[index - 1]
            if PlainWords.endsSentence(previous) { return parted(words, at: capital ?? afterName ?? index) }
            if previous.first?.isUppercase == true {
                // The second word of a name, or the first word after it: used only if there is no better boundary.
                if index > 1, afterName == nil { afterName = index }
            } else if capital == nil, !leadsToName.contains(previous.lowercased()) {
                capital = index
            }
        }
        return parted(words, at: capital ?? afterName ?? words.endIndex)
    }

    private static func parted(_ words: [Substring], at index: Int) -> (String, String) {
        (words[..<index].joined(separator: " "), words[index...].joined(separator: " "))
    }
}
