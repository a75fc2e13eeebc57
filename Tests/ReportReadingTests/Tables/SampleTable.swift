import ReportReading

/// A made-up table, whose writing in any layout must read back as the same.
struct SampleTable {
    struct Column {
        var words: String
        var role: ColumnRole
        var year: Int?
        /// What the cells are, for writing them.
        var isFigures: Bool { [.value, .target, .outcome, .budget, .deviation, .forecast].contains(role) }
    }

    enum Row: Equatable {
        case group(String)
        case data([String])
        case sum([String])
    }

    var columns: [Column]
    var rows: [Row]

    /// The label that each row stands under.
    var groups: [String?] {
        var current: String?
        return rows.map { row in
            if case .group(let label) = row { current = label }
            return current
        }
    }

    /// The cells of a row, one for each column.
    func cells(of row: Row) -> [String] {
        switch row {
        case .group(let label): [label] + Array(repeating: "", count: columns.count - 1)
        case .data(let cells), .sum(let cells): cells
        }
    }

    /// The same table with its columns in another order.
    func reordered(using generator: inout some RandomNumberGenerator) -> (columns: [Column], order: [Int]) {
        let order = columns.indices.shuffled(using: &generator)
        return (order.map { columns[$0] }, order)
    }
}

// Making tables up.
extension SampleTable {
    /// A table of indicators, of assignments, or of amounts.
    ///
    /// - Parameter isFull: Whether every cell is filled and every column but the first holds figures.
    static func random(isFull: Bool = false, using generator: inout some RandomNumberGenerator) -> SampleTable {
        let kind = isFull ? 2 : Int.random(in: 0..<3, using: &generator)
        let columns =
            switch kind {
            case 0: indicatorColumns(using: &generator)
            case 1: assignmentColumns(using: &generator)
            default: amountColumns(using: &generator)
            }
        var titles: Set<String> = []
        func title(_ generator: inout some RandomNumberGenerator, maximum: Int) -> String {
            while true {
                let title = randomTitle(maximumWords: maximum, using: &generator)
                if titles.insert(title).inserted { return title }
            }
        }
        var rows: [Row] = []
        let count = Int.random(in: 2...14, using: &generator)
        for index in 0..<count {
            if index < count - 1, !isFull, Int.random(in: 0..<5, using: &generator) == 0, !rows.endInGroup {
                rows.append(.group(title(&generator, maximum: 3)))
            }
            var cells = [title(&generator, maximum: 12)]
            for column in columns.dropFirst() { cells.append(cell(column, isFull: isFull, using: &generator)) }
            if cells.dropFirst().allSatisfy(\.isEmpty) { cells[cells.count - 1] = filled(columns[columns.count - 1]) }
            rows.append(.data(cells))
        }
        if kind == 2, Bool.random(using: &generator) {
            let label = ["Summa", "Totalt", "SUMMA", "Summa alla poster"].randomElement(using: &generator) ?? "Summa"
            rows.append(.sum([label] + columns.dropFirst().map { _ in figure(using: &generator) }))
        }
        return SampleTable(columns: columns, rows: rows)
    }

    private static func indicatorColumns(using generator: inout some RandomNumberGenerator) -> [Column] {
        let name = ["Indikator", "Mått", "Nyckeltal", "Mätetal"].randomElement(using: &generator) ?? "Mått"
        var columns = [Column(words: name, role: .title)]
        if Bool.random(using: &generator) { columns.append(Column(words: "Kön", role: .gender)) }
        let last = Int.random(in: 2018...2031, using: &generator)
        var years = Array((last - Int.random(in: 2...4, using: &generator))...last)
        if Bool.random(using: &generator) { years.reverse() }
        columns += years.map { Column(words: String($0), role: .value, year: $0) }
        if Bool.random(using: &generator) { columns.append(Column(words: "Mål \(last)", role: .target, year: last)) }
        if Bool.random(using: &generator) { columns.append(Column(words: "Bedömning", role: .assessment)) }
        if Bool.random(using: &generator) { columns.append(Column(words: "Trend", role: .trend)) }
        if Bool.random(using: &generator) { columns.append(Column(words: "Följs upp", role: .followUp)) }
        return columns
    }

    private static func assignmentColumns(using generator: inout some RandomNumberGenerator) -> [Column] {
        let name =
            ["Uppdrag", "Uppdrag från nämnd", "Aktivitet", "Åtgärd"].randomElement(using: &generator) ?? "Uppdrag"
        return [
            Column(words: name, role: .title), Column(words: "Startdatum", role: .start),
            Column(words: "Slutdatum", role: .end), Column(words: "Status", role: .status),
        ]
    }

    private static func amountColumns(using generator: inout some RandomNumberGenerator) -> [Column] {
        let name = ["Konto", "Kostnadsställe", "Verksamhet", "Projekt"].randomElement(using: &generator) ?? "Konto"
        let year = Int.random(in: 2018...2031, using: &generator)
        let isDated = Bool.random(using: &generator)
        func column(_ word: String, _ role: ColumnRole) -> Column {
            Column(words: isDated ? "\(word) \(year)" : word, role: role, year: isDated ? year : nil)
        }
        var columns = [column("Utfall", .outcome), column("Budget", .budget)]
        if Bool.random(using: &generator) { columns.swapAt(0, 1) }
        columns.append(column("Avvikelse", .deviation))
        if Bool.random(using: &generator) { columns.append(column("Prognos", .forecast)) }
        return [Column(words: name, role: .title)] + columns
    }

    private static func cell(
        _ column: Column, isFull: Bool, using generator: inout some RandomNumberGenerator
    ) -> String {
        if !isFull, Int.random(in: 0..<4, using: &generator) == 0 {
            return column.isFigures && Bool.random(using: &generator) ? "-" : ""
        }
        return column.isFigures ? figure(using: &generator) : filled(column)
    }

    private static func filled(_ column: Column) -> String {
        switch column.role {
        case .gender: "Alla"
        case .assessment: "Inget värde angivet"
        case .trend: "Minskad"
        case .followUp: "Årsrapport"
        case .start: "2025-02-01"
        case .end: "2026-11-30"
        case .status: "Ej påbörjad"
        default: "17"
        }
    }

    private static func figure(using generator: inout some RandomNumberGenerator) -> String {
        let number = Int.random(in: 0...(Bool.random(using: &generator) ? 900 : 2_000_000), using: &generator)
        let sign = number > 0 && Int.random(in: 0..<3, using: &generator) == 0 ? "-" : ""
        return sign + NumberSample.grouped(number, by: Int.random(in: 0..<6, using: &generator) == 0 ? "" : " ")
    }

    private static let firstWords = [
        "Andel", "Brukare", "Väntetid", "Personal", "Bilar", "Måltider", "Lokaler", "Stöd",
    ]
    private static let words = [
        "som", "har", "fått", "hjälp", "inom", "hemtjänst", "och", "boende", "under", "året", "per", "månad", "bland",
        "äldre", "barn", "medelvärde", "enligt", "uppföljningen", "i", "Lövsjö", "till", "korttidsplatser",
    ]

    private static let open: Set<String> = [
        "som", "har", "inom", "och", "under", "per", "bland", "enligt", "i", "till",
    ]

    private static func randomTitle(maximumWords: Int, using generator: inout some RandomNumberGenerator) -> String {
        var title = firstWords.randomElement(using: &generator) ?? "Andel"
        for _ in 0..<Int.random(in: 1...maximumWords, using: &generator) {
            title += " " + (words.randomElement(using: &generator) ?? "och")
        }
        // No title ends with a word that wants another.
        if title.split(separator: " ").last.map({ open.contains(String($0)) }) ?? false { title += " boende" }
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: title += " (%)"
        case 1: title += " 16–24 år"
        default: break
        }
        return title
    }
}

extension [SampleTable.Row] {
    fileprivate var endInGroup: Bool { if case .group = last { true } else { false } }
}
