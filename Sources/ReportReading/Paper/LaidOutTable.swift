/// Turns an activity table that is laid out with spaces into lines with tabs, so that its rows are read like any others.
///
/// Text from `pdftotext -layout` has the columns of a page side by side: a cell goes on over several lines, and blank lines,
/// page breaks and repeated headers come between.
enum LaidOutTable {
    /// The lines of a table; unchanged if its header is not laid out with spaces.
    ///
    /// - Parameter lines: The lines of a section from its first header row on.
    static func flattened(_ lines: [TextLine]) -> [TextLine] {
        guard let header = lines.first(where: { TableHeader($0.text) != nil }), LaidOutColumns(header.text) != nil
        else {
            return lines
        }
        switch TableHeader(header.text) {
        case .plan: return LaidOutPlan(lines).flattened
        case .progress: return LaidOutProgress(lines).flattened
        case nil: return lines
        }
    }

    /// The parts of a table between its header rows, each with the columns of its page.
    static func parts(of lines: [TextLine]) -> [(columns: LaidOutColumns, lines: [TextLine])] {
        var parts: [(columns: LaidOutColumns, lines: [TextLine])] = []
        for line in lines {
            if let columns = LaidOutColumns(line.text) {
                parts.append((columns, []))
            } else if TableHeader(line.text) == nil, !parts.isEmpty {
                parts[parts.count - 1].lines.append(line)
            }
        }
        return parts
    }

    /// Puts the two lines of a header whose first cell is broken into one, at the places of its columns.
    static func withWholeHeaders(_ lines: [TextLine]) -> [TextLine] {
        var whole: [TextLine] = []
        whole.reserveCapacity(lines.count)
        var index = 0
        while index < lines.count {
            var line = lines[index]
            if let (header, end) = headerOfThreeLines(lines, at: index) {
                whole.append(header)
                index = end
                continue
            }
            if let end = endOfBrokenHeader(lines, at: index),
                let place = line.text.firstRange(of: "Verksamhetens")?.lowerBound
            {
                let indent = line.text[..<place].count
                let rest = line.text[place...].dropFirst("Verksamhetens".count)
                let name = String(repeating: " ", count: indent) + "Verksamhetens aktiviteter"
                let gap = rest.prefix { $0 == " " }.count
                line.text =
                    name + String(repeating: " ", count: max(2, gap - " aktiviteter".count)) + rest.dropFirst(gap)
                whole.append(line)
                index = end
            } else {
                whole.append(line)
                index += 1
            }
        }
        return whole
    }

    /// A header whose first cell has two lines, with its other cells between them.
    private static func headerOfThreeLines(_ lines: [TextLine], at index: Int) -> (header: TextLine, end: Int)? {
        guard index + 2 < lines.count, lines[index].text.utf8.count <= 200, lines[index].tidy == "Verksamhetens",
            lines[index + 2].tidy == "aktiviteter"
        else { return nil }
        let rest = lines[index + 1].text
        let gap = rest.prefix { $0 == " " }.count
        let words = rest.split(separator: " ").joined(separator: " ").lowercased()
        guard words == "startdatum slutdatum" || words == "status slutdatum kommentar" else { return nil }
        var header = lines[index]
        let name = " Verksamhetens aktiviteter"
        header.text = name + String(repeating: " ", count: max(2, gap - name.count)) + rest.dropFirst(gap)
        return (header, index + 3)
    }

    private static func endOfBrokenHeader(_ lines: [TextLine], at index: Int) -> Int? {
        let line = lines[index]
        guard line.text.utf8.count <= 400, line.text.contains("Verksamhetens  ") else { return nil }
        let words = line.text.split(separator: " ").joined(separator: " ").lowercased()
        guard words == "verksamhetens startdatum slutdatum" || words == "verksamhetens status slutdatum kommentar"
        else { return nil }
        guard let next = lines[(index + 1)...].prefix(2).firstIndex(where: { !$0.isBlank }),
            lines[next].tidy.lowercased() == "aktiviteter"
        else { return nil }
        return next + 1
    }
}
