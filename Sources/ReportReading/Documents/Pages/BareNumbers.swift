/// Finds the numbers of pages that stand alone, and the running title beside them, where neither a form feed nor a word
/// such as `Sida` tells them.
///
/// Such text was copied from pages: a number on a line of its own, higher each time, and always the same line before or
/// after it.
enum BareNumbers {
    /// How often a title must stand beside such a number.
    private static let proof = 2

    /// The indices of the lines that are furniture.
    static func find(in lines: [TextLine]) -> Set<Int> {
        // The first lines are the cover, on which the title stands once.
        let filled = Array(lines.indices.filter { !lines[$0].isBlank }.dropFirst(2))
        var pairs: [String: [(number: Int, lines: [Int])]] = [:]
        for (place, index) in filled.enumerated() {
            guard let number = bare(lines[index]) else { continue }
            for (side, other) in [("above", place - 1), ("below", place + 1)] where filled.indices.contains(other) {
                let title = lines[filled[other]]
                guard title.text.utf8.count <= 200, PlainWords.count(title.text) > 1, mayBeTitle(title) else {
                    continue
                }
                pairs[side + title.tidy, default: []].append((number, [index, filled[other]]))
            }
        }
        var found: Set<Int> = []
        for pair in pairs.values where pair.count >= proof {
            guard zip(pair, pair.dropFirst()).allSatisfy({ $0.number < $1.number }), pair[0].number <= 3 else {
                continue
            }
            found.formUnion(pair.flatMap(\.lines))
        }
        return found
    }

    private static func bare(_ line: TextLine) -> Int? {
        guard line.text.utf8.count <= 20 else { return nil }
        let text = line.tidy
        return text.utf8.count <= 3 ? Int(text) : nil
    }

    /// Whether a line may be a running title, which names a body, a municipality or a report, and is no row, label or
    /// sentence: where cells stand one to a line, the same words stand above figures too.
    private static func mayBeTitle(_ line: TextLine) -> Bool {
        let names =
            BodyName.find(in: line.tidy) != nil || ReportTitle.isTitle(line.tidy)
            || line.text.lowercased().contains(" kommun")
        return names && !line.text.utf8.contains(0x09) && !PlainWords.endsSentence(line.text)
            && line.tidy.first?.isLetter == true
            && !FigureSplitting.endsInFigures(line.text, atLeast: 2)
            && HeadingLabels.match(line.tidy)?.isParted != true && GradeHead.wordsAfter(line.tidy) == nil
    }
}
