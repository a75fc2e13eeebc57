package import Oversight

/// Give a report's case its number in the diary.
package struct AssignDiaryNumber: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "assignDiaryNumber", .put, "/reports/{id}/diary-number", .reports, "Give a case its diary number",
            "Gives the case of a report its number in the diary."),
        action: .keepMinutes, isExclusive: true,
        tool: ToolCommand(
            "report", "diary-number", abstract: "Give the report's case its number in the diary.",
            done: "Gave report {id} the diary number {number}"))

    package var report: Identifier<Report>
    package var number: String

    package init(report: Identifier<Report>, number: String) {
        self.report = report
        self.number = number
    }

    package init(from fields: inout FieldReader) throws {
        report = try fields.named(Report.self)
        number = try fields.text(
            "number", "The number as it is written.", example: "SN 24/365",
            tool: .positional("number", "The number as the diary writes it."))
    }
}
