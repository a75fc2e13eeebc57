// Lists of activities with labels, and labelled texts below rows.
extension ActivityTables {
    mutating func take(paragraph: [TextLine]) {
        resume(with: paragraph)
        if case .aligned(let cells) = open {
            take(paragraph.map { cells.divide($0) }, cells.columns)
            return
        }
        if let drafts = FieldBlock.read(paragraph), drafts.contains(where: { !$0.status.isEmpty }) {
            if case .fields = open {} else { close() }
            takeFurtherComment()
            for draft in drafts { append(draft) }
            open = .fields
            return
        }
        guard let last = rows.indices.last else { return }
        switch open {
        case .none, .aligned: return
        case .fields, .delimited:
            if isDetached, mayGoOn(paragraph) {
                furtherComment += paragraph
                return
            }
            // The rest of a row, after a page or directly below its cells.
            let isDirect = !isDetached && !isAfterBreak
            for line in paragraph {
                if let role = Self.detail(line.text) {
                    addDetail(line, line.tidy, to: last)
                    (detail, isLabelled) = (role, true)
                } else if let role = detail, isLabelled || PlainWords.startsInLowerCase(line.text) {
                    rows[last].add(line.tidy, to: role)
                } else if isAfterBreak, PlainWords.startsInLowerCase(line.text) {
                    rows[last].add(line.tidy, to: rows[last].comment.isEmpty ? .title : .comment)
                    detail = .comment
                } else if isDirect {
                    unread.append(line)
                } else {
                    loose.append(line)
                }
            }
            isDetached = true
        }
    }

    /// Whether a paragraph below an activity of a list may be a further one of its comment, which the next activity shows.
    func mayGoOn(_ paragraph: [TextLine]) -> Bool {
        guard case .fields = open, let last = rows.last, !last.comment.isEmpty, !isCardNumber(paragraph) else {
            return false
        }
        return !isAfterBreak && !paragraph.contains { FieldLine($0.text) != nil }
    }

    /// Whether a paragraph is only the number of the next activity: `Aktivitetskort 2`.
    private func isCardNumber(_ paragraph: [TextLine]) -> Bool {
        guard paragraph.count == 1, paragraph[0].text.utf8.count <= 40 else { return false }
        let words = paragraph[0].tidy.split(separator: " ")
        return words.count == 2 && words[1].allSatisfy { $0.isNumber || $0 == "." }
            && (words[0].lowercased().hasSuffix("kort") || ActivityColumns.role(String(words[0])) == .title)
    }

    static func detail(_ text: String) -> ActivityRole? {
        guard let role = FieldLine(text)?.fields.first?.role, role == .comment || role == .units else { return nil }
        return role
    }

    mutating func takeFurtherComment() {
        var previous: TextLine?
        for line in furtherComment {
            let isNext = previous.map { line.number > $0.number + 1 } ?? true
            rows[rows.count - 1].add(line.tidy, to: .comment, opensParagraph: isNext)
            previous = line
        }
        furtherComment = []
    }

    mutating func addDetail(_ line: TextLine, _ text: String, to row: Int) {
        if let fields = FieldLine(text) {
            for (role, value) in fields.fields { rows[row].add(value, to: role, opensParagraph: true) }
        } else {
            rows[row].add(text, to: .comment, opensParagraph: !PlainWords.startsInLowerCase(text))
        }
    }
}
