package import Oversight

/// Close a year of a municipality.
package struct CloseYear: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "closeYear", .post, "/municipalities/{id}/closed-years", .organisation, "Close a year",
            "Closes a year: what is open in it is carried over to the next year's goals, or ended with a reason, as named. What is not named stays as it is, but nobody is reminded any more of what was due in the year, and it is not overdue."
        ),
        action: .organise, place: .body,
        answers: Answer("What became of what was open, or would.", ["application/json": .named("YearClosing")]),
        refusals: [.notFound, .conflict, .unprocessable, .storageFull], takesKey: true)

    /// The municipality's name or id.
    package var municipality: String
    /// The year.
    package var year: Int
    /// What goes on in the next year: the id of an activity or an assignment, or `activity=goal`.
    package var carry: [String]
    /// What ends: the id of an activity or an assignment with the reason, `id=reason`.
    package var end: [String]
    /// The day of closing; `nil` for today.
    package var on: CalendarDate?
    /// Whether only to say what would be recorded.
    package var isDryRun: Bool

    package init(
        municipality: String, year: Int, carry: [String] = [], end: [String] = [], on: CalendarDate? = nil,
        isDryRun: Bool = false
    ) {
        (self.municipality, self.year, self.carry, self.end) = (municipality, year, carry, end)
        (self.on, self.isDryRun) = (on, isDryRun)
    }

    package init(from fields: inout FieldReader) throws {
        municipality = try fields.pathText("id", "The municipality's id or name.", example: "ange")
        year = try fields.whole("year", "The year.", in: 1900...2100, example: 2023)
        carry = try fields.texts(
            "carry",
            "What goes on in the next year, by id. An activity serves the next year's goals of the same titles then; another one is named after an equals sign, by id or title.",
            each: "An id, or an id and a goal as id=goal.", example: [])
        end = try fields.texts(
            "end", "What ends, by id, each with the reason.", each: "An id and a reason, as id=reason.", example: [])
        on = try fields.day(ifPresent: "on", "The day of closing; today if it is not given.", example: "2024-01-31")
        isDryRun = try fields.flag("dryRun", "Whether only to say what would be recorded.")
    }
}
