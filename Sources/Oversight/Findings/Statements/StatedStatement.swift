/// A statement as a document or the log states it: the input of the rules for tables of figures.
package struct StatedStatement: Sendable, Hashable {
    /// What kind of statement it is.
    package var kind: StatementKind
    /// Its title as written.
    package var title: String
    /// The unit of its values as written.
    package var unit: String?
    /// How it writes costs and spending.
    package var signs: SignConvention
    /// Its columns; a column with a formula is checked, in whichever order of the two most rows meet.
    package var columns: [StatementColumn]
    /// Its rows.
    package var rows: [StatementRow]
    /// The line of its heading, from 1; 0 if there is none.
    package var line: Int

    /// A statement as stated.
    ///
    /// - Parameters:
    ///   - kind: What kind of statement it is.
    ///   - title: Its title as written.
    ///   - unit: The unit of its values as written.
    ///   - signs: How it writes costs and spending.
    ///   - columns: Its columns.
    ///   - rows: Its rows.
    ///   - line: The line of its heading, from 1; 0 if there is none.
    package init(
        kind: StatementKind, title: String, unit: String? = nil, signs: SignConvention = .unsigned,
        columns: [StatementColumn], rows: [StatementRow], line: Int = 0
    ) {
        self.kind = kind
        self.title = title
        self.unit = unit
        self.signs = signs
        self.columns = columns
        self.rows = rows
        self.line = line
    }

    /// A recorded statement.
    ///
    /// - Parameter statement: The statement.
    package init(_ statement: Statement) {
        self.init(
            kind: statement.kind, title: statement.title, unit: statement.unit, signs: statement.signs,
            columns: statement.columns, rows: statement.rows, line: statement.rows.first?.line ?? 0)
    }

    /// Whether its values are numbers of things or persons, which are not rounded.
    ///
    /// Years of work are rounded.
    var isCounted: Bool {
        switch kind {
        case .headcount, .quantities: !([title, unit ?? ""] + rows.map(\.label)).contains(where: Self.isConverted)
        case .incomeByAccount, .incomeByCostCentre, .operatingByArea, .investments, .employmentDegree, .other: false
        }
    }

    private static func isConverted(_ words: String) -> Bool {
        let key = Wording.key(words)
        return key.contains("årsarbet") || key.contains("omräkn") || key.contains("heltidstjänst")
    }

    /// Whether its values are money.
    var isMoney: Bool {
        switch kind {
        case .incomeByAccount, .incomeByCostCentre, .operatingByArea, .investments: true
        case .headcount, .quantities, .employmentDegree, .other: false
        }
    }
}
