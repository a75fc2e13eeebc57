package import Oversight

/// Take one word out of a municipality's scales and words.
package struct RemoveWord: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "removeWord", .post, "/municipalities/{id}/word-removals", .organisation, "Remove a word",
            "Takes one word out of the scale or the words that a municipality has configured. A word that is in use stays: the grade of a goal, or what an indicator or an assignment stands at."
        ),
        action: .organise,
        tool: ToolCommand(
            "municipality", "remove-word", abstract: "Take a word out of a municipality's scales and words.",
            discussion: """
                The way back from `municipality add-word`. Documents of earlier days are read by the words of their \
                day. A word that is in use cannot be removed: the grade of a goal, or what an indicator or an \
                assignment stands at. A word for the status of an activity can always be removed, as the status is \
                recorded apart from it. A word that many municipalities use keeps its usual meaning, and comes back \
                with the next document that prints it; give it another meaning with `add-word` instead.
                """,
            done: "Removed the word \"{word}\" of municipality {id}"))

    package var municipality: String
    package var removed: RemovedWord

    package init(municipality: String, removed: RemovedWord) {
        self.municipality = municipality
        self.removed = removed
    }

    package init(from fields: inout FieldReader) throws {
        let word = try WordFields(from: &fields)
        municipality = word.municipality
        removed = RemovedWord(kind: word.kind, word: word.word)
    }
}
