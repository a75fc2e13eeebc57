package import Oversight

/// The reports.
package struct ListReports: ListEndpoint {
    package static let declaration = EndpointDeclaration.listing(
        APIOperation(
            "listReports", .get, "/reports", .reports, "The reports", "Lists the reports by municipality and id."),
        of: "ReportSummary")

    package var municipality: String?
    package var committee: String?
    package var before: String?
    package var unit: String?
    package var state: ReportStage?
    package var kind: ReportKind?
    package var moment = Moment.now
    package var page = Page.all

    package init() {}

    package mutating func readFilters(from fields: inout FieldReader) throws {
        state = try fields.choice(
            ifPresent: "state", "Only those in this state.", example: .submitted, tool: .filter())
        kind = try fields.choice(ifPresent: "kind", "Only those of this kind.", example: .oversight, tool: .filter())
        committee = try fields.bodyFilter("committee", "that go to this body")
        before = try fields.bodyFilter("before", "that are before this body now", example: "Kommunstyrelsen")
        unit = try fields.unitFilter()
        municipality = try fields.municipalityFilter()
    }
}

/// A report.
package struct ShowReport: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "showReport", .get, "/reports/{id}", .reports, "A report",
            "Gives where a report stands, what it holds and what was decided, in the form that the Accept header asks for."
        ),
        action: .read,
        answers: Answer(
            "What was asked for.",
            [
                "application/json": .named("Report"), "text/plain": .text("The report as text."),
                "text/markdown": .text("The report as Markdown."),
                "text/html": .text("The report as an accessible page."),
            ]),
        refusals: [.notFound, .unprocessable], isTagged: true)

    package var id: Identifier<Report>
    package var moment: Moment
    package var language: RenderingLanguage?
    package var width: Int?

    package init(_ id: Identifier<Report>, at moment: Moment = .now) { (self.id, self.moment) = (id, moment) }

    package init(from fields: inout FieldReader) throws {
        id = try fields.id(of: Report.self)
        moment = try Moment(from: &fields)
        language = try fields.language()
        width = try fields.width()
    }
}

/// The events of a report.
package struct ShowHistory: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "reportHistory", .get, "/reports/{id}/history", .reports, "The events of a report",
            "Gives the events of a report and its case in order."),
        action: .read,
        answers: Answer(
            "What was asked for.", ["application/cloudevents-batch+json": .list("CloudEvent")],
            headers: Answer.pages),
        refusals: [.notFound, .unprocessable], isTagged: true)

    package var id: Identifier<Report>
    package var moment: Moment
    package var limit: Int?
    package var after: Int?

    package init(of id: Identifier<Report>, at moment: Moment = .now) { (self.id, self.moment) = (id, moment) }

    package init(from fields: inout FieldReader) throws {
        id = try fields.id(of: Report.self)
        moment = try Moment(from: &fields)
        limit = try fields.whole(
            ifPresent: "limit", "How many events at most; all if it is not given.", in: 1...Page.largest, example: 100)
        after = try fields.whole(
            ifPresent: "after", "After which position the page begins, as the Link header of the page before names it.",
            example: nil)
    }
}
