import CSVFiles
import Oversight
import OversightCommands
import ReportReading

/// A CSV file with values of indicators: its columns and rows, before it is known which indicators they are about.
struct IndicatorFile {
    /// The most values that one import takes.
    static let greatestCount = 100_000
    /// How many bad rows are looked for; what follows is not read.
    static let greatestComplaintCount = 10

    private let columns: IndicatorColumns
    /// The number of cells of the header.
    private let width: Int
    private let rows: [CSVFile.Row]

    /// Reads the header.
    ///
    /// - Throws: ``Refusal`` if the file is no CSV, lacks a column, has an unknown one, or is too long.
    init(_ text: String) throws(Refusal) {
        let file: CSVFile
        do throws(CSVError) { file = try CSVFile(text) } catch {
            throw Refusal(.invalid, "The file cannot be read as CSV. \(error.description)")
        }
        guard let header = file.rows.first else {
            throw Refusal(.invalid, "The file has no header; \(IndicatorColumns.known)")
        }
        columns = try IndicatorColumns(header.cells)
        width = header.cells.count
        rows = Array(file.rows.dropFirst())
        guard rows.count * max(1, columns.years.count) <= Self.greatestCount else {
            throw Refusal(.invalid, "The file has more than \(Self.greatestCount) values; split it.")
        }
    }

    /// Reads the rows.
    ///
    /// - Parameters:
    ///   - state: The state that holds the indicators.
    ///   - municipality: The municipality whose indicators a row is about unless it names one; `nil` for any.
    /// - Returns: The rows, and for the first bad ones a sentence each that names the line.
    func read(in state: OversightState, municipality: String?) -> (rows: [StatedRow], complaints: [String]) {
        let finder = IndicatorFinder(state)
        var (stated, complaints): ([StatedRow], [String]) = ([], [])
        for row in rows where row.cells.contains(where: { !Wording.tidy($0).isEmpty }) {
            do throws(Refusal) {
                stated += try read(row, finder, municipality)
            } catch {
                complaints.append("Line \(row.line): \(error.sentence)")
                if complaints.count == Self.greatestComplaintCount { break }
            }
        }
        return (stated, complaints)
    }

    private func read(
        _ row: CSVFile.Row, _ finder: IndicatorFinder, _ municipality: String?
    ) throws(Refusal) -> [StatedRow] {
        let cells = Cells(row: row, columns: columns)
        // A decimal comma parts a cell in two in a file whose cells are parted by commas.
        guard row.cells.dropFirst(width).allSatisfy({ Wording.tidy($0).isEmpty }) else {
            throw Refusal(
                .invalid,
                "the row has \(row.cells.count) cells and the header \(width); a cell with a comma in it needs quotation marks."
            )
        }
        let indicator = try indicator(cells, finder, municipality)
        let day = try cells.day()
        func stated(_ year: Int, _ written: String) throws(Refusal) -> StatedRow {
            let value = try StatedValue(written)
            // A list has values that documents print in another unit; what is recorded comes in again.
            if !indicator.measurements.contains(where: { $0.year == year && $0.written == value.written }) {
                try value.check(of: indicator)
            }
            return StatedRow(
                line: row.line, indicator: indicator.id, title: indicator.title, gender: indicator.gender,
                municipalityCode: nil, year: year,
                isRevised: cells.isRevised,
                value: .init(number: value.number, written: value.written, parts: value.parts), day: day)
        }
        guard !columns.years.isEmpty else { return [try stated(try cells.year(), cells[.value] ?? "")] }
        var values: [StatedRow] = []
        for (year, place) in columns.years {
            // A year without a value is stated by nobody; in the long form such a row would say nothing.
            guard let written = cells.text(at: place), CellFigures(written) != .notStated else { continue }
            values.append(try stated(year, written))
        }
        return values
    }

    private func indicator(
        _ cells: Cells, _ finder: IndicatorFinder, _ municipality: String?
    ) throws(Refusal) -> Indicator {
        let gender = try cells.gender()
        let municipality = cells[.municipality] ?? municipality
        if let id = cells[.id] { return try finder.indicator(id, municipality: municipality) }
        return try finder.indicator(
            titled: cells[.title], gender: columns.places[.gender] == nil ? .any : .exactly(gender),
            part: columns.places[.part] == nil ? .any : .exactly(cells[.part]), municipality: municipality)
    }
}

extension IndicatorFile {
    /// The cells of a row by column.
    private struct Cells {
        let row: CSVFile.Row
        let columns: IndicatorColumns

        subscript(_ column: IndicatorColumns.Column) -> String? { columns.places[column].flatMap(text) }

        /// The text of a cell, or `nil` if there is nothing in it.
        func text(at place: Int) -> String? {
            guard row.cells.indices.contains(place) else { return nil }
            let text = Wording.tidy(row.cells[place])
            return text.isEmpty ? nil : text
        }

        /// Whether a later value replaced the one of the row, as a list of values says.
        var isRevised: Bool { columns.revised.flatMap(text) == "yes" }

        func year() throws(Refusal) -> Int {
            guard let year = self[.year].flatMap({ Int($0) }), (1900...2200).contains(year) else {
                throw Refusal(
                    .invalid, "the year \"\((self[.year] ?? "").prefix(40))\" is no year from 1900 to 2200.")
            }
            return year
        }

        func day() throws(Refusal) -> CalendarDate? {
            guard let written = self[.on] else { return nil }
            guard let day = RequestDay.read(written) else {
                throw Refusal(.invalid, "\"\(written.prefix(40))\" is not \(RequestDay.form).")
            }
            return day
        }

        func gender() throws(Refusal) -> Gender? {
            guard let written = self[.gender] else { return nil }
            switch Wording.key(written) {
            case "female", "kvinna", "kvinnor", "flicka", "flickor", "girl", "girls", "woman", "women": return .female
            case "male", "man", "män", "pojke", "pojkar", "boy", "boys", "men": return .male
            case "all", "alla", "totalt": return .all
            default:
                throw Refusal(
                    .invalid,
                    "the gender \"\(written.prefix(40))\" can be \(Gender.words.joined(separator: ", ")), or empty.")
            }
        }
    }
}
