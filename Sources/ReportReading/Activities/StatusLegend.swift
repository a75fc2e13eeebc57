import Oversight

/// What the symbols of a status column mean, as a line such as `Teckenförklaring: ✔ Klar ▶ Enligt plan` says.
struct StatusLegend: Sendable {
    private var words: [Character: String] = [:]
    /// The numbers of the lines that say it.
    private(set) var lines: Set<Int> = []

    /// How many lines below its label a legend has.
    private static let most = 10

    /// Finds the legend of a document.
    init(_ all: [TextLine]) {
        var below = 0
        for line in all where !line.isBlank && line.text.utf8.count <= 400 {
            below -= 1
            let isLabelled = Self.isLabel(line.text)
            guard isLabelled || below > 0 || line.text.unicodeScalars.count(where: Self.isSymbol) > 1 else { continue }
            if isLabelled { below = Self.most }
            let entries = Self.entries(line.text)
            // A row has one symbol, and one symbol may be a bullet.
            guard entries.count > 1 || below > 0 && entries.count == 1 else { continue }
            for (symbol, meaning) in entries where words[symbol] == nil { words[symbol] = meaning }
            lines.insert(line.number)
        }
    }

    /// The words for a status that is only a symbol; `nil` if it is none, or one that the legend lacks.
    func words(for status: String) -> String? {
        guard let symbol = Self.symbol(status) else { return nil }
        return words[symbol]
    }

    /// The symbol that a text consists of; `nil` if it is anything else.
    static func symbol(_ text: String) -> Character? {
        let symbols = text.unicodeScalars.filter { isSymbol($0) }
        let rest = text.unicodeScalars.filter { !isSymbol($0) && !$0.properties.isVariationSelector }
        guard symbols.count == 1, rest.allSatisfy({ $0 == " " }), let symbol = symbols.first else { return nil }
        return Character(symbol)
    }

    private static func isLabel(_ text: String) -> Bool {
        let key = PlainWords.key(text.prefix(40))
        return ["teckenförklaring", "förklaring", "symbolförklaring", "symboler", "statusförklaring", "färgförklaring"]
            .contains { key.hasPrefix($0) }
    }

    /// The symbols of a line, each with the words up to the next one.
    private static func entries(_ text: String) -> [(symbol: Character, meaning: String)] {
        var entries: [(symbol: Character, meaning: String)] = []
        for scalar in text.unicodeScalars where !scalar.properties.isVariationSelector {
            if isSymbol(scalar) {
                entries.append((Character(scalar), ""))
            } else if !entries.isEmpty {
                entries[entries.count - 1].meaning.unicodeScalars.append(scalar)
            }
        }
        return entries.compactMap { symbol, meaning in
            let words = meaning.tidied.drop { " =:–-".contains($0) }.trimmingEnd { " ,;|.".contains($0) }
            return words.isEmpty || words.utf8.count > 60 ? nil : (symbol, String(words))
        }
    }

    private static func isSymbol(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value > 0x7F && scalar.properties.generalCategory == .otherSymbol && scalar != "◦"
    }
}
