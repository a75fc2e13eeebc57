/// Finds the headings of sections by their numbers, which follow each other, in a text that has lost its blank lines.
enum SectionSequence {
    /// The indices of the lines with such numbers; empty if the text has blank lines, or no three chapters and no
    /// sections within one.
    static func find(in lines: [TextLine], contents: ContentsEntries) -> Set<Int> {
        guard lines.count(where: \.isBlank) * 20 < lines.count else { return [] }
        var found: Set<Int> = []
        var last: [Int] = [0]
        var hasParts = false
        for (index, line) in lines.enumerated() where mayBeHeading(line) {
            guard !contents.lines.contains(line.number), let section = HeadingCandidates.section(line.tidy),
                !PlainWords.endsSentence(section.title),
                section.title.split(whereSeparator: { !$0.isNumber }).allSatisfy({ HeaderRow.isYear(String($0)) })
            else { continue }
            let number = section.number.split(separator: ".").compactMap { Int($0) }
            guard follows(number, last) else { continue }
            found.insert(index)
            last = number
            hasParts = hasParts || number.count > 1
        }
        return hasParts || (last.first ?? 0) > 2 ? found : []
    }

    private static func mayBeHeading(_ line: TextLine) -> Bool {
        guard let first = line.text.utf8.first(where: { $0 != 0x20 }), (48...57).contains(first) else { return false }
        return line.text.utf8.count <= 120 && !line.text.utf8.contains(0x09)
    }

    /// Whether a number is the next one on its level, the first of a level below, or the next of one above.
    private static func follows(_ number: [Int], _ last: [Int]) -> Bool {
        guard let end = number.last, !number.isEmpty, number.count <= last.count + 1 else { return false }
        let above = number.dropLast()
        guard last.starts(with: above) else { return false }
        return number.count > last.count ? end == 1 : end == last[number.count - 1] + 1
    }
}
