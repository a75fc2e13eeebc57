package import Oversight

/// Show an indicator under a goal or a goal area.
package struct LinkIndicator: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "linkIndicator", .post, "/indicators/{id}/links", .indicators, "Link an indicator to a goal",
            "Links an indicator to a goal or to a goal area, beside those that it is linked to already."),
        action: .organise, takesRevision: true,
        tool: ToolCommand(
            "indicator", "link", abstract: "Link an indicator to a goal or to a goal area.",
            done: "Linked indicator {id}",
            complaint: { fields in
                fields["goal"] == nil && fields["area"] == nil ? "Give --goal or --area." : nil
            }))

    package var indicator: Identifier<Indicator>
    package var goal: String?
    package var area: String?
    package var set: String?

    package init(indicator: Identifier<Indicator>, goal: String? = nil, area: String? = nil, set: String? = nil) {
        self.indicator = indicator
        self.goal = goal
        self.area = area
        self.set = set
    }

    package init(from fields: inout FieldReader) throws {
        indicator = try fields.named(Indicator.self)
        goal = try fields.text(
            ifPresent: "goal", "The goal, by id or in its words.", example: "Fler ska känna sig trygga",
            tool: .option("The goal, by id or title.", value: "goal"))
        area = try fields.text(
            ifPresent: "area", "The goal area.", example: "Trygghet", tool: .prose("The goal area."))
        set = try fields.text(
            ifPresent: "set", "The heading of the set of indicators that it is in there.", example: "Nyckeltal",
            tool: .prose("The heading of the set of indicators that it is in there."))
    }
}
