import Oversight

/// A paragraph that is an activity by itself: its title, and labelled values below it or for each of its parts.
enum FieldBlock {
    /// The most lines of a title.
    private static let maximumTitleLines = 5

    /// The activities of a paragraph; `nil` if it is none.
    ///
    /// - Parameter lines: The lines between two blank ones.
    static func read(_ lines: [TextLine]) -> [ActivityDraft]? {
        guard lines.count > 1 else { return nil }
        let blocks = parted(lines)
        let drafts = blocks.map { labelled($0) ?? titled($0) }
        let found = drafts.compactMap { $0 }
        return found.count == blocks.count ? found : nil
    }

    /// The items of a list without blank lines between them, or the paragraph as it is.
    private static func parted(_ lines: [TextLine]) -> [[TextLine]] {
        let isStart: (TextLine) -> Bool =
            if isTitleLabel(lines[0].tidy) {
                { isTitleLabel($0.tidy) }
            } else if isLabelledTitle(lines[0]) {
                isLabelledTitle
            } else {
                beginsItem
            }
        let starts = lines.indices.filter { isStart(lines[$0]) }
        guard starts.first == 0, starts.count > 1 else { return [lines] }
        return zip(starts, starts.dropFirst() + [lines.count]).map { Array(lines[$0..<$1]) }
    }

    /// Whether a line begins an item of a list that is an activity, and not one of its values.
    private static func beginsItem(_ line: TextLine) -> Bool {
        guard marker(line.tidy) != nil else { return false }
        return FieldLine(line.text).map { $0.has(.title) } ?? true
    }

    private static func isLabelledTitle(_ line: TextLine) -> Bool {
        FieldLine(line.text)?.fields.first?.role == .title
    }

    private static func isTitleLabel(_ text: String) -> Bool {
        text.utf8.count <= 40 && ActivityColumns.role(text) == .title
    }

    /// Labels and values on lines of their own, as a web page shows them.
    private static func labelled(_ lines: [TextLine]) -> ActivityDraft? {
        guard isTitleLabel(lines[0].tidy) else { return nil }
        var draft = ActivityDraft(line: lines[0].number)
        var role = ActivityRole.title
        var isFirst = true
        var seen: Set<ActivityRole> = [.title]
        for line in lines.dropFirst() {
            let text = line.tidy
            let next = text.utf8.count <= 40 ? ActivityColumns.role(text) : .other
            // The words of a title may be those of a label too.
            if next != .other, next != .number, !isFirst || role != .title, seen.insert(next).inserted {
                (role, isFirst) = (next, true)
                continue
            }
            if role == .title, isFirst { draft.line = line.number }
            draft.add(text, to: role, opensParagraph: !PlainWords.startsInLowerCase(text))
            isFirst = false
        }
        return draft.title.isEmpty || !seen.contains(.status) ? nil : draft
    }

    /// A title, a line of labelled values below it, and then the comment.
    private static func titled(_ lines: [TextLine]) -> ActivityDraft? {
        guard let first = lines.prefix(maximumTitleLines + 1).firstIndex(where: { FieldLine($0.text) != nil }),
            FieldLine(lines[first].text)?.has(.title) == true
                || lines[first...].prefix(maximumTitleLines).contains(where: { FieldLine($0.text)?.isOfRow == true })
        else { return nil }
        // "Aktivitet A1" over the title of the activity.
        let above = first > 1 && isNumber(lines[0].tidy) ? lines[1..<first] : lines[..<first]
        var draft = ActivityDraft(line: above.first?.number ?? lines[0].number)
        for (index, line) in above.enumerated() {
            draft.add(index == 0 ? marker(line.tidy) ?? line.tidy : line.tidy, to: .title)
        }
        var last: ActivityRole?
        var statuses = 0
        for line in lines[first...] {
            guard let fields = FieldLine(line.text) else {
                // Below the values: the rest of the last one, or a comment without a label.
                let isRest = last == .comment || (last == .units && PlainWords.startsInLowerCase(line.text))
                draft.add(line.tidy, to: isRest ? last ?? .comment : .comment)
                last = isRest ? last : .comment
                continue
            }
            for (role, value) in fields.fields {
                if role == .status { statuses += 1 }
                draft.add(value, to: role, opensParagraph: true)
                last = role
            }
        }
        takeUnitInBrackets(&draft)
        // Two statuses are two activities, of which nobody can say where the second begins.
        return draft.title.isEmpty || statuses != 1 ? nil : draft
    }

    /// Takes the unit that stands in brackets after a title, if nothing else names one.
    private static func takeUnitInBrackets(_ draft: inout ActivityDraft) {
        guard draft.units.isEmpty, draft.title.hasSuffix(")"), let open = draft.title.lastIndex(of: "(") else { return }
        let name = String(draft.title[draft.title.index(after: open)...].dropLast())
        guard UnitHeadings.surelyNames(name) else { return }
        draft.units = [name]
        draft.title = String(draft.title[..<open].trimmed)
    }

    /// Whether a text is only what titles are called, with a number or a code.
    private static func isNumber(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        return words.count == 2 && ActivityColumns.role(String(words[0])) == .title && words[1].utf8.count <= 6
            && words[1].contains(where: \.isNumber)
            && words[1].allSatisfy { $0.isNumber || $0.isUppercase || ".:".contains($0) }
    }

    /// A text without the mark of a list before it, such as `a)`, `2.` or a bullet; `nil` if there is none.
    static func marker(_ text: String) -> String? {
        if let item = Bullets.item(text) { return item.tidied }
        guard let space = text.firstIndex(of: " ") else { return nil }
        let mark = text[..<space]
        guard let end = mark.last, ").".contains(end), (2...4).contains(mark.count) else { return nil }
        let inner = mark.dropLast().drop { $0 == "(" }
        guard inner.allSatisfy(\.isNumber) || (inner.count == 1 && inner.first?.isLetter == true) else { return nil }
        return String(text[space...].trimmed)
    }
}
