import Oversight

/// Finds the comments of activities that are a list apart from their table.
///
/// Such as `- Laga muren: Den spricker.`
enum ListedComments {
    /// The rows with these comments, and the indices of the lines that say them.
    ///
    /// - Parameters:
    ///   - lines: The lines of the document.
    ///   - isTaken: For each index whether the line is one of an activity already.
    ///   - rows: The activities, of which only those without a comment get one.
    static func taken(
        _ lines: [TextLine], isTaken: [Bool], into rows: [ActivityDraft]
    ) -> (rows: [ActivityDraft], lines: [Int]) {
        var rows = rows
        var places: [String: Int] = [:]
        for (place, row) in rows.enumerated() where row.comment.isEmpty { places[Wording.key(row.title)] = place }
        var taken: [Int] = []
        for (index, line) in lines.enumerated() where !isTaken[index] {
            guard let item = item(line), let place = places[Wording.key(item.title)], rows[place].comment.isEmpty
            else { continue }
            rows[place].add(item.text, to: .comment)
            taken.append(index)
            // It goes on below, indented.
            var next = index + 1
            while next < lines.count, !isTaken[next], !lines[next].isBlank, self.item(lines[next]) == nil,
                indent(lines[next]) > indent(line), !lines[next].text.utf8.contains(0x09), lines[next].cellTexts == nil
            {
                rows[place].add(lines[next].tidy, to: .comment)
                taken.append(next)
                next += 1
            }
        }
        return (rows, taken)
    }

    /// Whether the first item of such a list begins at a line, or below a line with the label of comments.
    ///
    /// - Parameters:
    ///   - lines: The lines of the document.
    ///   - index: The index of the line.
    ///   - titles: The titles of the activities above it, in the form in which they are compared.
    static func begins(_ lines: [TextLine], at index: Int, below titles: Set<String>) -> Bool {
        var index = index
        if CommentLines.isLabel(lines[index]) {
            index += 1
            while index < lines.count, lines[index].isBlank { index += 1 }
        }
        guard index < lines.count, let item = item(lines[index]) else { return false }
        return titles.contains(Wording.key(item.title))
    }

    /// The title before the colon of an item, and what stands after it.
    private static func item(_ line: TextLine) -> (title: String, text: String)? {
        guard line.text.utf8.count <= 2_000, let item = Bullets.item(line.text.trimmed)?.trimmed,
            let colon = item.firstIndex(of: ":")
        else { return nil }
        let text = item[item.index(after: colon)...].replacing("**", with: "").trimmed.tidied
        return text.isEmpty ? nil : (String(item[..<colon].replacing("**", with: "")), text)
    }

    private static func indent(_ line: TextLine) -> Int { line.text.prefix { $0 == " " }.count }
}
