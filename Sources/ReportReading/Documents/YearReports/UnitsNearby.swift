import Oversight

/// Finds the unit of a table's amounts: in its header, or in the text around it.
struct UnitsNearby {
    private let lines: [TextLine]
    private let outline: ReportOutline
    /// The unit that the document states for all its amounts.
    private let ofDocument: String?

    init(_ lines: [TextLine], outline: ReportOutline) {
        self.lines = lines
        self.outline = outline
        ofDocument =
            lines.lazy.map(\.text).filter { $0.utf8.count <= 300 && $0.containsInAnyCase("belopp") }
            .filter { text in
                let key = text.lowercased()
                return key.contains("samtliga") || key.contains("alla")
            }
            .compactMap { Self.money(in: $0) }.first
    }

    /// The unit of a table as written; `nil` if neither it nor the text near it states one.
    ///
    /// - Parameters:
    ///   - table: The table.
    ///   - isMoney: Whether its values are money, so that text near it may say in what.
    func unit(of table: Table, isMoney: Bool) -> String? {
        let header = [table.columns[table.titleColumn]] + table.columns
        let others = table.columns.indices.filter { $0 != table.titleColumn }
        let isInPercent = others.allSatisfy { table.columns[$0].meaning.unit == .percent }
        for (index, column) in header.enumerated() where column.meaning.unit != nil {
            // A column in per cent beside others, such as a change, is not what they are in.
            if index > 0, column.meaning.role == .change || column.meaning.role == .share { continue }
            if index > 0, column.meaning.unit == .percent, !isInPercent { continue }
            if let written = Self.unit(in: column.words) { return written }
        }
        if let written = Self.money(in: table.columns[table.titleColumn].words) { return written }
        let figures = table.rows.flatMap(\.cells).compactMap { $0.figures.number }
        let units = Set(figures.compactMap(\.unit))
        // A row in per cent does not make the others so.
        if units.count == 1, let unit = units.first, figures.count(where: { $0.unit != nil }) * 2 > figures.count {
            return unit.shortSwedish
        }
        if let heading = headingUnit(table) { return heading }
        guard isMoney else { return nil }
        return stated(near: table) ?? figured(near: table, figures: figures) ?? ofDocument
    }

    /// The unit at the end of the heading or the caption just above a table: `Driftredovisning (tkr)`.
    private func headingUnit(_ table: Table) -> String? {
        guard let line = near(table).first, line.number < table.line, line.text.utf8.count <= 160 else { return nil }
        return HeadingUnit.parted(outline.heading(at: line.number)?.title ?? line.tidy)?.unit
    }

    /// The title just above a line that only says in what the amounts are: `Resultaträkning` over `Belopp i tkr`.
    func captionAboveUnit(of table: Table) -> (title: String, line: Int)? {
        var above = index(of: table.line) - 1
        var isUnitPassed = false
        var blanks = 0
        while above >= 0 {
            let line = lines[above]
            above -= 1
            if line.isBlank {
                blanks += 1
                guard blanks <= 2 else { return nil }
                continue
            }
            guard line.text.utf8.count <= 120 else { return nil }
            let text = line.tidy
            if !isUnitPassed {
                guard Self.saysOnlyUnit(text) else { return nil }
                isUnitPassed = true
                blanks = 0
                continue
            }
            guard outline.isRunningText(line.number) || outline.heading(at: line.number) != nil,
                text.first?.isUppercase == true, !PlainWords.endsSentence(text), !SpacedSegment.hasGap(line.text),
                !line.text.utf8.contains(0x09), Bullets.item(line.text) == nil
            else { return nil }
            return (outline.heading(at: line.number)?.title ?? HeadingCandidates.plain(text), line.number)
        }
        return nil
    }

    /// The short line directly above a table, which is its title where no heading is.
    func caption(above table: Table) -> (title: String, line: Int)? {
        let above = index(of: table.line) - 1
        guard lines.indices.contains(above), !lines[above].isBlank, lines[above].text.utf8.count <= 80 else {
            return nil
        }
        let line = lines[above]
        let text = HeadingCandidates.plain(line.text)
        guard outline.isRunningText(line.number), text.first?.isUppercase == true, !PlainWords.endsSentence(text),
            !SpacedSegment.hasGap(line.text), !line.text.utf8.contains(0x09), Bullets.item(line.text) == nil,
            !text.contains(":"), PlainWords.count(text) <= 8, !Self.saysOnlyUnit(text)
        else { return nil }
        return (text, line.number)
    }

    /// Whether a line says no more than a unit: `Belopp i tkr`, `(tkr)`, `Tkr`.
    private static func saysOnlyUnit(_ text: String) -> Bool {
        guard text.utf8.count <= 60, money(in: text) != nil else { return false }
        return text.lowercased().split(whereSeparator: { !$0.isLetter }).allSatisfy { word in
            words.contains(String(word))
                || ["belopp", "beloppen", "i", "alla", "samtliga", "anges", "är"].contains(word)
        }
    }

    /// The index of the first line from a number on.
    private func index(of number: Int) -> Int { lines.partitioningIndex { $0.number >= number } }

    private func last(of table: Table) -> Int { table.rows.last?.lines.last ?? table.headerLines.last ?? table.line }

    /// The lines near a table that have text: up to three before it, and up to four after it.
    private func near(_ table: Table) -> [TextLine] {
        var found: [TextLine] = []
        let start = index(of: table.line)
        var before = start - 1
        while before >= 0, start - before <= 12, found.count < 3 {
            let line = lines[before]
            if !line.isBlank, !HeadingCandidates.isRule(String(line.text.trimmed)) {
                guard outline.isRunningText(line.number) || outline.heading(at: line.number) != nil else { break }
                found.append(line)
            }
            before -= 1
        }
        let end = index(of: last(of: table)) + 1
        var after = end
        var count = 0
        while after < lines.count, after - end < 12, count < 4 {
            let line = lines[after]
            if !line.isBlank {
                guard outline.isRunningText(line.number) else { break }
                found.append(line)
                count += 1
            }
            after += 1
        }
        return found
    }

    /// The unit that words near a table state for it: `Belopp i tkr`, `(mnkr)`.
    private func stated(near table: Table) -> String? {
        for line in near(table) where line.text.utf8.count <= 2_000 {
            let key = line.text.lowercased()
            guard let unit = Self.money(in: line.text) else { continue }
            let isStated =
                key.contains("belopp") || key.contains("enheten i tabellen") || key.contains("(\(unit.lowercased()))")
                || key.contains("anges i") || key.contains("redovisas i \(unit.lowercased())")
                || Self.isUnit(key.prefix { $0 != "." })
                || key.prefix { $0 != "." }.trimmed.hasSuffix(" i " + unit.lowercased())
            if isStated { return unit }
        }
        return nil
    }

    /// The unit of a figure in the text near a table that the table has too.
    private func figured(near table: Table, figures: [WrittenNumber]) -> String? {
        let known = Set(figures.map { $0.value.significand.magnitude })
        for line in near(table) where line.text.utf8.count <= 4_000 {
            for figure in StatedFigures.find(in: line.text) {
                guard let unit = figure.number.unit, unit.isMoney, figure.number.value.significand != 0,
                    known.contains(figure.number.value.significand.magnitude)
                else { continue }
                return Self.money(in: figure.number.written) ?? unit.shortSwedish
            }
        }
        return nil
    }

    private static func unit(in words: String) -> String? {
        if let money = money(in: words) { return money }
        return words.contains("%") ? "%" : words.lowercased().contains("procent") ? "%" : nil
    }

    private static let words: Set<String> = [
        "tkr", "kkr", "mkr", "mnkr", "kr", "kronor", "tusen", "tusental", "tusentals", "miljoner",
    ]

    /// Whether words are only those of a unit of money, as the first sentence of a note on a table may be.
    private static func isUnit(_ text: some StringProtocol) -> Bool {
        text.split(whereSeparator: { !$0.isLetter }).allSatisfy { words.contains(String($0)) }
    }

    /// The first unit of money in a text, as written.
    static func money(in text: String) -> String? {
        // "tusentals kronor (tkr)": the short form is the unit.
        var long: String?
        for word in text.split(whereSeparator: { !$0.isLetter }) {
            let key = word.lowercased()
            guard words.contains(key) else { continue }
            switch key {
            case "tusen", "tusental", "tusentals": long = long ?? "tkr"
            case "miljoner": long = long ?? "mnkr"
            case "kr", "kronor": if long == nil { return "kr" }
            default: return String(word)
            }
        }
        return long
    }
}

extension NumberUnit {
    fileprivate var isMoney: Bool {
        switch self {
        case .kronor, .thousandKronor, .millionKronor, .billionKronor: true
        case .percent, .percentagePoints, .kronorPerInhabitant, .pieces, .persons, .days, .hours, .minutes, .months,
            .years:
            false
        }
    }
}
