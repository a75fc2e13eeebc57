/// A document split at its numbered headings.
///
/// A repeated table of contents gives sections without a body; they do no harm, since the purpose of a section follows
/// from its content.
struct DocumentOutline: Sendable {
    /// The lines before the first heading.
    var front: [TextLine] = []
    /// The sections, in order.
    var sections: [Section] = []

    /// Splits the lines of a document.
    ///
    /// - Parameter lines: All lines, in order.
    init(_ lines: [TextLine]) {
        var chapters: Set<Int> = []
        var previous: TextLine?
        for line in lines {
            if let heading = NumberedHeading(line.text),
                Self.isPlausible(heading, line: line, after: previous, chapters: chapters)
            {
                chapters.insert(heading.parts[0])
                sections.append(Section(parts: heading.parts, title: heading.title, line: line.number))
            } else if sections.isEmpty {
                front.append(line)
            } else {
                sections[sections.count - 1].body.append(line)
            }
            previous = line
        }
        for index in sections.indices { sections[index].joinWrappedTitle() }
    }

    /// Whether a line that looks like a heading is one in its context.
    ///
    /// A wrapped sentence may continue with a number at the start of a line. A heading follows a blank line, or is marked,
    /// and its chapter is the current one, the next, or one seen before.
    private static func isPlausible(
        _ heading: NumberedHeading, line: TextLine, after previous: TextLine?, chapters: Set<Int>
    ) -> Bool {
        let chapter = heading.parts[0]
        let isFree =
            heading.isMarked || line.startsPage || line.text.first?.isWhitespace == true
            || (previous?.isBlank ?? true) || (previous.map { NumberedHeading($0.text) != nil } ?? false)
        guard isFree else { return false }
        guard let highest = chapters.max() else { return true }
        return chapters.contains(chapter) || chapter == highest + 1
    }
}

extension Section {
    /// Joins the next lines to the heading if they continue it.
    ///
    /// A heading continues with a lower-case letter, or with a single line before the table if it does not end like a
    /// sentence.
    mutating func joinWrappedTitle() {
        var joined = 0
        while joined < 4, let index = body.firstIndex(where: { !$0.isBlank }) {
            let line = body[index]
            guard !PlainWords.endsSentence(title), !line.text.contains("\t"), TableHeader(line.text) == nil,
                GradeWords.grade(of: line.text) == nil, line.text.utf8.count <= 200, Bullets.item(line.text) == nil,
                PlainWords.startsInLowerCase(line.text) || standsAloneBeforeTable(index)
            else { return }
            title += " " + line.tidy
            body.removeSubrange(...index)
            joined += 1
        }
    }

    private func standsAloneBeforeTable(_ index: Int) -> Bool {
        guard let next = body[(index + 1)...].first(where: { !$0.isBlank }) else { return false }
        let line = body[index]
        return TableHeader(next.text) != nil && line.tidy.count <= 80 && PlainWords.endsSentence(line.text)
    }
}
