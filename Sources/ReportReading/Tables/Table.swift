/// How the text of a table is laid out.
package enum TableLayout: String, Sendable, Hashable, CaseIterable {
    /// Cells parted by tabs.
    case tabs
    /// Cells parted by `|`, as in Markdown.
    case pipes
    /// Columns aligned by spaces, as `pdftotext -layout` gives them.
    case aligned
    /// One cell to a line.
    case vertical
    /// Cells parted by the same single space as words and thousands.
    case singleSpaced
}

/// A column of a table.
package struct TableColumn: Sendable, Hashable {
    /// The words of the header.
    package var words: String
    /// What they say.
    package var meaning: ColumnMeaning

    init(words: String) {
        self.words = words
        meaning = ColumnMeaning(words)
    }
}

/// The label that a group of rows stands under.
package struct TableGroup: Sendable, Hashable {
    /// Where the label stands.
    package enum Source: Sendable, Hashable {
        /// A row without values.
        case row
        /// A heading or a bold line between rows, or between the header and a row.
        case heading
        /// The title of a header that is otherwise repeated.
        case header
    }

    package var label: String
    /// The line of the label, from 1.
    package var line: Int
    package var source: Source
}

/// A row of a table.
package struct TableRow: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case data
        /// A row without values, whose title is the label of the rows after it.
        case group
        /// A row of sums, by its label or since it is bold.
        case sum
    }

    package var kind: Kind
    /// One cell for each column.
    package var cells: [TableCell]
    /// The lines it stands on, from 1, in order.
    package var lines: [Int]
    /// The label it stands under; that of a group row is its own.
    package var group: TableGroup?
    /// The paragraphs of the comment after it, each with its line.
    package var comment: [UnrecognisedLine] = []

    /// The first line.
    package var line: Int { lines[0] }
}

/// A table of a document.
package struct Table: Sendable, Hashable {
    package var layout: TableLayout
    package var columns: [TableColumn]
    /// The index of the column that says what a row is about.
    package var titleColumn: Int
    package var rows: [TableRow] = []
    /// The lines of the header and of its repetitions.
    package var headerLines: [Int]
    /// Lines such as `---`.
    package var separatorLines: [Int] = []

    /// The line of the header.
    package var line: Int { headerLines[0] }

    /// What the rows are, if the header says so.
    package var titleKind: TitleKind? { columns[titleColumn].meaning.titleKind }

    /// The unit that the header of the titles states for the whole table.
    package var unit: NumberUnit? { columns[titleColumn].meaning.unit }

    /// The indices of the columns with a role, in order.
    package func columns(_ role: ColumnRole) -> [Int] {
        columns.indices.filter { columns[$0].meaning.role == role }
    }

    /// The title of a row.
    package func title(of row: TableRow) -> String { row.cells[titleColumn].text }

    /// The first cell with a role in a row; `nil` if there is no such column.
    package func cell(_ role: ColumnRole, of row: TableRow) -> TableCell? {
        columns(role).first.map { row.cells[$0] }
    }
}

/// The tables of a document, and the lines that could not be placed in one.
package struct TableReading: Sendable {
    /// The tables, in order.
    package var tables: [Table] = []
    /// The lines of a table of contents.
    package var contentsLines: [Int] = []
    /// Lines of tables that belong to no row, in order.
    package var unplaced: [UnrecognisedLine] = []
    /// The work that was done: the bytes and cells that were examined, for tests of linear time.
    package var work = 0
}
