import Oversight

/// Reads assignments that are items of a list, each with its title in bold before its status.
///
/// Such as `- **Se över taxan** – Pågår. Förslag läggs fram i oktober.`
enum ListedAssignments {
    /// The assignment that a line is; `nil` if it is none.
    ///
    /// - Parameters:
    ///   - line: A line under a heading of assignments.
    ///   - place: What it stands under.
    static func read(_ line: TextLine, in place: ReportOutline.Place) -> ReadAssignment? {
        guard line.text.utf8.count <= 2_000, let item = Bullets.item(line.text.trimmed) else { return nil }
        let text = item.trimmed
        guard text.hasPrefix("**"), let end = text.dropFirst(2).firstRange(of: "**") else { return nil }
        let title = text.dropFirst(2)[..<end.lowerBound].trimmed.tidied.trimmingEnd { ".:".contains($0) }
        var rest = text[end.upperBound...].trimmed.drop { "–—-:( ".contains($0) }
        if let label = ["status:", "läge:"].first(where: { rest.lowercased().hasPrefix($0) }) {
            rest = rest.dropFirst(label.count).trimmed[...]
        }
        let stop = rest.firstIndex { ".;)".contains($0) } ?? rest.endIndex
        let status = rest[..<stop].trimmed
        guard title.first?.isUppercase == true, (1...4).contains(PlainWords.count(status)),
            AssignmentWords.proposed(for: nil, printing: [String(status)]) != nil
        else { return nil }
        let comment = rest[stop...].drop { ".;) ".contains($0) }.trimmed.tidied
        return ReadAssignment(
            kind: nil, kindLabel: "", title: String(title), statusLabel: String(status), comment: comment,
            commentLines: comment.isEmpty ? [] : [line.number], area: place.area, goalLine: place.goalLine,
            line: line.number)
    }
}
