/// Finds a target that stands in the name of an indicator: "at least 80% of the users shall …", "satisfied (at least 80%)".
///
/// Most shares in names only say what is counted, as in "pupils with more than 20 per cent absence", and a number before a
/// unit in brackets is none, as in "can swim in year 6 (%)".
enum TargetInTitle {
    private static let limits: Set<String> = ["minst", "lägst", "högst", "max", "maximalt", "minimum", "mål", "målet"]
    private static let verbs: Set<String> = ["ska", "skall", "bör"]
    private static let longest = 400

    /// The number of the share that is the target, as written; `nil` if the name has none for certain.
    static func share(in title: String) -> String? {
        guard title.utf8.count <= longest, title.utf8.contains(where: { (48...57).contains($0) }) else { return nil }
        let written = title.lowercased().tidied.split(separator: " ")
        for index in written.indices where written[index].utf8.contains(where: { (48...57).contains($0) }) {
            let word = Word(written[index])
            guard let share = share(word, written.dropFirst(index + 1).first.map { Word($0) }) else { continue }
            let words = written.map { Word($0) }
            let before = words[..<index]
            let hasLimit = before.last.map { limits.contains($0.text) } ?? false
            let isFirst = hasLimit ? before.count == 1 : before.isEmpty
            // "(at least 20% absence)" only says which pupils are counted.
            let isInBrackets =
                (word.isOpening || hasLimit && (before.last?.isOpening ?? false))
                && words[index...].prefix(word.text.hasSuffix("%") ? 1 : 2).last?.isClosing ?? false
            let isDemanded = before.contains { verbs.contains($0.text) }
            let isDemandedAfter = words[index...].contains { verbs.contains($0.text) }
            if isFirst && (hasLimit || isDemandedAfter) || isInBrackets || hasLimit && isDemanded { return share }
        }
        return nil
    }

    /// The number of a share: "80%", or "80" before "%" or "procent".
    private static func share(_ word: Word, _ next: Word?) -> String? {
        guard word.text.utf8.first.map({ (48...57).contains($0) || $0 == UInt8(ascii: "-") }) == true else {
            return nil
        }
        let hasSign = word.text.hasSuffix("%")
        guard hasSign || next.map({ !$0.isOpening && ($0.text == "%" || $0.text == "procent") }) == true else {
            return nil
        }
        let number = hasSign ? String(word.text.dropLast()) : word.text
        return DecimalNumber(rawValue: number.replacing(",", with: ".")) == nil ? nil : number
    }

    /// A word without the marks round it.
    private struct Word {
        let text: String
        let isOpening: Bool
        let isClosing: Bool

        private static func isQuote(_ character: Character) -> Bool { character == "\"" || character == "”" }

        private static func isClosing(_ character: Character) -> Bool {
            switch character {
            case ")", ",", ".", ";", ":": true
            default: isQuote(character)
            }
        }

        init(_ written: Substring) {
            isOpening = written.first == "("
            isClosing = written.last == ")"
            var inner = written
            while let first = inner.first, first == "(" || Self.isQuote(first) { inner.removeFirst() }
            while let last = inner.last, Self.isClosing(last) { inner.removeLast() }
            text = String(inner)
        }
    }
}
