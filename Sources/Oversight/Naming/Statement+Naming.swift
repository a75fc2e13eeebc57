extension Statement {
    /// The identifiers that a statement of a report may get.
    ///
    /// - Parameters:
    ///   - kind: What kind of statement it is.
    ///   - report: The report that it is in.
    package static func candidates(
        kind: StatementKind, in report: Identifier<Report>
    ) -> IdentifierCandidates<Statement> {
        IdentifierCandidates(.slug(report.rawValue, kind.rawValue))
    }
}

extension OversightState {
    /// The statement of a report with a title.
    ///
    /// - Parameters:
    ///   - title: The title as written.
    ///   - kind: What kind of statement it is.
    ///   - report: The report that it is in.
    package func statement(titled title: String, kind: StatementKind, in report: Identifier<Report>) -> Statement? {
        let key = Wording.key(title)
        return statements.first(of: Statement.candidates(kind: kind, in: report)) {
            $0.report == report && $0.kind == kind && Wording.key($0.title) == key
        }
    }

    /// The identifier of the statement of a report with a title: the recorded one, or the one that it would get.
    ///
    /// - Parameters:
    ///   - title: The title as written.
    ///   - kind: What kind of statement it is.
    ///   - report: The report that it is in.
    ///   - isReserved: Whether an identifier is promised to a statement that is not recorded yet.
    package func statementIdentifier(
        titled title: String, kind: StatementKind, in report: Identifier<Report>,
        besides isReserved: (Identifier<Statement>) -> Bool = { _ in false }
    ) -> Identifier<Statement> {
        statement(titled: title, kind: kind, in: report)?.id
            ?? statements.free(of: Statement.candidates(kind: kind, in: report), besides: isReserved)
    }
}
