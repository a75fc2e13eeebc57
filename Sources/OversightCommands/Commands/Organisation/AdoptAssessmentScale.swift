import JSONValues
package import Oversight

/// Adopt the scale on which a municipality assesses its indicators.
package struct AdoptAssessmentScale: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "adoptAssessmentScale", .put, "/municipalities/{id}/assessment-scale", .organisation,
            "Adopt an assessment scale", "Adopts the scale on which a municipality's reports assess indicators."),
        action: .organise,
        tool: ToolCommand(
            "municipality", "assessment-scale", abstract: "Set the scale on which a municipality assesses indicators.",
            discussion: """
                The steps are given best first, each as key=words, such as near="Nära värde". `municipality add-word` \
                adds one word to the existing scale.
                """,
            done: "Set the assessment scale of municipality {id}"))

    package var municipality: String
    package var scale: AssessmentScale

    package init(municipality: String, scale: AssessmentScale) {
        self.municipality = municipality
        self.scale = scale
    }

    package init(from fields: inout FieldReader) throws {
        municipality = try fields.pathText(
            "id", "The municipality's id or name.", example: "ange",
            tool: .positional("municipality", "The municipality's id."))
        let steps = try fields.objects(
            "steps", "The steps, best first.", schema: "AssessmentWord", summary: "One step of an assessment scale.",
            more: [["key": "near", "label": "Nära värde"], ["key": "not_accepted", "label": "Ej accepterat värde"]],
            tool: .option("The steps, best first.", value: "key=words", name: "step")
        ) { step in
            (
                key: try step.gradeKey("key", example: "accepted"),
                label: try step.filledText("label", "The words that documents print.", example: "Accepterat värde")
            )
        }
        let none = try fields.texts(
            "none", "The words by which documents say that no assessment is given.", each: "Such words.",
            example: ["Inget värde angivet"],
            tool: .option("The words that say that none is given.", value: "words"))
        scale = AssessmentScale(
            steps: steps.enumerated().map { AssessmentStep(key: $1.key, label: $1.label, rank: $0 + 1) }, none: none)
    }
}
