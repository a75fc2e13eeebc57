import ReportReading

/// Writes a table of activities as the text of a report has it.
struct ActivityTableWriter {
    enum Layout: CaseIterable {
        case tabs, pipes, html
        /// Aligned by spaces, cells beginning on one line.
        case aligned
        /// Aligned by spaces, cells with their middles on one line.
        case centred
        /// Aligned by spaces without blank lines between the rows.
        case dense
        /// Aligned, the comment below the row over all columns, with or without its label.
        case commentBelow, plainCommentBelow
        /// One cell to a line.
        case vertical
        /// A title, labelled values below it, and a labelled comment.
        case fields
        /// Labels and values on lines of their own.
        case labels
        /// A list.
        case list
    }

    var activities: SampleActivities
    var layout: Layout
    /// The columns in their order: title, start, end, status, comment.
    var order = [0, 1, 2, 3, 4]
    var breaksPages = false

    private static let words = ["Aktivitet", "Startdatum", "Slutdatum", "Status", "Kommentar"]
    private static let widths = [34, 14, 14, 16, 44]

    func text(using generator: inout some RandomNumberGenerator) -> String {
        var lines = ["Uppsiktsrapport för Parkavdelningen", "", "Rapporten gäller januari–april 2025.", ""]
        for (place, goal) in activities.goals.enumerated() {
            lines += ["Mål \(place + 1): \(goal)", ""]
            lines += table(activities.rows[place], using: &generator)
            lines.append("")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func cells(_ row: SampleActivities.Row) -> [String] {
        let all = [row.title, row.start, row.end, row.status, row.comment]
        return columns.map { all[$0] }
    }

    private var columns: [Int] {
        switch layout {
        case .commentBelow, .plainCommentBelow: [0, 1, 2, 3]
        default: order
        }
    }

    private var header: [String] { columns.map { Self.words[$0] } }

    private func table(_ rows: [SampleActivities.Row], using generator: inout some RandomNumberGenerator) -> [String] {
        var lines = headerLines
        for (index, row) in rows.enumerated() {
            let breaks = breaksPages && Int.random(in: 0..<3, using: &generator) == 0
            if breaks, index > 0 { lines += pageBreak }
            let written = self.lines(of: row)
            lines += written.cells
            // A page may end between a row and its comment.
            if breaks, index == 0, !written.below.isEmpty { lines += pageBreak }
            lines += written.below
            if isParted { lines.append("") }
        }
        return layout == .html ? lines + ["</table>"] : lines
    }

    private var isParted: Bool {
        switch layout {
        case .tabs, .pipes, .html, .dense, .vertical: false
        default: true
        }
    }

    private var headerLines: [String] {
        switch layout {
        case .tabs: [header.joined(separator: "\t")]
        case .pipes: ["| " + header.joined(separator: " | ") + " |", "|---|---|---|---|---|"]
        case .html: ["<table>", "<tr>" + header.map { "<th>\($0)</th>" }.joined() + "</tr>"]
        case .aligned, .centred, .dense, .commentBelow, .plainCommentBelow: [line(header)]
        case .vertical: header
        case .fields, .labels, .list: []
        }
    }

    private var pageBreak: [String] {
        switch layout {
        case .html, .fields, .labels, .list: []
        case .pipes: [headerLines[0], headerLines[1]]
        case .tabs, .vertical: headerLines
        default: ["\u{0C}", line(header)]
        }
    }

    private func lines(of row: SampleActivities.Row) -> (cells: [String], below: [String]) {
        switch layout {
        case .tabs: ([cells(row).joined(separator: "\t")], [])
        case .pipes: (["| " + cells(row).joined(separator: " | ") + " |"], [])
        case .html: (["<tr>" + cells(row).map { "<td>\($0)</td>" }.joined() + "</tr>"], [])
        case .aligned, .dense: (aligned(cells(row), isCentred: false), [])
        case .centred: (aligned(cells(row), isCentred: true), [])
        case .commentBelow:
            (
                aligned(cells(row), isCentred: false),
                row.comment.isEmpty ? [] : Self.wrapped("Kommentar: " + row.comment, 76)
            )
        case .plainCommentBelow:
            (
                aligned(cells(row), isCentred: false) + (row.comment.isEmpty ? [] : [""]),
                row.comment.isEmpty ? [] : Self.wrapped(row.comment, 76)
            )
        case .vertical: (cells(row), [])
        case .fields:
            (
                Self.wrapped(row.title, 60) + [
                    [labelled("Start", row.start), labelled("Slut", row.end), "Status: \(row.status)"]
                        .filter { !$0.isEmpty }.joined(separator: "   ")
                ],
                row.comment.isEmpty ? [] : Self.wrapped("Kommentar: " + row.comment, 76)
            )
        case .labels:
            (
                zip(Self.words, [row.title, row.start, row.end, row.status, row.comment]).filter { !$1.isEmpty }
                    .flatMap { [$0, $1] }, []
            )
        case .list:
            (
                Self.wrapped("• " + row.title, 60) + [
                    "Tid: \(dash(row.start)) – \(dash(row.end)). Läge: \(row.status)."
                ],
                row.comment.isEmpty ? [] : Self.wrapped(row.comment, 76)
            )
        }
    }

    private func labelled(_ label: String, _ value: String) -> String { value.isEmpty ? "" : "\(label): \(value)" }

    private func dash(_ date: String) -> String { date.isEmpty ? "-" : date }

    private func aligned(_ cells: [String], isCentred: Bool) -> [String] {
        let wrapped = zip(columns, cells).map { Self.wrapped($1, Self.widths[$0] - 3) }
        let height = wrapped.map(\.count).max() ?? 0
        return (0..<height).map { place in
            line(
                wrapped.map { lines in
                    let offset = isCentred ? (height - lines.count) / 2 : 0
                    return lines.indices.contains(place - offset) ? lines[place - offset] : ""
                })
        }
    }

    private func line(_ cells: [String]) -> String {
        var line = ""
        for (column, cell) in zip(columns, cells) {
            line += cell + String(repeating: " ", count: Self.widths[column] - cell.count)
        }
        return line
    }

    private static func wrapped(_ text: String, _ width: Int) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= width {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}
