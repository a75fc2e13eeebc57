/// Headings between that of a goal and a table of its activities that name the unit which carries them out.
struct UnitHeadings {
    /// The names of units, by the index of their line.
    private(set) var names: [Int: String] = [:]
    /// The indices of lines alone above a table of which nobody can say whether they name a unit.
    private(set) var unsure: Set<Int> = []

    /// How many lines the end of a page and the beginning of the next one have between a heading and its table.
    private static let mostLinesOfBreak = 24

    private struct Candidate {
        var index: Int
        var name: String
        /// The number of `#` before it.
        var marks: Int
        /// Whether the table below it names goals in a column.
        var hasGoals = false
    }

    /// Finds the headings.
    ///
    /// The words of some say that they name a unit; then those that stand in the same place and the same form do too.
    ///
    /// - Parameters:
    ///   - lines: The lines of the document.
    ///   - isTable: For each index whether the line is the header of a table.
    ///   - isOtherHeading: Whether the line at an index is a heading of another kind than a chapter.
    init(_ lines: [TextLine], isTable: [Bool], isOtherHeading: (Int) -> Bool) {
        var candidates: [Candidate] = []
        var tables = 0
        for index in isTable.indices where isTable[index] && (index == 0 || !isTable[index - 1]) {
            tables += 1
            if let (place, isBeforePage) = Self.lineAbove(index, lines), !isTable[place], !isOtherHeading(place),
                var candidate = Self.candidate(
                    lines, at: place, isBelowHeading: place > 0 && isOtherHeading(place - 1)),
                !Self.hasUnits(lines, at: index),
                !isBeforePage || Self.surelyNames(candidate.name)
            {
                candidate.hasGoals = Self.columns(lines, at: index)?.index(of: .goal) != nil
                candidates.append(candidate)
            }
        }
        for alike in Dictionary(grouping: candidates, by: \.marks).values {
            // A heading above each table, whose goals are in a column, names what else parts the activities.
            let isRegular =
                alike.count > 2 && alike.count * 3 >= tables * 2 && alike.allSatisfy(\.hasGoals)
                && Set(alike.map(\.name)).count == alike.count
            // What stands above the tables of several goals is no heading of one of them.
            let isRepeated = Set(alike.map(\.name)).count * 3 <= alike.count * 2
            let isSure = isRegular || isRepeated || alike.contains { Self.surelyNames($0.name) }
            for candidate in alike {
                if isSure {
                    names[candidate.index] = candidate.name
                } else if candidate.marks == 0 {
                    unsure.insert(candidate.index)
                }
            }
        }
    }

    /// The index of the last line with text above a table, at most two blank lines away, or at the end of the page before.
    private static func lineAbove(_ index: Int, _ lines: [TextLine]) -> (place: Int, isBeforePage: Bool)? {
        var isBeforePage = false
        for place in stride(from: index - 1, through: max(0, index - mostLinesOfBreak), by: -1) {
            isBeforePage = isBeforePage || lines[place + 1].startsPage
            if !lines[place].isBlank { return (place, isBeforePage) }
            if !isBeforePage, index - place > 2 { return nil }
        }
        return nil
    }

    private static func candidate(_ lines: [TextLine], at place: Int, isBelowHeading: Bool) -> Candidate? {
        let line = lines[place]
        let marks = line.text.prefix { $0 == "#" }.count
        guard line.text.utf8.count <= 80, !line.text.utf8.contains(0x09), !line.text.hasPrefix("|"),
            marks > 0 || isBelowHeading || place == 0 || lines[place - 1].isBlank || line.startsPage,
            !line.text.trimmed.contains("  ")
        else { return nil }
        let name = HeadingCandidates.plain(line.text)
        return mayName(name) ? Candidate(index: place, name: name, marks: marks) : nil
    }

    private static func hasUnits(_ lines: [TextLine], at index: Int) -> Bool {
        columns(lines, at: index)?.index(of: .units) != nil
    }

    private static func columns(_ lines: [TextLine], at index: Int) -> ActivityColumns? {
        DelimitedLine(lines[index]).map { ActivityColumns($0.cells.map(\.text)) }
            ?? ActivityHeader(lines, at: index)?.columns
    }

    /// Whether a text could be a name: a few words, the first with a capital, and none that labels or titles have.
    private static func mayName(_ text: String) -> Bool {
        guard UnitWords.isName(text), text.first?.isUppercase == true, PlainWords.count(text) <= 5 else { return false }
        let key = text.lowercased()
        return !HeadingWords.isLabel(key) && !HeadingWords.isOfTable(key) && ActivityColumns.role(text) == .other
            && !ReportTitle.isTitle(text) && HeadingLabels.match(text) == nil && !key.contains(" ska ")
            && !key.hasPrefix("aktivitet") && !StatusWords.looksLikeStatus(text)
    }

    /// Whether the words of a name say that it is that of a unit.
    static func surelyNames(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        if words.count == 1, (2...4).contains(name.count), name.allSatisfy({ $0.isUppercase }) { return true }
        guard words.count <= 4, let first = words.first, let last = words.last,
            !words.contains(where: { prepositions.contains($0.lowercased()) })
        else { return false }
        if hasEnding(first, definite) || hasEnding(last, definite) { return true }
        // "Ekbackens skola" and "Grundskola", but not "Trygg skola".
        return (words.count == 1 || first.hasSuffix("s")) && hasEnding(last, indefinite)
    }

    private static func hasEnding(_ word: Substring, _ endings: [String]) -> Bool {
        let key = word.lowercased()
        return endings.contains { key.hasSuffix($0) } && !qualities.contains { key.hasPrefix($0) }
    }

    private static let prepositions: Set<String> = ["av", "för", "till", "från", "om", "inom", "mot", "i", "på", "med"]

    private static let definite = [
        "enheten", "avdelningen", "kontoret", "förvaltningen", "sektorn", "sektionen", "skolan", "skolorna",
        "gymnasiet",
        "biblioteket", "kansliet", "tjänsten", "elevhälsan", "teamet", "byrån", "hemsjukvården",
    ]

    private static let indefinite = [
        "enhet", "avdelning", "kontor", "förvaltning", "sektor", "sektion", "skola", "skolor", "gymnasium", "bibliotek",
        "kansli", "tjänst", "center", "fritidshem",
    ]

    /// Words that end like a unit and are a quality.
    private static let qualities = ["öppenhet", "medvetenhet", "erfarenhet", "angelägenhet", "benägenhet", "lägenhet"]
}
