import JSONValues
package import Oversight

/// The statements of reports.
package struct ListStatements: ListEndpoint {
    package static let declaration = EndpointDeclaration.listing(
        APIOperation(
            "listStatements", .get, "/statements", .statements, "The statements",
            "Lists the tables of figures in reports by id, without their rows."),
        of: "StatementSummary")

    package var report: Identifier<Report>?
    package var kind: StatementKind?
    package var municipality: String?
    package var moment = Moment.now
    package var page = Page.all

    package init() {}

    package mutating func readFilters(from fields: inout FieldReader) throws {
        report = try fields.identifier(
            ifPresent: "report", "Only those in this report, by id.", example: "ange-half-year-2024-08-31",
            tool: .filter("id"))
        kind = try fields.choice(ifPresent: "kind", "Only those of this kind.", example: .investments, tool: .filter())
        municipality = try fields.municipalityFilter()
    }
}

/// A statement with its rows.
package struct ShowStatement: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "showStatement", .get, "/statements/{id}", .statements, "A statement",
            "Gives a table of figures of a report whole, in the form that the Accept header asks for."),
        action: .read,
        answers: Answer(
            "What was asked for.",
            ["application/json": .named("Statement"), "text/csv": .text("The rows, with the headings of the columns.")]),
        refusals: [.notFound, .unprocessable], isTagged: true)

    package var id: Identifier<Statement>
    package var moment: Moment

    package init(_ id: Identifier<Statement>, at moment: Moment = .now) { (self.id, self.moment) = (id, moment) }

    package init(from fields: inout FieldReader) throws {
        id = try fields.id(of: Statement.self)
        moment = try Moment(from: &fields)
    }
}
