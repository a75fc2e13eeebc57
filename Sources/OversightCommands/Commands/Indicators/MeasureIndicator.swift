import JSONValues
package import Oversight

/// Record the value of an indicator for a year.
package struct MeasureIndicator: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "measureIndicator", .post, "/indicators/{id}/values", .indicators, "Record a value of an indicator",
            "Records the value of an indicator for a year; another value for the same year revises the earlier one, which stays in the log."
        ),
        action: .measure, takesRevision: true,
        tool: ToolCommand(
            "indicator", "measure", abstract: "Record the value of an indicator for a year.",
            discussion: """
                The value is taken as written, with a decimal comma or point, thousands separated by a space or by \
                nothing, and the indicator's unit or none; nothing is converted. A value for a year that has one already revises it.
                """,
            done: "Measured indicator {id}: {value} for {year}", complaint: IndicatorYear.complaint))

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
        year = try IndicatorYear.read(from: &fields, "The year that the value is for.")
        value = try fields.text(
            "value", "The value as written, such as 34,5 % or 1 910.", example: "34,5 %",
            tool: .prose("The value as written."))
    }
}

/// The year of a value or a target.
enum IndicatorYear {
    /// The years that a request may name.
    private static let limits = 1900...2200

    /// Reads the field.
    static func read(from fields: inout FieldReader, _ help: String) throws(FieldError) -> Int {
        try fields.whole("year", help, in: limits, example: 2023, tool: .option(help, value: "year"))
    }

    /// Why the tool's option cannot be right, before the daemon is asked.
    @Sendable static func complaint(about fields: [String: JSONValue]) -> String? {
        guard case .int(let year)? = fields["year"], !limits.contains(year) else { return nil }
        return "--year takes a year from \(limits.lowerBound) to \(limits.upperBound)."
    }
}
