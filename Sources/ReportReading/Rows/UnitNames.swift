import Oversight

/// The names of units, as found in the document's lists.
struct UnitNames: Sendable {
    private var known: Set<String> = []
    private var longest = 0

    /// Adds the names that a list delimits on both sides.
    ///
    /// - Parameter blocks: Blocks of any row.
    mutating func learn(from blocks: [Block]) {
        for block in blocks where block.isListed || (block.isTagged && Bullets.item(block.text) != nil) {
            for item in Self.items(of: block) where Self.couldBeName(item) {
                let key = PlainWords.key(item)
                known.insert(key)
                longest = max(longest, PlainWords.count(key))
            }
        }
    }

    /// Whether a block whose bullet was lost is only the name of a unit.
    func isName(_ block: Block) -> Bool {
        block.text.utf8.count <= 120 && known.contains(PlainWords.key(block.text))
    }

    /// The items of a list block.
    ///
    /// If the bullets were lost, their gaps separate the items.
    static func items(of block: Block) -> [String] {
        let (before, items) = Bullets.split(block.text)
        let lead = before.contains { !$0.isWhitespace } ? TextGaps.parts(before) : []
        return (lead + items).map { $0.tidied }
            .filter { !$0.isEmpty }
    }

    /// Splits the name of a unit from the running text after it: a known name, else up to the next capital letter, since
    /// only the first word of a unit's name has one.
    func separate(_ text: String) -> (name: String, rest: String) {
        let words = text.split(whereSeparator: \.isWhitespace)
        for count in stride(from: min(longest, words.count), to: 0, by: -1) {
            let name = words[..<count].joined(separator: " ")
            if known.contains(PlainWords.key(name)) {
                return (name, words[count...].joined(separator: " "))
            }
        }
        let end = words.indices.dropFirst().first { words[$0].first?.isUppercase == true } ?? words.endIndex
        return (words[..<end].joined(separator: " "), words[end...].joined(separator: " "))
    }

    private static func couldBeName(_ text: String) -> Bool {
        PlainWords.count(text) <= 8 && !PlainWords.endsSentence(text)
    }
}
