package import Oversight

/// Set what an indicator is to reach in a year.
package struct SetIndicatorTarget: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "setIndicatorTarget", .post, "/indicators/{id}/targets", .indicators, "Set a target of an indicator",
            "Records what an indicator is to reach in a year, as a number or in words."),
        action: .organise, takesRevision: true,
        tool: ToolCommand(
            "indicator", "target", abstract: "Set what an indicator is to reach in a year.",
            done: "Set the target of indicator {id}: {value} in {year}", complaint: IndicatorYear.complaint))

    package var indicator: Identifier<Indicator>
    package var year: Int
    package var value: String

    package init(indicator: Identifier<Indicator>, year: Int, value: String) {
        self.indicator = indicator
        self.year = year
        self.value = value
    }

    package init(from fields: inout FieldReader) throws {
        indicator = try fields.named(Indicator.self)
        year = try IndicatorYear.read(from: &fields, "The year by which it is to be reached.")
        value = try fields.text(
            "value", "The target as written: a number, or words.", example: "90 %",
            tool: .prose("The target as written: a number, or words."))
    }
}
