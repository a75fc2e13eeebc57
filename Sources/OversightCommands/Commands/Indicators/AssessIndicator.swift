import JSONValues
package import Oversight

/// Assess an indicator for a year, between reports.
package struct AssessIndicator: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "assessIndicator", .post, "/indicators/{id}/assessments", .indicators, "Assess an indicator",
            "Records an assessment on the municipality's scale, a trend, or both, for a year; what is not given stays as the same value was assessed before."
        ),
        action: .measure, takesRevision: true,
        tool: ToolCommand(
            "indicator", "assess", abstract: "Assess an indicator for a year.",
            discussion: """
                An assessment is a step of the scale that `municipality assessment-scale` sets, by its words or its \
                key. A trend is improving, unchanged, worsening or incomparable, by goodness and not by direction, or \
                a word of `municipality trend-words`. The words that say that none is given take one back. \
                An assessment is of the value that the year has then, and does not stand for a later one.
                """,
            done: "Assessed indicator {id} for {year}",
            complaint: { fields in
                fields["assessment"] == nil && fields["trend"] == nil
                    ? "Give --assessment, --trend, or both." : IndicatorYear.complaint(about: fields)
            }))

    package var indicator: Identifier<Indicator>
    package var year: Int
    /// The words or the key of a step of the municipality's scale.
    package var assessment: String?
    /// The words or the key of a trend.
    package var trend: String?

    package init(indicator: Identifier<Indicator>, year: Int, assessment: String? = nil, trend: String? = nil) {
        self.indicator = indicator
        self.year = year
        self.assessment = assessment
        self.trend = trend
    }

    package init(from fields: inout FieldReader) throws {
        indicator = try fields.named(Indicator.self)
        year = try IndicatorYear.read(from: &fields, "The year that the assessment is for.")
        assessment = try fields.text(
            ifPresent: "assessment", "The assessment: the words or the key of a step of the municipality's scale.",
            example: "Nära värde", tool: .prose("The words or the key of a step of the municipality's scale."))
        trend = try fields.text(
            ifPresent: "trend",
            "The trend, by goodness: improving, unchanged, worsening, incomparable, or the municipality's word for it.",
            example: "improving", tool: .prose("The trend, by goodness, or the municipality's word for it."))
    }
}
