import Oversight

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
