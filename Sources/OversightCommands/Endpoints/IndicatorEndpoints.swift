import JSONValues
package import Oversight

/// The indicators.
package struct ListIndicators: ListEndpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "listIndicators", .get, "/indicators", .indicators, "The indicators",
            "Lists the indicators by id, with their values. As CSV there is a row for each value, in the columns that an import takes."
        ),
        action: .read,
        answers: Answer(
            "What was asked for.",
            [
                "application/json": .list("Indicator"),
                "text/csv": .text("The values of the indicators, a row for each."),
            ],
            headers: Answer.pages),
        refusals: [.notFound, .unprocessable], isTagged: true)

    package var goal: String?
    package var area: String?
    package var gender: Gender?
    package var municipality: String?
    package var moment = Moment.now
    package var page = Page.all

    package init() {}

    package mutating func readFilters(from fields: inout FieldReader) throws {
        goal = try fields.text(
            ifPresent: "goal", "Only those that are linked to this goal, by id or in its words.",
            example: "Trygghet för alla", tool: .filter("goal"))
        area = try fields.text(
            ifPresent: "area", "Only those that are linked to this goal area.", example: "Trygghet",
            tool: .filter("area"))
        gender = try fields.choice(
            ifPresent: "gender", "Only those whose values are about this group.", example: .female, tool: .filter())
        municipality = try fields.municipalityFilter()
    }
}

/// An indicator.
package typealias ShowIndicator = Show<Indicator>

extension Indicator: Shown {
    package static var showing: EndpointDeclaration {
        .showing(
            APIOperation(
                "showIndicator", .get, "/indicators/{id}", .indicators, "An indicator",
                "Gives an indicator with its values by year, and those that later reports revised."),
            "Indicator")
    }
}

/// Record the values in a file.
package struct ImportIndicators: Endpoint {
    /// What kind of file it is.
    package enum Format: String, FieldChoice, Hashable {
        /// Comma-separated values, with a header that names the columns.
        case csv
        /// What Kolada's API answers for values.
        case kolada

        package static var summary: String? { "The kinds of file with values of indicators." }
    }

    package static let declaration = EndpointDeclaration(
        APIOperation(
            "importIndicators", .post, "/indicator-imports", .indicators, "Import values of indicators",
            """
            Records the values in a file, all of them or none. A CSV file names its columns in the header: id, or title \
            with municipality, gender and part where they are needed; year and value as written, or a column for each \
            year; on, if a value was not stated today. The value of a year is stated once as of a day. A file from Kolada gives values of the indicators that are linked to its key figures.
            """),
        action: .measure,
        answers: Answer("What was read and recorded.", ["application/json": .named("IndicatorImport")]),
        refusals: [.notFound, .conflict, .tooLarge, .unprocessable, .storageFull], takesKey: true,
        file: "The bytes of the file, at most 16 MiB.")

    package var format: Format
    /// The municipality whose indicators the file is about, unless a row of a CSV file names another.
    package var municipality: String?
    /// The day as of which the values are stated; `nil` for today.
    package var day: CalendarDate?
    /// Whether values of Kolada that differ from recorded ones are recorded too.
    package var isRevising: Bool
    /// Whether only to say what would be recorded.
    package var isDryRun: Bool

    package init(
        format: Format = .csv, municipality: String? = nil, on day: CalendarDate? = nil, isRevising: Bool = false,
        isDryRun: Bool = false
    ) {
        (self.format, self.municipality, self.day) = (format, municipality, day)
        (self.isRevising, self.isDryRun) = (isRevising, isDryRun)
    }

    package init(from fields: inout FieldReader) throws {
        format =
            try fields.choice(
                ifPresent: "format", "What kind of file it is; csv if it is not given.", example: .csv) ?? .csv
        municipality = try fields.text(
            ifPresent: "municipality",
            "The municipality whose indicators the file is about, by name or id; an indicator of another one is refused.",
            example: "Ånge")
        day = try fields.day(
            ifPresent: "on", "The day as of which the values are stated; today if it is not given.",
            example: "2024-08-31")
        isRevising = try fields.flag(
            "revise", "Whether a value of Kolada that differs from the recorded one is recorded too.")
        isDryRun = try fields.flag("dry-run", "Whether only to say what would be recorded.")
    }
}
