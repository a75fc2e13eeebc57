package import Oversight

/// Take back what the latest import of a report recorded.
package struct UndoImport: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "undoImport", .post, "/reports/{id}/import/rectifications", .imports, "Take back an import",
            "Takes back what the latest import of the report recorded, but for that on which something else rests by now, which is named. The report itself must rest on nothing: one that was submitted since stays."
        ),
        action: .importDocument, place: .body,
        answers: Answer("What was taken back, or would be.", ["application/json": .named("ImportUndo")]),
        refusals: [.notFound, .conflict, .unprocessable, .storageFull], takesKey: true)

    /// The report.
    package var report: Identifier<Report>
    /// The day of taking it back; `nil` for today.
    package var on: CalendarDate?
    /// Why.
    package var reason: String
    /// Whether only to say what would be recorded.
    package var isDryRun: Bool

    package init(report: Identifier<Report>, on: CalendarDate? = nil, reason: String, isDryRun: Bool = false) {
        (self.report, self.on, self.reason, self.isDryRun) = (report, on, reason, isDryRun)
    }

    package init(from fields: inout FieldReader) throws {
        report = try fields.id(of: Report.self)
        on = try fields.day(
            ifPresent: "on", "The day of taking it back; today if it is not given.", example: "2024-09-25")
        reason = try fields.text("reason", "Why it is taken back.", example: "Fel dokument importerades.")
        isDryRun = try fields.flag("dryRun", "Whether only to say what would be recorded.")
    }
}
