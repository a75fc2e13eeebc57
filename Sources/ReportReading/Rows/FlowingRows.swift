/// Splits a table whose tabs were lost into rows: two dates, alone or after a title, start a row.
struct FlowingRows {
    /// The rows found.
    private(set) var drafts: [RowDraft] = []
    /// Lines that belong to no row.
    private(set) var strays: [TextLine] = []

    /// Splits the lines of a section, from its first header row on.
    init(_ lines: [TextLine]) {
        let paragraphs = FlowingParagraph.split(lines)
        let starts = Self.rowStarts(paragraphs)
        let first = starts.first?.title ?? paragraphs.endIndex
        strays = paragraphs[..<first].flatMap(\.lines)
        for (index, start) in starts.enumerated() {
            let end = index + 1 < starts.count ? starts[index + 1].title : paragraphs.endIndex
            let dates = paragraphs[start.dates]
            var draft = RowDraft(
                line: paragraphs[start.title].lines[0].number, start: dates.start, end: dates.end)
            let title = paragraphs[start.title...start.dates].map(\.text).joined(separator: " ")
            draft.append(title, line: draft.line, followsPageBreak: false)
            draft.hasStatus = false
            for paragraph in paragraphs[(start.dates + 1)..<end] {
                if draft.hasStatus, paragraph.isStatus {
                    // A second status: a row whose dates were lost, and whose title cannot be distinguished from the comment.
                    strays += paragraph.lines
                    continue
                }
                draft.append(
                    paragraph.text, line: paragraph.lines[0].number, followsPageBreak: paragraph.followsPageBreak)
            }
            drafts.append(draft)
        }
    }

    /// The places of each row's title and dates among the paragraphs.
    private static func rowStarts(_ paragraphs: [FlowingParagraph]) -> [(title: Int, dates: Int)] {
        var starts: [(title: Int, dates: Int)] = []
        for (index, paragraph) in paragraphs.enumerated() where paragraph.isDated {
            let floor = (starts.last?.dates ?? -1) + 1
            var title = index
            if paragraph.text.isEmpty, index > floor, !paragraphs[index - 1].isStatus { title -= 1 }
            // A title split by a page break goes on with a lower-case letter, or with a figure or a bracket.
            while title > floor,
                PlainWords.startsInLowerCase(paragraphs[title].text)
                    || (paragraphs[title].followsPageBreak && PlainWords.goesOn(paragraphs[title].text)),
                !paragraphs[title - 1].isStatus, !PlainWords.endsSentence(paragraphs[title - 1].text),
                paragraphs[title].followsPageBreak || paragraphs[title - 1].lines.count == 1
            {
                title -= 1
            }
            starts.append((title, index))
        }
        return starts
    }
}
