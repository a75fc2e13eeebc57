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
        for (index, line) in lines.enumerated() where !isTaken[index] && line.text.utf8.count <= 2_000 {
            guard let item = Bullets.item(line.text.trimmed)?.trimmed, let colon = item.firstIndex(of: ":") else {
                continue
            }
            let title = item[..<colon].replacing("**", with: "")
            guard let place = places[Wording.key(String(title))], rows[place].comment.isEmpty else { continue }
            let text = item[item.index(after: colon)...].replacing("**", with: "").trimmed.tidied
            guard !text.isEmpty else { continue }
            rows[place].add(text, to: .comment)
            taken.append(index)
        }
        return (rows, taken)
    }
}
