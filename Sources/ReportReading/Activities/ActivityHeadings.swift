import Oversight

/// The headings of a document whose parts are goals with activities.
struct ActivityHeadings: Sendable {
    /// A heading by its form; whether it is that of a goal follows from its label, or from the activities under it.
    struct Heading: Sendable {
        enum Form: Sendable, Hashable {
            /// A label says that it is a goal; the level is `nil` if the label does not say of whom.
            case goal(GoalLevel?)
            case area
            /// A number of so many parts.
            case numbered(Int)
            /// A letter and a number, such as `N1`.
            case coded
            /// A mark of headings, or words of a chapter.
            case chapter
            /// The name of the unit whose activities follow.
            case unit
        }

        var form: Form
        var number: String?
        var title: String
        /// The label as printed, in lower case; empty if there is none.
        var label = ""
        /// The line of the title, from 1.
        var line: Int
        /// The number of `#` before it.
        var marks = 0
    }

    /// The headings by the index of their first line.
    private(set) var headings: [Int: Heading] = [:]
    /// For each index whether the line is a part of a heading.
    private(set) var isTaken: [Bool]

    /// The indices of lines alone above a table of which nobody can say what they name.
    private(set) var unsure: Set<Int> = []

    private let lines: [TextLine]
    private let contents: ContentsEntries
    /// The indices of lines whose numbers follow each other from 1 on.
    private let chapters: Set<Int>
    private let labelledUnits: LabelledUnits
    /// The labels of goals that stand alone on several lines, in lower case.
    private let repeatedLabels: Set<String>
    /// Whether the header of a table says that its titles are those of goals and of activities.
    private let hasGoalsAmongTitles: Bool
    /// The number of the last heading of a chapter.
    private var lastNumber = 0

    /// Finds the headings.
    ///
    /// - Parameters:
    ///   - lines: The lines without page furniture.
    ///   - isTable: For each index whether the line is the header of a table.
    init(_ lines: [TextLine], isTable: [Bool]) {
        self.lines = lines
        isTaken = isTable
        let contents = ContentsEntries(lines, known: [])
        self.contents = contents
        chapters = NumberedChapters.find(in: lines, besides: contents.lines)
        labelledUnits = LabelledUnits(lines, isTable: isTable)
        repeatedLabels = Self.repeatedLabels(lines)
        hasGoalsAmongTitles = zip(lines, isTable).contains { line, isTable in
            isTable && line.cellTexts.map { $0.contains(where: ActivityWords.namesGoalsToo) } == true
        }
        var index = 0
        while index < lines.count {
            guard !isTable[index], let (heading, count) = heading(at: index) else {
                index += 1
                continue
            }
            headings[index] = heading
            if case .numbered(1) = heading.form { lastNumber = heading.number.flatMap { Int($0) } ?? 0 }
            headings[index]?.marks = lines[index].text.prefix { $0 == "#" }.count
            for line in index..<(index + count) { isTaken[line] = true }
            index += count
        }
        for index in isTable.indices where isTable[index] { isTaken[index] = false }
        takeBareGoals(isTable)
        takeUnits(isTable)
    }

    private static func repeatedLabels(_ lines: [TextLine]) -> Set<String> {
        var counts: [String: Int] = [:]
        for line in lines where !line.isBlank && line.text.utf8.count <= 60 {
            guard let label = HeadingLabels.match(HeadingCandidates.plain(line.text)), case .goal = label.meaning,
                label.title.isEmpty
            else { continue }
            counts[label.label.lowercased(), default: 0] += 1
        }
        return Set(counts.filter { $0.value > 1 }.keys)
    }

    /// The fewest lines of what shall be that are goals.
    private static let fewestBareGoals = 2

    /// How far below such a line its table begins.
    private static let reachOfGoal = 12

    /// Takes lines that say what shall be, each over a table of its own, in documents without goals of another form.
    private mutating func takeBareGoals(_ isTable: [Bool]) {
        let hasGoals = headings.values.contains { heading in if case .goal = heading.form { true } else { false } }
        guard !hasGoals else { return }
        var found: [Int: String] = [:]
        for index in lines.indices where !isTaken[index] && !isTable[index] {
            let line = lines[index]
            guard (20...120).contains(line.text.utf8.count), line.text.contains(" ska "), index + 1 < lines.count,
                !contents.lines.contains(line.number), !line.text.utf8.contains(0x09)
            else { continue }
            let text = HeadingCandidates.plain(line.text)
            let isApart =
                isBlank(index - 1) || line.startsPage || headings[index - 1] != nil
                || lines[index - 1].text.utf8.count <= 60 && !PlainWords.endsSentence(lines[index - 1].text)
            let isWhole =
                !PlainWords.endsSentence(text) && PlainWords.count(text) <= 14
                && text.last.map { !",-–:".contains($0) } == true && !text.trimmed.contains("  ")
                && !PlainWords.startsInLowerCase(lines[index + 1].text) && DelimitedLine(line) == nil
            let below = lines.indices[(index + 1)...].prefix(Self.reachOfGoal)
            guard isApart, isWhole, text.first?.isUppercase == true, Self.coded(text) == nil,
                FieldLine(line.text) == nil,
                below.contains(where: { isTable[$0] })
            else { continue }
            found[index] = text
        }
        // A list of goals has its table below the last of them.
        let places = found.keys.sorted()
        for (place, next) in zip(places, places.dropFirst()) where !isTable[place..<next].contains(true) {
            found[place] = nil
        }
        guard found.count >= Self.fewestBareGoals else { return }
        for (index, title) in found {
            headings[index] = Heading(form: .goal(nil), number: nil, title: title, line: lines[index].number)
            isTaken[index] = true
        }
    }

    /// Takes the headings that name a unit, among them those that would be a chapter elsewhere.
    private mutating func takeUnits(_ isTable: [Bool]) {
        let units = UnitHeadings(lines, isTable: isTable) { index in
            headings[index].map { $0.form != .chapter } ?? isTaken[index]
        }
        for (index, name) in units.names {
            let marks = lines[index].text.prefix { $0 == "#" }.count
            headings[index] = Heading(form: .unit, title: name, line: lines[index].number, marks: marks)
            isTaken[index] = true
        }
        takeUnitsAboveGoals()
        unsure = units.unsure.filter { headings[$0] == nil }
    }

    /// Takes the names of units that stand directly above a goal, each above those of its own.
    private mutating func takeUnitsAboveGoals() {
        var names: [Int: String] = [:]
        for (index, heading) in headings {
            guard case .goal = heading.form, index > 0, headings[index - 1] == nil, !isTaken[index - 1],
                isBlank(index - 2) || lines[index - 1].startsPage, lines[index - 1].text.utf8.count <= 60
            else { continue }
            let name = HeadingCandidates.plain(lines[index - 1].text)
            if UnitHeadings.surelyNames(name) { names[index - 1] = name }
        }
        guard Set(names.values).count > 1 else { return }
        for (index, name) in names {
            headings[index] = Heading(form: .unit, title: name, label: "enhet", line: lines[index].number)
            isTaken[index] = true
        }
    }

    /// For each index that of the next heading, or the number of lines if there is none.
    var nextIndices: [Int] {
        var next = lines.count
        var indices = Array(repeating: next, count: lines.count)
        for index in lines.indices.reversed() {
            indices[index] = next
            if headings[index] != nil { next = index }
        }
        return indices
    }

    private func heading(at index: Int) -> (heading: Heading, count: Int)? {
        let line = lines[index]
        guard line.text.utf8.count <= 300, !line.isBlank, !contents.lines.contains(line.number) else { return nil }
        if let row = DelimitedLine(line) { return goalRow(row).map { ($0, 1) } }
        if let unit = labelledUnits.names[index] {
            return (Heading(form: .unit, title: unit.name, label: "enhet", line: line.number), unit.count)
        }
        let isMarked = line.text.hasPrefix("#")
        let isFree =
            isMarked || line.startsPage || isBlank(index - 1) || isTaken[index - 1] || isBetweenRows(index)
        let text = HeadingCandidates.plain(line.text)
        guard isFree || isGoalAfterText(text, at: index) || isNextChapter(text, at: index) else { return nil }
        guard !line.text.trimmed.contains("  ") || isMarked || Self.hasGapAfterNumber(line.text) else { return nil }
        let section = HeadingCandidates.section(text)
        let title = section?.title ?? text
        if let label = HeadingLabels.match(title), let form = Self.form(label.meaning) {
            return labelled(label, form, section?.number, at: index)
        }
        let isSection = section.map {
            $0.parts > 1 || isMarked || isBlank(index + 1) || beginsPart($0.number, index + 1)
                || chapters.contains(index) || contents.contains($0.title)
        }
        if let section, isSection == true, !PlainWords.endsSentence(title) {
            return joined(
                Heading(form: .numbered(section.parts), number: section.number, title: title, line: line.number), index)
        }
        if !isMarked, isGoalBetweenRows(text, at: index) {
            return (Heading(form: .goal(nil), number: nil, title: text, line: line.number), 1)
        }
        if isMarked {
            if let coded = Self.coded(text) {
                return joined(Heading(form: .coded, number: coded.code, title: coded.title, line: line.number), index)
            }
            return (Heading(form: .chapter, number: nil, title: text, line: line.number), 1)
        }
        guard HeadingWords.isChapter(text.lowercased()), isBlank(index + 1) || text.utf8.count <= 40 else { return nil }
        return (Heading(form: .chapter, number: nil, title: text, line: line.number), 1)
    }

    /// Whether a line with the label of a goal stands directly below a short line or a sentence, as in text without blank
    /// lines.
    private func isGoalAfterText(_ text: String, at index: Int) -> Bool {
        guard index > 0, let label = HeadingLabels.match(text), case .goal = label.meaning, label.isParted,
            label.title.first?.isUppercase == true, PlainWords.count(label.title) > 2
        else { return false }
        let above = lines[index - 1].text
        // A label among those of an activity says what the activity serves.
        if let fields = FieldLine(above) {
            let below = index + 1 < lines.count ? FieldLine(lines[index + 1].text) : nil
            guard !fields.has(.title), below.map({ $0.has(.title) }) ?? true else { return false }
        }
        return PlainWords.endsSentence(above) || above.utf8.count <= 60 && !above.utf8.contains(0x09)
    }

    /// Whether a line with the next number stands between two rows, a blank line below it.
    private func isNextChapter(_ text: String, at index: Int) -> Bool {
        guard lastNumber > 0, let section = HeadingCandidates.section(text), section.parts == 1,
            Int(section.number) == lastNumber + 1, isBlank(index + 1), !PlainWords.endsSentence(text),
            let below = lines[(index + 1)...].prefix(3).firstIndex(where: { !$0.isBlank })
        else { return false }
        return isRow(below)
    }

    /// Whether a line by itself between the rows of a table says what shall be, as goals do.
    private func isGoalBetweenRows(_ text: String, at index: Int) -> Bool {
        guard text.contains(" ska "), text.first?.isUppercase == true, text.utf8.count <= 160,
            !PlainWords.endsSentence(text), isBlank(index + 1), !text.utf8.contains(0x09),
            let below = lines[(index + 1)...].prefix(3).firstIndex(where: { !$0.isBlank })
        else { return false }
        return !isTaken[below] && isRow(below)
    }

    /// Whether a line is the first heading of the section with a number, such as `2.1` of `2`.
    private func beginsPart(_ number: String, _ index: Int) -> Bool {
        guard lines.indices.contains(index), lines[index].text.utf8.count <= 300 else { return false }
        return HeadingCandidates.section(HeadingCandidates.plain(lines[index].text))?.number == number + ".1"
    }

    /// A row with only one cell, whose label says that it is the goal of the rows below it.
    private func goalRow(_ row: DelimitedLine) -> Heading? {
        guard row.cells.count > 1, row.filledCount == 1, let cell = row.cells.first(where: { !$0.isEmpty }) else {
            return nil
        }
        if hasGoalsAmongTitles, !row.cells[0].isEmpty, cell.text.first?.isUppercase == true,
            HeadingLabels.match(cell.text) == nil, !PlainWords.endsSentence(cell.text)
        {
            return Heading(form: .goal(nil), number: nil, title: cell.text, line: row.line.number)
        }
        guard let label = HeadingLabels.match(cell.text), label.isParted, let form = Self.form(label.meaning),
            label.title.first?.isUppercase == true
        else { return nil }
        return Heading(
            form: form, number: label.number, title: label.title, label: label.label.lowercased(),
            line: row.line.number)
    }

    /// Whether a line with the label and the number of a goal stands directly above a row of cells, without blank lines.
    ///
    /// Above it stands another row, or the rest of one.
    private func isBetweenRows(_ index: Int) -> Bool {
        guard index > 0, index + 1 < lines.count, isRow(index + 1), !lines[index].text.trimmed.contains("  "),
            let label = HeadingLabels.match(HeadingCandidates.plain(lines[index].text)), case .goal = label.meaning
        else { return false }
        return label.number != nil && label.isParted && label.title.first?.isUppercase == true
    }

    private func isRow(_ index: Int) -> Bool {
        guard lines[index].text.utf8.count <= 2_000 else { return false }
        return DelimitedLine(lines[index]).map { $0.filledCount > 2 }
            ?? (SpacedSegment.split(lines[index].text).count > 2)
    }

    private func labelled(
        _ label: HeadingLabels.Match, _ form: Heading.Form, _ section: String?, at index: Int
    ) -> (Heading, Int)? {
        var heading = Heading(
            form: form, number: label.number ?? section, title: label.title, label: label.label.lowercased(),
            line: lines[index].number)
        guard heading.title.isEmpty else {
            guard label.isParted || section != nil || form == .area,
                heading.title.first.map({ $0.isUppercase || $0.isNumber || "”\"".contains($0) }) == true
            else { return nil }
            return joined(heading, index)
        }
        // The title stands on the next line.
        guard label.number != nil || repeatedLabels.contains(label.label.lowercased()), index + 1 < lines.count,
            !lines[index + 1].isBlank
        else { return nil }
        let next = HeadingCandidates.plain(lines[index + 1].text)
        guard next.first?.isUppercase == true, HeadingLabels.match(next) == nil else { return nil }
        (heading.title, heading.line) = (next, lines[index + 1].number)
        guard let (whole, count) = joined(heading, index + 1) else { return nil }
        return (whole, count + 1)
    }

    /// A heading with the next lines, if its title was wrapped: they go on in lower case, or are indented more.
    private func joined(_ heading: Heading, _ index: Int) -> (heading: Heading, count: Int)? {
        var heading = heading
        var count = 1
        let indent = lines[index].text.prefix { $0 == " " }.count
        while count < 4, index + count < lines.count {
            let next = lines[index + count]
            guard !next.isBlank, next.text.utf8.count <= 200, !isTaken[index + count], !next.startsPage,
                !next.text.utf8.contains(0x09), !next.text.trimmed.contains("  "), !next.text.hasPrefix("|"),
                FieldLine(next.text) == nil, !PlainWords.endsSentence(heading.title)
            else { break }
            let isIndented = next.text.prefix { $0 == " " }.count > indent + 1
            guard PlainWords.startsInLowerCase(next.text) || isIndented else { break }
            heading.title = Hyphenation.joined(heading.title, next.tidy)
            count += 1
        }
        return (heading, count)
    }

    private static func form(_ meaning: HeadingLabels.Meaning) -> Heading.Form? {
        switch meaning {
        case .goal(let level): .goal(level)
        case .area, .overarching: .area
        case .assignment: nil
        }
    }

    /// Whether the only gap is the one after the number of a section or of a goal.
    private static func hasGapAfterNumber(_ text: String) -> Bool {
        let segments = SpacedSegment.split(text)
        guard segments.count == 2 else { return false }
        if segments[0].text.allSatisfy({ $0.isNumber || $0 == "." }) { return true }
        guard let label = HeadingLabels.match(segments[0].text + " " + segments[1].text) else { return false }
        return label.number != nil && label.title == segments[1].text && ColumnMeaning(segments[1].text).role == .other
    }

    /// A title with a code before it, such as `N1 …`: one letter and a number.
    private static func coded(_ text: String) -> (code: String, title: String)? {
        guard text.first?.isASCII == true, let coded = GoalCodes.coded(text), coded.code.count(where: \.isLetter) == 1
        else { return nil }
        return coded
    }

    private func isBlank(_ index: Int) -> Bool { !lines.indices.contains(index) || lines[index].isBlank }
}
