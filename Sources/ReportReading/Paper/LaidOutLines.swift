/// Joins the lines of one cell into its paragraphs.
struct LaidOutLines: Sendable {
    /// A paragraph of a cell.
    struct Paragraph: Sendable, Hashable {
        var text: String
        /// The line it starts on, from 1.
        var line: Int
    }

    /// The width of the column in characters, as far as its text shows it.
    let width: Int

    /// Whether a line goes on with the one above it: it could not have ended there by itself.
    ///
    /// - Parameters:
    ///   - above: The line above, trimmed.
    ///   - line: The line, trimmed.
    func goesOn(_ above: String, with line: String) -> Bool {
        guard Bullets.item(line) == nil, StatusWords.status(of: line) == nil, !above.isEmpty else { return false }
        if StatusWords.status(of: above) != nil { return false }
        if let last = above.last, ",–/(&".contains(last) || above.hasSuffix("-") { return true }
        if PlainWords.startsInLowerCase(line) { return true }
        if let word = above.split(separator: " ").last, Self.linking.contains(word.lowercased()) { return true }
        let isFull = above.count + 1 + (line.prefix { $0 != " " }).count > width - width / 10
        if PlainWords.endsSentence(above), !isFull { return false }
        if let first = line.first, first.isNumber || "([%)&".contains(first) { return isFull || "(%)&".contains(first) }
        return isFull
    }

    private static let linking: Set<String> = [
        "och", "eller", "samt", "i", "på", "av", "till", "för", "med", "från", "om", "att", "som", "under", "vid",
        "minst",
        "en", "ett", "den", "det", "de", "ska", "kommunens", "inom", "genom", "mellan", "mot", "via", "cirka", "ca",
        "högst",
    ]

    /// The paragraphs of a cell's lines.
    ///
    /// - Parameter lines: The text of each line of the cell, trimmed, with its number and whether a blank line is above it.
    func paragraphs(_ lines: [(text: String, line: Int, isDetached: Bool)]) -> [Paragraph] {
        var paragraphs: [Paragraph] = []
        var above = ""
        for (text, line, isDetached) in lines {
            let startsAnew = isDetached && !PlainWords.startsInLowerCase(text)
            if !paragraphs.isEmpty, !startsAnew, goesOn(above, with: text) {
                paragraphs[paragraphs.count - 1].text = Hyphenation.joined(paragraphs[paragraphs.count - 1].text, text)
            } else {
                paragraphs.append(Paragraph(text: text, line: line))
            }
            above = text
        }
        return paragraphs
    }
}
