/// Lines such as `Enhet: Ekbackens skola` above the goals and tables of one unit after the other.
///
/// A single one is a line of the cover.
struct LabelledUnits: Sendable {
    /// The names by the index of their line, with the number of lines of the paragraph.
    private(set) var names: [Int: (name: String, count: Int)] = [:]

    /// How far below such a line the goal or the table begins.
    private static let reach = 4

    /// Finds the lines.
    ///
    /// - Parameters:
    ///   - lines: The lines of the document.
    ///   - isTable: For each index whether the line is the header of a table.
    init(_ lines: [TextLine], isTable: [Bool]) {
        for index in lines.indices {
            let isFree = index == 0 || lines[index - 1].isBlank || lines[index].startsPage
            guard
                isFree || PlainWords.endsSentence(lines[index - 1].text) || lines[index - 1].text.hasPrefix("#")
                    || Self.isGoal(lines[index - 1])
            else { continue }
            guard let name = Self.name(lines[index]) else { continue }
            let end =
                lines.indices[(index + 1)...].first { lines[$0].isBlank || isTable[$0] || Self.isGoal(lines[$0]) }
                ?? lines.count
            let paragraph = lines[index..<end]
            guard paragraph.count <= Self.reach, paragraph.dropFirst().allSatisfy(Self.mayStandBelow) else { continue }
            let below = lines[paragraph.endIndex...].prefix(Self.reach).firstIndex { !$0.isBlank }
            guard let below, isTable[below] || Self.isGoal(lines[below]) else { continue }
            names[index] = (name, paragraph.count)
        }
        if Set(names.values.map(\.name)).count < 2 { names = [:] }
    }

    private static func name(_ line: TextLine) -> String? {
        guard line.text.utf8.count <= 120, let fields = FieldLine(line.text)?.fields, fields.count == 1,
            fields[0].role == .units, !fields[0].value.isEmpty, !line.text.trimmed.contains("  ")
        else { return nil }
        return fields[0].value
    }

    /// Whether a line may say more of the unit, such as who leads it.
    private static func mayStandBelow(_ line: TextLine) -> Bool {
        line.text.utf8.count <= 120 && line.text.contains(":") && !line.text.trimmed.contains("  ")
            && FieldLine(line.text)?.isOfRow != true
    }

    private static func isGoal(_ line: TextLine) -> Bool {
        guard line.text.utf8.count <= 300 else { return false }
        guard let label = HeadingLabels.match(HeadingCandidates.plain(line.text)) else { return false }
        if case .assignment = label.meaning { return false }
        return true
    }
}
