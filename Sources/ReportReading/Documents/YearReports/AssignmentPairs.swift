/// Gives assignments that are a table of labels and values each the form of a heading with labelled lines below it.
///
/// Such as the rows `Uppdrag`, `Status` and `Kommentar`, each with its value beside it.
enum AssignmentPairs {
    /// The lines with each such table as `Uppdrag: …` and lines of `Label: value`.
    static func labelled(_ lines: [TextLine]) -> [TextLine] {
        var labelled: [TextLine] = []
        var index = 0
        while index < lines.count {
            guard let (pairs, end) = table(lines, at: index) else {
                labelled.append(lines[index])
                index += 1
                continue
            }
            if let last = labelled.last, !last.isBlank { labelled.append(last.blanked) }
            labelled += pairs
            labelled.append(lines[end - 1].blanked)
            index = end
        }
        return labelled
    }

    private static func table(_ lines: [TextLine], at start: Int) -> (pairs: [TextLine], end: Int)? {
        guard let (label, title) = pair(lines[start]), isAssignment(label), title.first?.isUppercase == true else {
            return nil
        }
        var pairs = [lines[start].labelled("Uppdrag", title)]
        var kinds: Set<AssignmentFields.Kind> = []
        var end = start + 1
        while end < lines.count {
            if DelimitedLine(lines[end])?.isSeparator == true {
                end += 1
                continue
            }
            guard let (label, value) = pair(lines[end]), let kind = AssignmentFields.kind(of: label[...]),
                kinds.insert(kind).inserted || kind == .other
            else { break }
            if !value.isEmpty { pairs.append(lines[end].labelled(label, value)) }
            end += 1
        }
        return kinds.contains(.status) ? (pairs, end) : nil
    }

    private static func isAssignment(_ label: String) -> Bool {
        let words = label.lowercased().split(separator: " ")
        guard let first = words.first, words.count <= 2 else { return false }
        return ["uppdrag", "uppdraget"].contains(first)
            && words.dropFirst().allSatisfy { $0.contains(where: \.isNumber) }
    }

    /// The two cells of a row, the first without a colon.
    private static func pair(_ line: TextLine) -> (label: String, value: String)? {
        guard !line.isBlank, line.text.utf8.count <= 4_000, let row = DelimitedLine(line), !row.isSeparator,
            row.cells.count == 2, let label = row.cells.first?.text, let value = row.cells.last?.text,
            (1...40).contains(label.utf8.count)
        else { return nil }
        return (label.hasSuffix(":") ? String(label.dropLast()) : label, value)
    }
}
