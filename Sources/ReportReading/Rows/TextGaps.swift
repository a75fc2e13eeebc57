/// Gaps of two or more spaces, which lost glyphs leave in running text.
enum TextGaps {
    /// The parts of a text between its gaps, each with single spaces.
    static func parts(_ text: String) -> [String] {
        var parts: [String] = [""]
        var spaces = 0
        for character in text {
            if character.isWhitespace {
                spaces += 1
                continue
            }
            let isFirst = parts.count == 1 && parts[0].isEmpty
            if spaces > 1, !isFirst {
                parts.append("")
            } else if spaces == 1, parts[parts.count - 1].isEmpty == false {
                parts[parts.count - 1].append(" ")
            }
            parts[parts.count - 1].append(character)
            spaces = 0
        }
        return parts.filter { !$0.isEmpty }
    }
}
