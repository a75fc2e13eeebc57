import Oversight

/// What a line at the edge of a page has in common with those of other pages: its words, a sign for each figure.
enum PageEdgeKey {
    /// The key of a line; empty if it is data wherever it stands: an item of a list, a status, a row, a heading.
    ///
    /// - Parameters:
    ///   - line: The line.
    ///   - mark: The number of a page on it.
    ///   - page: The page, from 0. A number alone is that of a page if it counts the pages.
    static func key(of line: TextLine, mark: PageMark?, page: Int) -> String {
        let text = line.text
        guard text.utf8.count <= 240, !text.utf8.contains(UInt8(ascii: "<")) else { return "" }
        if let mark {
            if mark.isNumbered { return "\(masked(mark.title)) #/\(mark.count.map(String.init) ?? "")" }
            return "#\(mark.page - page)"
        }
        guard !isRow(text), !saysSomething(text) else { return "" }
        if let heading = NumberedHeading(text) {
            // `2 Granviks kommun – bokslut` on the second page.
            let isPage = heading.parts.count == 1 && (page...(page + 2)).contains(heading.parts[0])
            return isPage ? "#\(heading.parts[0] - page) \(masked(heading.title))" : PlainWords.key(text)
        }
        let key = masked(text)
        // What is mostly figures is a row, but for a date and the number of a page.
        return key.count { $0 == "#" } <= 5 ? key : ""
    }

    /// Whether a line is a part of a table.
    private static func isRow(_ text: String) -> Bool {
        if text.utf8.contains(0x09) || TableHeader(text) != nil || DatedLine(text).isDated { return true }
        let trimmed = text.trimmed
        if trimmed.hasPrefix("|") { return true }
        let cells = trimmed.split(separator: "  ").map { TableCell(text: String($0.trimmed)) }
        if cells.count > 1 { return HeaderRow.recognise(cells) != nil }
        // A day may be the header of a column, but alone on a line it is when the page was printed.
        return !isDay(String(trimmed)) && ColumnMeaning(String(trimmed)).isKnown
    }

    private static func isDay(_ text: String) -> Bool {
        guard text.contains(where: \.isNumber), case .day = DateExpression(text) else { return false }
        return true
    }

    /// Whether a line that may come again is a part of the text: a goal, a grade, a status, a label, an item of a list.
    private static func saysSomething(_ text: String) -> Bool {
        if Bullets.item(text) != nil || StatusWords.status(of: text) != nil || GradeWords.grade(of: text) != nil
            || StatusWords.looksLikeStatus(text) || StatusPhrase.first(in: text) != nil || ListedGoals.isArea(text)
            || text.trimmed.hasPrefix("#")
        {
            return true
        }
        let plain = HeadingCandidates.plain(text)
        if HeadingLabels.match(plain)?.isParted == true || GradeHead.wordsAfter(plain) != nil { return true }
        let key = plain.lowercased()
        return HeadingWords.isLabel(key) || GradeText.isKnown(key)
    }

    private static func masked(_ text: String) -> String {
        var masked = ""
        for character in text.lowercased() {
            if character.isNumber {
                if masked.last != "#" { masked.append("#") }
            } else if character.isWhitespace {
                if masked.last != " ", !masked.isEmpty { masked.append(" ") }
            } else {
                masked.append(character)
            }
        }
        return masked
    }
}
