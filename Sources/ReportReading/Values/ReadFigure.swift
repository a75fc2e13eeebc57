package import Oversight

/// A figure in the running text of a report, and whether a table says the same.
package struct ReadFigure: Sendable, Hashable {
    /// What comparing it with the tables gave.
    package enum Verdict: String, Sendable, Hashable, CaseIterable {
        /// A table states the same, within the precision of the text.
        case agrees
        /// A table or another place of the text states something else.
        case disagrees
        /// No table states it.
        case unchecked
    }

    /// The figure.
    package var figure: ReportFigure
    /// What comparing it gave.
    package var verdict: Verdict

    /// A figure.
    package init(_ figure: ReportFigure, verdict: Verdict) {
        self.figure = figure
        self.verdict = verdict
    }
}
