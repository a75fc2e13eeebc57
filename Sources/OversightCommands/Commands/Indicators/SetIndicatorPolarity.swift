package import Oversight

/// Say which values of an indicator are good.
package struct SetIndicatorPolarity: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "setIndicatorPolarity", .post, "/indicators/{id}/polarity", .indicators, "Set an indicator's polarity",
            "Says which values of an indicator are good, by which trends and assessments are checked."),
        action: .organise, takesRevision: true,
        tool: ToolCommand(
            "indicator", "polarity", abstract: "Say which values of an indicator are good.",
            done: "Set the polarity of indicator {id}: {polarity}"))

    package var indicator: Identifier<Indicator>
    package var polarity: Polarity
    /// Who or what says so; a person if it is not given.
    package var basis: PolarityBasis?

    package init(indicator: Identifier<Indicator>, polarity: Polarity, basis: PolarityBasis? = nil) {
        self.indicator = indicator
        self.polarity = polarity
        self.basis = basis
    }

    package init(from fields: inout FieldReader) throws {
        indicator = try fields.named(Indicator.self)
        polarity = try fields.choice(
            "polarity", example: .higherIsBetter, tool: .positional("polarity", "Which values are good."))
        basis = try fields.choice(
            ifPresent: "basis", "Who or what says so; a person if it is not given.", example: .person,
            tool: .option("Who or what says so; a person by default."))
    }
}
