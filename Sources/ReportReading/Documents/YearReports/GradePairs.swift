import Oversight

/// Gives the grade of a goal that stands in a table of two cells the form of a label with its value.
///
/// Such as `Måluppfyllelse` beside `God` below the heading of a goal: it is no row of the indicators of the goal before.
enum GradePairs {
    /// The lines with each such table as `Label: value` that stands apart.
    static func labelled(_ lines: [TextLine]) -> [TextLine] {
        var labelled: [TextLine] = []
        for (index, line) in lines.enumerated() {
            if let goal = gradedGoal(lines, at: index) {
                labelled += goal
                continue
            }
            guard line.text.utf8.count <= 200, let cells = line.cellTexts, cells.count == 2,
                isAlone(lines, at: index), GradeHead.isHead(cells[0].lowercased()),
                cells[1].contains(where: \.isLetter), !cells[1].contains(where: \.isNumber),
                PlainWords.count(cells[1]) <= 4, cells[1].first?.isUppercase == true,
                ColumnMeaning(cells[1]).role == .other
            else {
                labelled.append(line)
                continue
            }
            labelled.append(line.labelledInPlace(cells[0], cells[1]))
        }
        return labelled
    }

    /// The title of a goal over its grade, if these are the two cells of a table: `Alla läser mer` and `God måluppfyllelse`.
    private static func gradedGoal(_ lines: [TextLine], at index: Int) -> [TextLine]? {
        let line = lines[index]
        guard line.text.utf8.count <= 300, let cells = line.cellTexts, cells.count == 2, isBetweenText(lines, index),
            PlainWords.count(cells[0]) > 2, cells[0].first?.isUppercase == true, !PlainWords.endsSentence(cells[0]),
            HeadingLabels.match(cells[0]) == nil, (2...4).contains(PlainWords.count(cells[1])),
            !cells[1].contains(":"), !GradeHead.isHead(cells[1].lowercased()),
            cells[1].lowercased().hasSuffix("måluppfyllelse")
        else { return nil }
        var title = line
        title.text = cells[0]
        return [line.blanked, title, line.labelled("Måluppfyllelse", cells[1]), line.blanked]
    }

    /// Whether a line stands apart, and the text above and below it is none of cells: the rows of a table may stand apart too.
    private static func isBetweenText(_ lines: [TextLine], _ index: Int) -> Bool {
        let above = lines[..<index].suffix(4)
        let below = lines[(index + 1)...].prefix(4)
        guard above.last?.isBlank != false, below.first?.isBlank != false else { return false }
        return [above.last { !$0.isBlank }, below.first { !$0.isBlank }].allSatisfy {
            $0 == nil || $0?.cellTexts == nil
        }
            && !(above + below).contains { DelimitedLine($0)?.isSeparator == true }
    }

    /// Whether no row of cells stands directly above or below a line.
    private static func isAlone(_ lines: [TextLine], at index: Int) -> Bool {
        [index - 1, index + 1].allSatisfy { place in
            !lines.indices.contains(place) || lines[place].isBlank || lines[place].cellTexts == nil
        }
    }
}
