package import Oversight

/// What an import of values read and recorded.
package struct IndicatorImportView: Codable, Sendable, Equatable {
    /// What became of a value in the file.
    package enum Outcome: String, Codable, Sendable, CaseIterable {
        /// The year had no value.
        case new
        /// The year has the value already, perhaps with fewer decimals.
        case same
        /// It replaces another value of the year.
        case revised
        /// The year has another value, which stays.
        case differs
        /// No indicator is linked to its key figure and municipality.
        case unmatched
        /// The file states no value.
        case notStated = "not_stated"
    }

    /// A value in the file.
    package struct Row: Codable, Sendable, Equatable {
        /// The line of a CSV file, or the number of the value in a file from Kolada, from 1.
        package var line: Int
        /// The identifier of the indicator; `null` if none matches.
        @Nullable package var indicator: String?
        /// The title of the indicator, or the key figure of one that is not linked.
        package var title: String
        /// Whom the value is about.
        @Nullable package var gender: Gender?
        /// The code of the municipality in Kolada.
        @Nullable package var municipalityCode: String?
        /// The year.
        package var year: Int
        /// The value as written; `null` if the file states none.
        @Nullable package var written: String?
        /// The value.
        @Nullable package var number: NumberValue?
        /// The value that the year had before, as written.
        @Nullable package var recorded: String?
        /// What became of it.
        package var outcome: Outcome

        /// A value in the file.
        package init(
            line: Int, indicator: String?, title: String, gender: Gender?, municipalityCode: String? = nil, year: Int,
            written: String?, number: NumberValue?, recorded: String?, outcome: Outcome
        ) {
            self.line = line
            self.indicator = indicator
            self.title = title
            self.gender = gender
            self.municipalityCode = municipalityCode
            self.year = year
            self.written = written
            self.number = number
            self.recorded = recorded
            self.outcome = outcome
        }
    }

    /// The values in the order of the file.
    package var rows: [Row]
    /// How many events were appended; with `--dry-run`, how many would be.
    package var eventsAppended: Int
    /// Whether nothing was to be recorded.
    package var dryRun: Bool

    /// What an import of values read and recorded.
    package init(rows: [Row], eventsAppended: Int, dryRun: Bool) {
        self.rows = rows
        self.eventsAppended = eventsAppended
        self.dryRun = dryRun
    }
}
