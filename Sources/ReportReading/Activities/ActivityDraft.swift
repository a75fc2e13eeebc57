/// A row of an activity table as its layout gives it, before its dates and its status are read.
struct ActivityDraft: Sendable, Hashable {
    var title = ""
    var start = ""
    var end = ""
    var status = ""
    /// The paragraphs of the comment.
    var comment: [String] = []
    var units: [String] = []
    /// The cell of the goal; `nil` if the table has no such column.
    var goal: String?
    /// The words over that column.
    var goalLabel = ""
    /// The number of the row; empty if the table has no such column.
    var number = ""
    /// The text of cells whose column is not known.
    var other: [String] = []
    /// The line on which it starts, from 1.
    var line: Int
    /// Whether a mark at the end of the last line parted the names of units.
    private var areUnitsParted = false

    /// A row without cells.
    ///
    /// - Parameter line: The line on which it starts.
    init(line: Int) { self.line = line }

    /// Whether nothing says when it is done or how far it has come.
    var isHalf: Bool { status.isEmpty && start.isEmpty && end.isEmpty }

    /// Adds the rest of a cell.
    ///
    /// - Parameters:
    ///   - text: The text, with single spaces.
    ///   - role: The column of the cell.
    ///   - opensParagraph: Whether the text begins a paragraph of its own, if it is a comment.
    mutating func add(_ text: String, to role: ActivityRole, opensParagraph: Bool = false) {
        guard !text.isEmpty else { return }
        switch role {
        case .title: title = Hyphenation.joined(title, text)
        case .start: start = Hyphenation.joined(start, text)
        case .end: end = Hyphenation.joined(end, text)
        case .status: status = Hyphenation.joined(status, text)
        case .goal: goal = Hyphenation.joined(goal ?? "", text)
        case .span: takeSpan(text)
        case .units: takeUnits(text, opensParagraph: opensParagraph)
        case .comment:
            if opensParagraph || comment.isEmpty {
                comment.append(text)
            } else {
                comment[comment.count - 1] = Hyphenation.joined(comment[comment.count - 1], text)
            }
        case .other: other.append(text)
        case .number: number += text
        }
    }

    /// Takes names of units; the next line of a cell goes on with the last one if it begins in lower case.
    private mutating func takeUnits(_ text: String, opensParagraph: Bool) {
        var names = Self.names(text)
        if !opensParagraph, !areUnitsParted, let last = units.last, let first = names.first,
            PlainWords.startsInLowerCase(first) || Self.isOpen(last)
        {
            units[units.count - 1] = Hyphenation.joined(last, first)
            names.removeFirst()
        }
        units += names
        areUnitsParted = text.last.map { ",;".contains($0) } ?? false
    }

    /// Whether the name of a unit goes on, such as `Kultur- och`.
    private static func isOpen(_ name: String) -> Bool {
        name.hasSuffix("-") || name.hasSuffix(" och") || name.hasSuffix("/") || name.hasSuffix("&")
    }

    /// Takes both days of a text such as `2021-01-15 – 2021-03-31` or `från 1 september 2021`.
    private mutating func takeSpan(_ text: String) {
        if let span = WrittenDate.span(text) {
            (start, end) = span
            return
        }
        // "Start: 2025-03-01" over "Slut: 2025-10-31".
        if let days = FieldLine(text)?.fields.filter({ $0.role == .start || $0.role == .end }), !days.isEmpty {
            for day in days { add(day.value, to: day.role) }
            return
        }
        // "2026" and "mars 2026" are all of it.
        if case .span = DateExpression(text) {
            (start, end) = (text, text)
            return
        }
        for dash in [" – ", " - ", " — ", "--", " till "] {
            let parts = text.split(separator: dash)
            guard parts.count == 2 else { continue }
            (start, end) = (String(parts[0].trimmed), String(parts[1].trimmed))
            return
        }
        // A cell may be wrapped at the dash.
        if let last = text.last, "–-—".contains(last) {
            start = String(text.dropLast().trimmed)
            return
        }
        let lead = text.prefix { $0 != " " }.lowercased()
        if ["från", "fr.o.m.", "from", "fr.o.m"].contains(lead), text.contains(" ") {
            start = String(text.dropFirst(lead.count).trimmed)
        } else {
            end = text
        }
    }

    /// The names of units in a cell: commas part them.
    private static func names(_ text: String) -> [String] {
        text.split(whereSeparator: { ",;".contains($0) }).map { String($0.trimmed) }.filter { !$0.isEmpty }
    }
}
