/// Joins the words of lines, of which the first may end in the middle of a word.
enum Hyphenation {
    /// Joins two texts with a space, or with nothing where a word was parted: `idrotts-` and `hallarna`.
    ///
    /// In `barn- och ungdomar` the hyphen stands for a word, in `IT-system` or `e-tjänst` it is one of the word.
    static func joined(_ first: String, _ second: some StringProtocol) -> String {
        guard !second.isEmpty else { return first }
        guard first.hasSuffix("-"), !first.hasSuffix(" -"), let next = second.first, next.isLowercase else {
            return first.isEmpty ? String(second) : "\(first) \(second)"
        }
        if conjunctions.contains(second.prefix { $0 != " " }.lowercased()) { return "\(first) \(second)" }
        let stem = first.split(separator: " ").last?.dropLast() ?? ""
        let isWord =
            stem.count > 2 && stem.allSatisfy { $0.isLowercase } || stem.dropFirst(3).contains { $0.isLowercase }
        return (isWord ? String(first.dropLast()) : first) + String(second)
    }

    /// Words after which the word comes that a hyphen stands for.
    private static let conjunctions: Set<String> = ["och", "eller", "samt", "respektive"]
}
