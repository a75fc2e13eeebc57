import ReportReading

/// Tables are read from any text: every line is in one place at most, a line with cells in one, rows have a cell for
/// each column, and the work grows with the text.
enum TableProperty {
    static func complaint(about bytes: [UInt8]) -> String? {
        guard let reading = read(bytes) else { return nil }
        let lines = 1...(bytes.count + 1)
        var places: [Int: Int] = [:]
        var comments: Set<Int> = []
        for table in reading.tables {
            for row in table.rows {
                guard row.cells.count == table.columns.count else { return "a row of other cells on line \(row.line)" }
                comments.formUnion(row.comment.map(\.line))
            }
            for line in table.headerLines + table.separatorLines + table.rows.flatMap(\.lines) {
                places[line, default: 0] += 1
            }
        }
        for line in reading.contentsLines + reading.unplaced.map(\.line) { places[line, default: 0] += 1 }
        for line in comments { places[line, default: 0] += 1 }
        guard places.keys.allSatisfy(lines.contains) else { return "a line beyond the document" }
        if let twice = places.first(where: { $0.value > 1 }) { return "line \(twice.key) in \(twice.value) places" }
        guard reading.work <= 200 * (bytes.count + 100) else {
            return "\(reading.work) of work on \(bytes.count) bytes"
        }
        return lostLine(bytes, places: places).map { "line \($0) is lost" }
    }

    /// The first line with several cells that is nowhere.
    private static func lostLine(_ bytes: [UInt8], places: [Int: Int]) -> Int? {
        guard bytes.allSatisfy({ ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x09 || $0 == 0x0A }) else { return nil }
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            // What is markup and what is text is not decided again here.
            guard
                !line.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "*") })
            else { continue }
            let cells = line.split(separator: 0x09).filter { cell in cell.contains { $0 > 0x20 } }
            if cells.count > 1, places[index + 1] == nil { return index + 1 }
        }
        return nil
    }

    private static func read(_ bytes: [UInt8]) -> TableReading? {
        do { return TableReader.read(try DocumentText(bytes)) } catch { return nil }
    }
}
