import JSONValues
package import Oversight

/// Adopt a municipality's words for the status of assignments.
package struct AdoptAssignmentWords: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "adoptAssignmentWords", .put, "/municipalities/{id}/assignment-words", .organisation,
            "Adopt words for assignments",
            "Adopts the words by which a municipality's reports say how assignments stand."),
        action: .organise,
        tool: ToolCommand(
            "municipality", "assignment-words",
            abstract: "Set the words for the status of a municipality's assignments.",
            discussion: """
                Each word is given as status=words, such as in_progress="Pågår enligt plan"; a status may have several. \
                `municipality add-word` adds one word to the existing ones.
                """,
            done: "Set the words for assignments of municipality {id}"))

    package var municipality: String
    package var words: AssignmentWords

    package init(municipality: String, words: AssignmentWords) {
        self.municipality = municipality
        self.words = words
    }

    package init(from fields: inout FieldReader) throws {
        municipality = try fields.pathText(
            "id", "The municipality's id or name.", example: "ange",
            tool: .positional("municipality", "The municipality's id."))
        let words = try fields.objects(
            "words", "The words, each with the status that it means.", schema: "AssignmentWord",
            summary: "A word for the status of an assignment.",
            more: [["status": "in_progress", "label": "Pågår"], ["status": "done", "label": "Klar"]],
            tool: .option("The words.", value: "status=words", name: "word")
        ) { word in
            AssignmentWord(
                status: try word.choice("status", example: AssignmentStatus.notStarted),
                label: try word.filledText("label", "The words that documents print.", example: "Ej påbörjad"))
        }
        self.words = AssignmentWords(words: words)
    }
}
