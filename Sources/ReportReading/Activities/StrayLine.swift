/// Tells a line that may name what the activities below it belong to from one that introduces them.
enum StrayLine {
    /// The most bytes of such a line.
    private static let longest = 90

    /// How headings of text begin.
    private static let beginnings = ["kommentar", "sammanfatt", "kommande", "analys", "slutsats", "framåt", "bakgrund"]

    /// Whether a text of a line by itself may name a unit, a goal or an area.
    ///
    /// - Parameter text: The text without the marks of a heading.
    static func mayName(_ text: String) -> Bool {
        guard text.utf8.count <= longest, text.first?.isUppercase == true, text.count(where: \.isLetter) > 2,
            !PlainWords.endsSentence(text), text.last.map({ !":,;".contains($0) }) == true
        else { return false }
        let key = text.lowercased()
        return !HeadingWords.isLabel(key) && !HeadingWords.isOfTable(key) && !HeadingWords.isChapter(key)
            && !HeadingWords.isOverview(key) && ActivityColumns.role(text) == .other && !ReportTitle.isTitle(text)
            && PageMark(text) == nil && !beginnings.contains { key.hasPrefix($0) } && !CoverNotes.namesMunicipality(key)
            && BodyName.find(in: text) == nil
    }
}
