import Oversight

/// Gives the assignments of a chapter that are no table the form of a heading with labelled lines below it.
///
/// Under a heading such as `Uppdrag från fullmäktige` they may be items, `* Laga muren. Status: Klart. Muren är lagad.`, lines
/// with their status behind a dash, `Laga muren – Klart`, or lines directly above one that says it, `Status: Klart`.
enum ChapterAssignments {
    // A literal in a function is parsed anew at each call. A regex is not Sendable, but matching leaves it as it is.
    /// The label of a status behind the title of an item.
    private nonisolated(unsafe) static let label = /[.,;–-]\s+(?:Status|Läge):\s*/

    /// The lines with each such assignment as `Uppdrag: …` and lines of `Label: value`.
    static func labelled(_ lines: [TextLine]) -> [TextLine] {
        guard lines.contains(where: isHead) else { return lines }
        var labelled: [TextLine] = []
        var index = 0
        while index < lines.count {
            labelled.append(lines[index])
            index += 1
            guard isHead(lines[index - 1]) else { continue }
            let (assignments, end) = assignments(lines, below: index - 1)
            labelled += assignments
            index = end
        }
        return labelled
    }

    /// Whether a line is the heading of a chapter of assignments.
    private static func isHead(_ line: TextLine) -> Bool {
        guard (7...90).contains(line.text.utf8.count), !line.text.utf8.contains(0x09), !line.text.contains("|"),
            line.text.lowercased().contains("uppdrag")
        else { return false }
        let text = HeadingCandidates.plain(line.text)
        let title = HeadingCandidates.section(text)?.title ?? text
        return title.first?.isUppercase == true && PlainWords.count(title) <= 6 && !title.contains(":")
            && !PlainWords.endsSentence(title) && Bullets.item(line.text.trimmed) == nil
            && statusBehindDash(title) == nil
    }

    /// The assignments below a heading, between the lines that are none, and the index of the line after the last of them.
    private static func assignments(_ lines: [TextLine], below head: Int) -> (lines: [TextLine], end: Int) {
        var labelled: [TextLine] = []
        var passed: [TextLine] = []
        var end = head + 1
        var index = head + 1
        var hasAny = false
        while index < lines.count {
            let line = lines[index]
            if line.isBlank {
                passed.append(line)
                index += 1
            } else if let (assignment, next) = assignment(lines, at: index) {
                // A heading is found by the number of its line, which a blank line before it must not have.
                labelled += passed + [lines[index - 1].blanked] + assignment + [lines[next - 1].blanked]
                (passed, index, end, hasAny) = ([], next, next, true)
            } else if !hasAny, PlainWords.endsSentence(line.text) || !lines[index - 1].isBlank, mayIntroduce(line) {
                passed.append(line)
                index += 1
            } else {
                break
            }
        }
        return (labelled, end)
    }

    /// Whether a line is one of the text between the heading and the first assignment.
    private static func mayIntroduce(_ line: TextLine) -> Bool {
        !line.text.hasPrefix("#") && line.cellTexts == nil && HeadingLabels.match(line.tidy) == nil
    }

    private static func assignment(_ lines: [TextLine], at index: Int) -> (lines: [TextLine], end: Int)? {
        let line = lines[index]
        guard line.text.utf8.count <= 2_000, !line.text.hasPrefix("#"), !line.text.utf8.contains(0x09),
            line.cellTexts == nil, !line.text.contains("**"), HeadingLabels.match(line.tidy) == nil
        else { return nil }
        return item(lines, at: index) ?? aboveStatus(lines, at: index) ?? dashed(lines, at: index)
            ?? aboveSentence(lines, at: index)
    }

    /// An item such as `* Laga muren. Status: Klart. Muren är lagad.`, with the lines that it goes on over.
    private static func item(_ lines: [TextLine], at index: Int) -> (lines: [TextLine], end: Int)? {
        guard let first = Bullets.item(lines[index].text.trimmed) else { return nil }
        var text = String(first.trimmed)
        var end = index + 1
        let indent = lines[index].text.prefix { $0 == " " }.count
        while end < lines.count, !lines[end].isBlank, Bullets.item(lines[end].text.trimmed) == nil,
            lines[end].text.prefix(while: { $0 == " " }).count > indent, lines[end].cellTexts == nil
        {
            text = Hyphenation.joined(text, lines[end].tidy)
            end += 1
        }
        guard let label = text.firstRange(of: label) else { return nil }
        let rest = text[label.upperBound...]
        let stop = rest.firstRange(of: ". ")
        let status = String(rest[..<(stop?.lowerBound ?? rest.endIndex)].trimmingEnd { ". ".contains($0) })
        let comment = stop.map { rest[$0.upperBound...].trimmed.tidied } ?? ""
        return labelled(String(text[..<label.lowerBound]), status, comment, lines[index]).map { ($0, end) }
    }

    /// `Laga muren` directly above `Status: Klart`; its further labels and its comment below.
    private static func aboveStatus(_ lines: [TextLine], at index: Int) -> (lines: [TextLine], end: Int)? {
        guard index + 1 < lines.count, isTitle(lines[index].tidy),
            AssignmentFields.fields(of: lines[index].text) == nil,
            let first = AssignmentFields.fields(of: lines[index + 1].text)?.first, first.kind == .status
        else { return nil }
        var end = index + 2
        while end < lines.count, !lines[end].isBlank, AssignmentFields.fields(of: lines[end].text) != nil { end += 1 }
        var fields = Array(lines[(index + 1)..<end])
        let hasComment = fields.contains { AssignmentFields.fields(of: $0.text)?.last?.kind == .comment }
        // A comment goes on up to the next title.
        let comment = end
        while end < lines.count, isText(lines[end]),
            end + 1 >= lines.count || AssignmentFields.fields(of: lines[end + 1].text)?.first?.kind != .status
        {
            end += 1
        }
        for (place, line) in lines[comment..<end].enumerated() {
            fields.append(place == 0 && !hasComment ? line.labelledInPlace("Kommentar", line.tidy) : line)
        }
        return ([lines[index].labelledInPlace("Uppdrag", lines[index].tidy)] + fields, end)
    }

    /// A title directly above its status and comment in sentences: `Klart. Muren är lagad.`, below `Laga muren`.
    private static func aboveSentence(_ lines: [TextLine], at index: Int) -> (lines: [TextLine], end: Int)? {
        guard index + 1 < lines.count, isTitle(lines[index].tidy),
            let (status, text) = statusOfSentence(lines[index + 1])
        else { return nil }
        var end = index + 2
        var comment = text
        while end < lines.count, isText(lines[end]),
            end + 1 >= lines.count || statusOfSentence(lines[end + 1]) == nil
        {
            comment = comment.isEmpty ? lines[end].tidy : Hyphenation.joined(comment, lines[end].tidy)
            end += 1
        }
        return labelled(lines[index].tidy, status, comment, lines[index]).map { ($0, end) }
    }

    /// The words of a status that are the first sentence of a line, and the others.
    private static func statusOfSentence(_ line: TextLine) -> (status: String, text: String)? {
        guard !line.isBlank, line.text.utf8.count <= 2_000 else { return nil }
        let text = line.tidy.replacing("*", with: "")
        guard let stop = text.firstIndex(of: "."), isStatus(String(text[..<stop])) else { return nil }
        return (String(text[..<stop]), String(text[text.index(after: stop)...].trimmed))
    }

    private static func isStatus(_ words: String) -> Bool {
        PlainWords.count(words) <= 4
            && (StatusWords.looksLikeStatus(words) || KnownWords.activityStatus(words) != nil
                || KnownWords.status(words) != nil)
    }

    /// `Laga muren – Klart`, over what there is to say of it.
    private static func dashed(_ lines: [TextLine], at index: Int) -> (lines: [TextLine], end: Int)? {
        guard let (title, status) = statusBehindDash(lines[index].tidy) else { return nil }
        var end = index + 1
        var comment = ""
        while end < lines.count, isText(lines[end]),
            statusBehindDash(lines[end].tidy) == nil
        {
            comment = comment.isEmpty ? lines[end].tidy : Hyphenation.joined(comment, lines[end].tidy)
            end += 1
        }
        return labelled(title, status, comment, lines[index]).map { ($0, end) }
    }

    /// Whether a line may be one of a comment: no cells, and no heading.
    private static func isText(_ line: TextLine) -> Bool {
        guard !line.isBlank, line.cellTexts == nil, !line.text.hasPrefix("#") else { return false }
        guard line.text.utf8.count <= 120 else { return true }
        let text = HeadingCandidates.plain(line.text)
        let key = (HeadingUnit.parted(text)?.title ?? text).lowercased()
        return HeadingCandidates.section(text) == nil && !HeadingWords.isChapter(key)
    }

    private static func statusBehindDash(_ text: String) -> (title: String, status: String)? {
        guard text.utf8.count <= 200, let dash = text.ranges(of: " – ").last ?? text.ranges(of: " - ").last else {
            return nil
        }
        let (title, status) = (String(text[..<dash.lowerBound]), String(text[dash.upperBound...]))
        guard isTitle(title), isStatus(status) else { return nil }
        return (title, status)
    }

    private static func labelled(
        _ title: String, _ status: String, _ comment: String, _ line: TextLine
    ) -> [TextLine]? {
        let title = String(title.trimmed.tidied.trimmingEnd { ".,;: ".contains($0) })
        guard isTitle(title), (1...4).contains(PlainWords.count(status)) else { return nil }
        var lines = [line.labelledInPlace("Uppdrag", title), line.labelledInPlace("Status", status)]
        if !comment.isEmpty { lines.append(line.labelledInPlace("Kommentar", comment)) }
        return lines
    }

    private static func isTitle(_ text: String) -> Bool {
        text.first?.isUppercase == true && text.utf8.count <= 200 && PlainWords.count(text) > 1 && !text.contains(":")
            && !PlainWords.endsSentence(text)
    }
}
