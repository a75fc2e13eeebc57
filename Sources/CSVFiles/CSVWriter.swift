/// Writes comma-separated values (RFC 4180) in UTF-8, for spreadsheets and for ``CSVFile``.
package struct CSVWriter: Sendable {
    /// The media type of what is written (RFC 7111, RFC 4180).
    package static let mediaType = "text/csv; charset=utf-8; header=present"

    /// The text so far, with CRLF after every row.
    package private(set) var text = ""

    /// A file with a header.
    ///
    /// - Parameter header: The names of the columns.
    package init(header: [String]) { row(header.map { .text($0) }) }

    /// A cell.
    package enum Cell: Sendable, Hashable {
        /// Words, which a spreadsheet must not take for a formula.
        case text(String)
        /// A number with a decimal point, a key or a day.
        case plain(String)
        /// Nothing.
        case none
    }

    /// Adds a row.
    ///
    /// - Parameter cells: A cell for each column.
    package mutating func row(_ cells: [Cell]) {
        let written = cells.map { cell in
            switch cell {
            case .text(let text): Self.quoted(FormulaGuard.guarded(text))
            case .plain(let text): Self.quoted(text)
            case .none: ""
            }
        }
        // A row of one empty cell would be a blank line, which readers pass over.
        text += written == [""] ? "\"\"" : written.joined(separator: ",")
        text += "\r\n"
    }

    private static func quoted(_ text: String) -> String {
        let needsQuotes = text.unicodeScalars.contains { scalar in
            switch scalar {
            // A byte order mark at the beginning of the file would be taken for the file's own.
            case ",", ";", "\"", "\r", "\n", "\t", "\u{FEFF}": true
            default: false
            }
        }
        let hasSpace = text.first?.isWhitespace == true || text.last?.isWhitespace == true
        guard needsQuotes || hasSpace else { return text }
        return "\""
            + text.unicodeScalars.reduce(into: "") { quoted, scalar in
                if scalar == "\"" { quoted.unicodeScalars.append("\"") }
                quoted.unicodeScalars.append(scalar)
            } + "\""
    }
}
