/// A title with the grade on the same line: at the right margin, after a tab, in brackets or after a dash.
struct GradedTitle: Sendable {
    var title: String
    var grade: String

    /// Parts a line at its last wide gap or tab; `nil` if no grade stands after it.
    init?(_ line: String) {
        guard line.utf8.count <= 300, let gap = Self.lastGap(line) else { return nil }
        let words = GradeText.cleaned(String(line[gap.upperBound...]))
        let title = line[..<gap.lowerBound]
        let key = words.lowercased()
        guard GradeVocabulary.isExact(key), !GradeText.namesSeveral(words),
            title.contains(where: \.isLetter), !title.utf8.contains(0x09),
            !GradeHead.isHead(title.trimmed.trimmingEnd { $0 == ":" }.lowercased())
        else { return nil }
        (self.title, grade) = (String(title), words)
    }

    private static func lastGap(_ line: String) -> Range<String.Index>? {
        let end = line.trimmed.endIndex
        if let tab = line[..<end].lastIndex(of: "\t") { return tab..<line.index(after: tab) }
        guard let gap = line[..<end].ranges(of: "   ").last, gap.lowerBound > line.trimmed.startIndex else {
            return nil
        }
        var start = gap.lowerBound
        while start > line.startIndex, line[line.index(before: start)] == " " { start = line.index(before: start) }
        return start..<gap.upperBound
    }

    /// Takes the grade in brackets or after a dash from the end of a title.
    static func takeGrade(from heading: inout ReportOutline.Heading) {
        let title = heading.title
        if title.hasSuffix(")"), let open = title.lastIndex(of: "(") {
            let words = String(title[title.index(after: open)...].dropLast())
            if GradeText.isKnown(words.lowercased()), !title[..<open].trimmed.isEmpty {
                (heading.grade, heading.title) = (words, String(title[..<open].trimmed))
            }
        } else if let dash = title.ranges(of: " – ").last ?? title.ranges(of: " - ").last {
            let words = String(title[dash.upperBound...])
            if GradeText.isKnown(words.lowercased()) {
                (heading.grade, heading.title) = (words, String(title[..<dash.lowerBound]))
            }
        }
    }
}
