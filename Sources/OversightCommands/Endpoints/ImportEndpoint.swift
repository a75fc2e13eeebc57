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
        file: "The bytes of the file, at most 16 MiB.")

    package var municipality: String
    package var asOf: CalendarDate
    package var committee: String?
    package var isDryRun: Bool

    package init(from fields: inout FieldReader) throws {
        municipality = try fields.text("municipality", "The municipality that published it.", example: "Ånge")
        asOf = try fields.day("as-of", "The day as of which it speaks.", example: "2024-08-31")
        committee = try fields.text(
            ifPresent: "committee",
            "The body that the report goes to; the one that the document names if it is not given.",
            example: "Socialnämnden")
        isDryRun = try fields.flag("dry-run", "Whether only to say what would be recorded.")
    }
}
