/// Tells by the words of two lines whether a title goes on from the first to the second.
enum WrappedTitle {
    /// Whether a text is the rest of a title: it begins in lower case or with a mark, and is not a row of its own such as
    /// `varav kvinnor`.
    static func isRest(_ text: String) -> Bool {
        guard let first = text.first else { return false }
        if first.isNumber { return !text.contains(where: \.isLetter) }
        return (first.isLowercase || "(-–&/%".contains(first)) && !isPart(text)
    }

    /// Whether a text names a part of what the row above is about.
    static func isPart(_ text: String) -> Bool {
        guard text.utf8.count <= 120, let first = text.first, first.isLowercase || "-–•".contains(first) else {
            return false
        }
        let words = text.lowercased().split { !$0.isLetter }
        guard let word = words.first else { return false }
        if ["varav", "därav", "därutav"].contains(word) { return true }
        return words.count == 1 && HeaderVocabulary.parts[String(word)] != nil
    }

    /// Whether a title cannot end here: with a comma, a hyphen, or a word that wants another.
    static func isOpen(_ text: String) -> Bool {
        guard let last = text.split(separator: " ").last else { return false }
        if let bracket = text.lastIndex(of: "("), !text[bracket...].contains(")") { return true }
        return last.hasSuffix(",") || last.hasSuffix("-") || last == "–" || last == "/" || open.contains(String(last))
    }

    /// Whether a title surely goes on from one line to the next.
    static func goesOn(from previous: String, to next: String) -> Bool {
        isPart(next) ? isWanted(next, after: previous) : isRest(next) || isOpen(previous)
    }

    /// Whether a word that could name a part is what a title wants, such as `kvinnor` after `Andel chefer som är`.
    static func isWanted(_ next: String, after previous: String) -> Bool {
        next.first?.isLowercase == true && !next.contains(" ") && isOpen(previous) && !previous.hasSuffix(",")
    }

    /// Prepositions, conjunctions and other words with which no title ends.
    private static let open: Set<String> = [
        "av", "i", "på", "för", "och", "med", "till", "om", "från", "per", "inom", "vid", "som", "är", "samt", "hos",
        "eller", "under", "över", "mellan", "mot", "efter", "utan", "enligt", "att", "den", "det", "de", "en", "ett",
        "hela", "alla", "minst", "högst", "mer", "än", "inte", "har", "bland", "genom", "utanför", "sin", "sina",
        "längs", "kring", "runt", "respektive", "inklusive", "exklusive", "vars",
    ]
}
