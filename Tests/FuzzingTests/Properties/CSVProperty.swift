import CSVFiles

/// Comma-separated values that can be read are the same after they were written again, and no row is on a line beyond the
/// text.
enum CSVProperty {
    static func complaint(about bytes: [UInt8]) -> String? {
        guard let text = String(validating: bytes, as: UTF8.self), let rows = read(text), let header = rows.first else {
            return nil
        }
        guard rows.allSatisfy({ (1...bytes.count + 1).contains($0.line) }) else { return "a line beyond the text" }
        guard zip(rows, rows.dropFirst()).allSatisfy({ $0.line < $1.line }) else { return "two rows on one line" }
        var writer = CSVWriter(header: header.cells)
        for row in rows.dropFirst() { writer.row(row.cells.map { .text($0) }) }
        guard let again = read(writer.text) else { return "what was written cannot be read" }
        return again.map(\.cells) == rows.map(\.cells) ? nil : "what was written reads otherwise"
    }

    private static func read(_ text: String) -> [CSVFile.Row]? {
        do throws(CSVError) { return try CSVFile(text).rows } catch { return nil }
    }
}
