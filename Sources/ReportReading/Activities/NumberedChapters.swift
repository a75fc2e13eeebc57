/// Lines with the numbers 1, 2, 3 and so on, each after a blank line or at the top of a page: the headings of chapters whose
/// text follows directly.
enum NumberedChapters {
    /// The fewest chapters; less may be a list.
    private static let fewest = 3

    /// The indices of the lines; none if a number is missing or stands twice.
    ///
    /// - Parameters:
    ///   - lines: The lines without page furniture.
    ///   - contents: The numbers of the lines of the list of contents.
    static func find(in lines: [TextLine], besides contents: Set<Int>) -> Set<Int> {
        var found: [Int] = []
        for (index, line) in lines.enumerated() {
            guard index == 0 || lines[index - 1].isBlank || line.startsPage, line.text.utf8.count <= 160,
                !contents.contains(line.number), let first = line.text.trimmed.first, first.isNumber,
                !line.text.utf8.contains(0x09), let section = HeadingCandidates.section(line.tidy), section.parts == 1,
                let number = Int(section.number), !PlainWords.endsSentence(section.title),
                SpacedSegment.split(line.text).count <= 2
            else { continue }
            guard number == found.count + 1 else { return [] }
            found.append(index)
        }
        return found.count < fewest ? [] : Set(found)
    }
}
