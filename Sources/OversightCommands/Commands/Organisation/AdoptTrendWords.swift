package import Oversight

/// Adopt a municipality's words for the trends of indicators.
package struct AdoptTrendWords: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "adoptTrendWords", .put, "/municipalities/{id}/trend-words", .organisation, "Adopt words for trends",
            "Adopts the words by which a municipality's reports say how indicators develop, by goodness."),
        action: .organise,
        tool: ToolCommand(
            "municipality", "trend-words", abstract: "Set the words for the trends of a municipality's indicators.",
            discussion: """
                A trend says whether values get better, not whether they rise: shorter waiting times are improving. \
                `municipality add-word` adds one word to the existing ones.
                """,
            done: "Set the words for trends of municipality {id}"))

    package var municipality: String
    package var words: TrendWords

    package init(municipality: String, words: TrendWords) {
        self.municipality = municipality
        self.words = words
    }

    package init(from fields: inout FieldReader) throws {
        municipality = try fields.pathText(
            "id", "The municipality's id or name.", example: "ange",
            tool: .positional("municipality", "The municipality's id."))
        func required(_ name: String, _ help: String, _ example: String) throws -> [String] {
            try fields.requiredTexts(
                name, help, each: "Such words.", example: [example], tool: .option(help, value: "words"))
        }
        func words(_ name: String, _ help: String, _ example: String) throws -> [String] {
            try fields.texts(
                name, help, each: "Such words.", example: [example], tool: .option(help, value: "words"))
        }
        let improving = try required("improving", "The words for a trend that improves.", "Ökad")
        let unchanged = try words("unchanged", "The words for a trend that stays as it is.", "Oförändrad")
        let worsening = try required("worsening", "The words for a trend that worsens.", "Minskad")
        self.words = TrendWords(
            improving: improving, unchanged: unchanged, worsening: worsening,
            incomparable: try words(
                "incomparable", "The words for values that cannot be compared.", "Kan inte jämföras"),
            none: try words("none", "The words that say that no trend is given.", "Inget värde angivet"))
    }
}
