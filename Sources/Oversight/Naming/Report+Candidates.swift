extension Report {
    /// The identifiers that a report may get.
    ///
    /// - Parameters:
    ///   - municipality: Whose report it is.
    ///   - kind: What kind of report it is.
    ///   - day: The day as of which it speaks.
    ///   - unit: The name of the unit that owns it, if one does.
    package static func candidates(
        municipality: Identifier<Municipality>, kind: ReportKind, on day: CalendarDate, unit: String?
    ) -> IdentifierCandidates<Report> {
        IdentifierCandidates(.slug(municipality.rawValue, kind.rawValue, day.description, unit))
    }
}
