package import Oversight

/// Add one word of a municipality's documents to its scales and words.
package struct AddWord: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "addWord", .post, "/municipalities/{id}/words", .organisation, "Add a word",
            "Adds one word that a municipality's reports print to the scale or the words that it has configured."),
        action: .organise,
        tool: ToolCommand(
            "municipality", "add-word", abstract: "Say what a word of a municipality's reports means.",
            discussion: """
                `import --dry-run` lists the words of a document that are not known. A grade and an assessment mean the \
                key of a step, such as partly_met; a trend means improving, unchanged, worsening, incomparable or none; \
                the status of an assignment means not_started, in_progress or done; the status of an activity means \
                not_started, in_progress_on_plan, in_progress_deviating, completed_on_plan, completed_deviating, \
                on_hold or cancelled. A grade or a step that is there already moves to the place that it is given.
                """,
            done: "Added the word \"{word}\" for municipality {id}"))

    package var municipality: String
    package var added: AddedWord

    package init(municipality: String, added: AddedWord) {
        self.municipality = municipality
        self.added = added
    }

    package init(from fields: inout FieldReader) throws {
        let word = try WordFields(from: &fields)
        municipality = word.municipality
        added = AddedWord(
            kind: word.kind, word: word.word,
            means: try fields.text(
                "means",
                "What it means: the key of a step, the name of a trend or a status, or `none` if it says that nothing is given.",
                example: "green", tool: .option("What it means.", value: "key")),
            place: try fields.whole(
                ifPresent: "place",
                "The place of a grade or a step on its scale, 1 for the best; those from there on move down. If it is not given, a new one is the last.",
                in: 1...100, example: 1,
                tool: .option("The place on the scale, 1 for the best; the last if left out.", value: "number")))
    }
}

/// The fields of a command about one word of a municipality.
struct WordFields {
    /// The municipality's id or name.
    let municipality: String
    /// What the word is about.
    let kind: WordKind
    /// The word as documents print it.
    let word: String

    /// Reads the fields.
    init(from fields: inout FieldReader) throws {
        municipality = try fields.pathText(
            "id", "The municipality's id or name.", example: "ange",
            tool: .positional("municipality", "The municipality's id or name."))
        kind = try fields.choice(
            "kind", "What the word is about.", example: WordKind.assessment,
            tool: .option("What the word is about.", value: "kind"))
        word = try fields.text(
            "word", "The word as documents print it.", example: "Grönt",
            tool: .prose("The word as documents print it."))
    }
}
