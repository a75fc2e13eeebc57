import Oversight

/// Reads the fields and the comment below the heading of an assignment.
struct HeadedAssignmentText {
    let lines: [TextLine]
    let outline: ReportOutline

    /// The lines that hold fields, which are no running text.
    private(set) var taken: [Int] = []

    init(_ lines: [TextLine], outline: ReportOutline) {
        (self.lines, self.outline) = (lines, outline)
    }

    /// Reads what follows a heading, up to the next heading or table.
    mutating func read(below heading: ReportOutline.Heading, into assignment: inout ReadAssignment) {
        let first = lines.partitioningIndex { $0.number >= heading.line }
        var index = first + heading.lineCount
        var hasFields = false
        var paragraphs: [Paragraph] = []
        var isInComment = false
        var isAfterBlank = false
        let indent = Self.indent(lines[first].text)
        while index < lines.count {
            let line = lines[index]
            index += 1
            if line.isBlank || HeadingCandidates.isRule(String(line.text.trimmed)) {
                isAfterBlank = true
                continue
            }
            guard
                outline.heading(at: line.number) == nil || AssignmentFields.fields(of: line.text) != nil
                    || (hasFields && AssignmentFields.isCommentLabel(line.text))
            else {
                break
            }
            if paragraphs.isEmpty, let fields = FieldRow.fields(lines, at: index - 1) {
                hasFields = true
                isInComment = take(fields, line: line, into: &assignment, paragraphs: &paragraphs)
                taken += [line.number, lines[index].number]
                index += 1
            } else if let fields = AssignmentFields.fields(of: line.text) {
                guard hasFields || paragraphs.isEmpty else { break }
                hasFields = true
                isInComment = take(fields, line: line, into: &assignment, paragraphs: &paragraphs)
                taken.append(line.number)
            } else if hasFields, AssignmentFields.isCommentLabel(line.text) {
                isInComment = true
                taken.append(line.number)
            } else {
                // Text before the fields describes the assignment.
                guard hasFields, outline.isRunningText(line.number) || isInComment else { break }
                let isMarked = heading.depth.map { $0 < 7 } ?? false
                // In a text without blank lines a few words after a sentence are the next heading.
                if !isAfterBlank, let last = paragraphs.last?.text, PlainWords.endsSentence(last),
                    isHeadingAlone(line, before: index)
                {
                    break
                }
                if isAfterBlank, !paragraphs.isEmpty, !isMarked, Self.indent(line.text) <= indent { break }
                let text = String(line.text.trimmed)
                if let last = paragraphs.indices.last, !isAfterBlank {
                    let isOpen = paragraphs[last].text.isEmpty || paragraphs[last].text.hasSuffix("-")
                    paragraphs[last].text += isOpen ? text : " " + text
                    paragraphs[last].lines.append(line.number)
                } else {
                    paragraphs.append(Paragraph(text: text, lines: [line.number]))
                }
            }
            isAfterBlank = false
        }
        guard hasFields else { return }
        let stated = paragraphs.filter { !WrittenDate.stated($0.text).isEmpty }
        assignment.comment = stated.map(\.text.tidied).joined(separator: "\n")
        assignment.commentLines = stated.compactMap(\.lines.first)
    }

    /// Whether a line is a few words that do not go on on the next line.
    private func isHeadingAlone(_ line: TextLine, before next: Int) -> Bool {
        guard line.text.utf8.count <= 80, PlainWords.count(line.text) <= 5, line.tidy.first?.isUppercase == true,
            !PlainWords.endsSentence(line.text)
        else { return false }
        return next >= lines.count || !PlainWords.startsInLowerCase(lines[next].text)
    }

    private struct Paragraph {
        var text: String
        var lines: [Int]
    }

    /// Takes the fields of a line.
    ///
    /// - Returns: Whether the last of them is a comment, which may go on.
    private func take(
        _ fields: [AssignmentFields.Field], line: TextLine, into assignment: inout ReadAssignment,
        paragraphs: inout [Paragraph]
    ) -> Bool {
        for field in fields {
            switch field.kind {
            case .start where assignment.writtenStart.isEmpty: assignment.takeStart(field.text)
            case .end where assignment.writtenEnd.isEmpty: assignment.takeEnd(field.text)
            case .span where assignment.writtenStart.isEmpty && assignment.writtenEnd.isEmpty:
                assignment.takeSpan(field.text)
            case .status: assignment.statusLabel = WrittenDate.stated(GradeText.cleaned(field.text))
            case .comment: paragraphs.append(Paragraph(text: field.text, lines: [line.number]))
            case .start, .end, .span, .other: continue
            }
        }
        return fields.last?.kind == .comment
    }

    private static func indent(_ text: String) -> Int { text.utf8.prefix { $0 == 0x20 }.count }
}
