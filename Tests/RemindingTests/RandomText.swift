import SeededRandom

/// Texts as scanned documents and hostile hands make them.
struct RandomText {
    private static let alphabet: [Character] =
        Array("abcdefghijklmnopqrstuvwxyzåäöÅÄÖ0123456789 .,:;=?_-<>@\"()\\F")
        + [
            "\n", "\r", "\r\n", "\t", "\0", "\u{7}", "\u{85}", "\u{2028}", "\u{202E}", "\u{FFFD}",
            "\u{1F468}\u{200D}\u{1F469}",
            "é", "e\u{301}", "\u{FB01}", "中", "\u{A0}", "\u{AD}",
        ]
    private static let phrases = ["=?utf-8?q?a?=", "From ", "Bcc: x@y.example", "--=_", ".", "\n.\n", "\r\n\r\n"]
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    /// The next text, of at most so many characters.
    mutating func next(upTo longest: Int = 200) -> String {
        let length = Int.random(in: 0...longest, using: &generator)
        var text = ""
        while text.count < length {
            if Int.random(in: 0..<12, using: &generator) == 0 {
                text += Self.phrases.randomElement(using: &generator) ?? ""
            } else {
                text.append(Self.alphabet.randomElement(using: &generator) ?? "x")
            }
        }
        return text
    }
}
