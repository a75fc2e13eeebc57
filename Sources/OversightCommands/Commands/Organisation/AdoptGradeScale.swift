import JSONValues
package import Oversight

/// Adopt the scale on which a municipality grades its goals.
package struct AdoptGradeScale: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "adoptGradeScale", .put, "/municipalities/{id}/grade-scale", .organisation, "Adopt a grade scale",
            "Adopts the scale on which a municipality grades its goals."),
        action: .organise,
        tool: ToolCommand(
            "municipality", "grade-scale", abstract: "Set the scale on which a municipality grades its goals.",
            discussion: """
                The steps are given best first, each as key=label, such as partly_met="Delvis uppfyllt". \
                The four options of the rule are given together or not at all.
                """,
            done: "Set the grade scale of municipality {id}", complaint: stepsThatAreMissing))

    package var municipality: String
    package var scale: GradeScale

    package init(municipality: String, scale: GradeScale) {
        self.municipality = municipality
        self.scale = scale
    }

    package init(from fields: inout FieldReader) throws {
        municipality = try fields.pathText(
            "id", "The municipality's id or name.", example: "ange",
            tool: .positional("municipality", "The municipality's id."))
        let steps = try fields.objects(
            "steps", "The grades, best first.", schema: "GradeStep", summary: "One grade.",
            more: [
                ["key": "partly_met", "label": "Delvis uppfyllt"], ["key": "not_met", "label": "Ej uppfyllt"],
            ],
            tool: .option("The grades, best first.", value: "key=label", name: "step")
        ) { step in
            GradeScale.Step(
                key: try step.gradeKey("key", example: "met"),
                label: try step.filledText("label", "The words that pages show.", example: "Uppfyllt"))
        }
        let rule = try fields.object(
            ifPresent: "rule", schema: "GradeRule",
            summary: "What grade to propose for a goal from how its activities stand.", tool: .parts
        ) { rule in
            GradeRule(
                noneStarted: try rule.gradeKey(
                    "noneStarted", example: "not_met",
                    tool: .option("The grade to propose if no activity was started.", value: "key")),
                inProgress: try rule.gradeKey(
                    "inProgress", example: "partly_met",
                    tool: .option("The grade if some are in progress and none is completed.", value: "key")),
                oneCompleted: try rule.gradeKey(
                    "oneCompleted", example: "partly_met",
                    tool: .option("The grade if at least one is completed.", value: "key")),
                targetReached: try rule.gradeKey(
                    "targetReached", example: "met",
                    tool: .option("The grade if the number that the goal names is reached.", value: "key")))
        }
        scale = GradeScale(steps: steps, rule: rule)
    }

    @Sendable private static func stepsThatAreMissing(_ fields: [String: JSONValue]) -> String? {
        guard case .array(let steps)? = fields["steps"], case .object(let rule)? = fields["rule"] else { return nil }
        let keys = steps.map { $0.member("key") }
        for (_, grade) in rule.sorted(by: { $0.key < $1.key }) where !keys.contains(grade) {
            return "The rule proposes \"\(grade.text ?? "")\", which is no step of the scale."
        }
        return nil
    }
}
