package import Oversight

/// Import a document.
package struct ImportDocument: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "importDocument", .post, "/imports", .imports, "Import a document",
            "Reads a published report and records what it says, whole or not at all."),
        action: .importDocument,
        answers: Answer("What was read and recorded.", ["application/json": .named("Import")]),
        refusals: [.notFound, .conflict, .tooLarge, .unprocessable, .storageFull], takesKey: true,
        file: "The bytes of the file: a PDF, a DOCX or ODT document, or the text of one, at most 16 MiB.")

    /// The name of the municipality that published it.
    package var municipality: String
    /// The day as of which it speaks.
    package var asOf: CalendarDate
    /// The body that it goes to; if absent, the one that the document names, or else the board's own subcommittee.
    package var committee: String?
    /// Whether the municipality is another one than those whose names differ from its name by a letter.
    package var isNewMunicipality: Bool
    /// Whether only to say what would be recorded.
    package var isDryRun: Bool

    package init(
        municipality: String, asOf: CalendarDate, committee: String? = nil, isNewMunicipality: Bool = false,
        isDryRun: Bool = false
    ) {
        (self.municipality, self.asOf) = (municipality, asOf)
        (self.committee, self.isNewMunicipality, self.isDryRun) = (committee, isNewMunicipality, isDryRun)
    }

    package init(from fields: inout FieldReader) throws {
        municipality = try fields.text("municipality", "The municipality that published it.", example: "Ånge")
        asOf = try fields.day("as-of", "The day as of which it speaks.", example: "2024-08-31")
        committee = try fields.text(
            ifPresent: "committee",
            "The body that the report goes to; the one that the document names if it is not given.",
            example: "Socialnämnden")
        isNewMunicipality = try fields.flag(
            "new-municipality", "Whether it is another municipality than one with a name that is spelt nearly the same."
        )
        isDryRun = try fields.flag("dry-run", "Whether only to say what would be recorded.")
    }
}
