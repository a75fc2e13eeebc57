package import Oversight

/// Say which key figure of Kolada an indicator is.
package struct LinkIndicatorToKolada: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "linkIndicatorToKolada", .post, "/indicators/{id}/kolada-links", .indicators,
            "Link an indicator to Kolada",
            "Says which key figure of Kolada an indicator is, so that values exported from Kolada are found to be its."),
        action: .organise, takesRevision: true,
        tool: ToolCommand(
            "indicator", "kolada", abstract: "Say which key figure of Kolada an indicator is.",
            done: "Linked indicator {id} to {keyFigure} of Kolada"))

    package var indicator: Identifier<Indicator>
    package var keyFigure: String
    package var municipalityCode: String

    package init(indicator: Identifier<Indicator>, keyFigure: String, municipalityCode: String) {
        self.indicator = indicator
        self.keyFigure = keyFigure
        self.municipalityCode = municipalityCode
    }

    package init(from fields: inout FieldReader) throws {
        indicator = try fields.named(Indicator.self)
        keyFigure = try fields.text(
            "keyFigure", "The id of the key figure in Kolada: N or U and five digits.", example: "N00945",
            tool: .option("The id of the key figure, such as N00945.", value: "id"))
        municipalityCode = try fields.text(
            "municipalityCode", "The code of the municipality, of four digits.", example: "2260",
            tool: .option("The code of the municipality, such as 2260.", value: "code"))
    }
}
