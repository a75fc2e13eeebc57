/// Gives the lines of a document the forms in which ``ActivityTables`` reads them, whatever program wrote them.
///
/// Each line keeps its number, and a line that goes on with the one before it becomes a part of it.
enum ActivityLines {
    /// The lines with rules as blank lines, separated values and single-spaced rows as rows with tabs, and labels beside their
    /// texts, also where a page parts them.
    ///
    /// - Parameter lines: The lines without what pages add to them.
    static func prepared(_ lines: [TextLine]) -> [TextLine] {
        var lines = lines
        for index in lines.indices where isRule(lines[index].text) { lines[index].text = "" }
        let facts = StatusTitles.labelled(
            PlainFacts.labelled(
                FactLines.labelled(ImpliedStatus.labelled(NumberedCards.joined(StatusHeadings.widened(lines))))))
        let items = SentenceItems.labelled(StatusItems.labelled(facts))
        let tables = FieldTables.labelled(DatedRows.labelled(RawRows.parted(SeparatedRows.parted(items))))
        let rows = FieldPairs.labelled(tables)
        return CommentLines.labelled(BrokenFields.joined(TitledFields.joined(BrokenFields.joined(rows))))
    }

    /// For each line whether it is the header of a table that is parted by these forms.
    ///
    /// Pages repeat headers, and so a header must be known before the furniture of pages is taken away.
    static func headers(_ lines: [TextLine]) -> [Bool] {
        zip(ActivityTables.headers(lines), lines).map { isHeader, line in
            isHeader || RawRows.words(of: line) != nil
        }
    }

    /// Whether a line only rules off rows or headings: groups of at least three dashes, or the edge of a drawn table.
    private static func isRule(_ text: String) -> Bool {
        guard let first = text.utf8.first(where: { $0 != 0x20 }) else { return false }
        if first == UInt8(ascii: "+") { return DelimitedLine.isDrawnRule(text) }
        guard first == UInt8(ascii: "-") || first == UInt8(ascii: "=") else { return false }
        guard text.utf8.allSatisfy({ $0 == first || $0 == 0x20 }) else { return false }
        return text.split(separator: " ").allSatisfy { $0.utf8.count >= 3 }
    }
}
