package import Oversight

/// Say what the unit of an indicator's values is, or how often it is followed up.
package struct DescribeIndicator: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "describeIndicator", .post, "/indicators/{id}/descriptions", .indicators, "Describe an indicator",
            "Records the unit of an indicator's values, or how often it is followed up; what is not given stays."),
        action: .organise, takesRevision: true,
        tool: ToolCommand(
            "indicator", "describe",
            abstract: "Say what the unit of an indicator's values is, or how often it is followed up.",
            done: "Described indicator {id}",
            complaint: { fields in
                fields["unit"] == nil && fields["followUp"] == nil ? "Give --unit, --follow-up, or both." : nil
            }))

    package var indicator: Identifier<Indicator>
    package var unit: String?
    package var followUp: [String]

    package init(indicator: Identifier<Indicator>, unit: String? = nil, followUp: [String] = []) {
        self.indicator = indicator
        self.unit = unit
        self.followUp = followUp
    }

    package init(from fields: inout FieldReader) throws {
        indicator = try fields.named(Indicator.self)
        unit = try fields.text(
            ifPresent: "unit", "The unit of its values, as written.", example: "%",
            tool: .prose("The unit of its values, such as % or kr/inv."))
        followUp = try fields.followUp()
    }
}
