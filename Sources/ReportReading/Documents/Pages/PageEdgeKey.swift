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
        switch figures(in: text) {
        case .none: break
        // A title with a number is furniture if the number counts the pages, and the row of a table otherwise.
        case .count(let number, let title): return "#\(number - page) \(masked(title))"
        case .data: return ""
        }
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

    /// What the cells after the first one of a line are.
    private enum Figures {
        /// Not all figures.
        case none
        /// A number that may be that of the page, with the text before it.
        case count(Int, title: String)
        /// Figures of a table.
        case data
    }

    private static func figures(in text: String) -> Figures {
        let cells = text.trimmed.split(separator: "  ").map { String($0.trimmed) }
        guard cells.count > 1, cells[0].contains(where: \.isLetter) else { return .none }
        let rest = cells.dropFirst().filter { !isDay($0) }
        guard let last = rest.last, rest.allSatisfy(isFigure) else { return .none }
        guard rest.count == 1 else { return .data }
        guard last.allSatisfy({ ("0"..."9").contains($0) }), let number = Int(last) else { return .data }
        if last.count <= 3 { return .count(number, title: cells[0]) }
        return last.count == 4 && (1900...2100).contains(number) ? .none : .data
    }

    /// Whether a cell is a figure, or a stroke for none.
    private static func isFigure(_ cell: String) -> Bool {
        cell.split(separator: " ").allSatisfy { FigureSplitting.mayBePart(String($0)) || $0 == "%" }
            && (cell.contains(where: \.isNumber) || ["-", "–", "−"].contains(cell))
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
