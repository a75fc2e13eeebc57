import Foundation
import JSONValues
import Oversight
import OversightViews
import TestSupport
import Testing

@testable import OversightHTTP

/// Reports with all parts against the document.
@Suite struct MadeReportTests {
    let document: APIDocument

    init() throws { document = try APIDocument() }

    @Test(arguments: [MadeReport.halfYear, MadeReport.annual])
    func everyPartIsAsTheDocumentSays(_ id: Identifier<Report>) throws {
        var state = OversightState()
        let made = MadeReport()
        for (index, recorded) in (made.halfYear + made.annual).enumerated() {
            state.apply(recorded.event, at: index + 1, to: recorded.stream)
        }
        let report = try #require(state.reports[id])
        let view = ReportView(report, in: state, contents: state)
        let json = try JSON(JSONResponse.encoder().encode(view))
        let schema = try #require(document.resolve("#/components/schemas/Report"))
        #expect(document.validator.complaints(about: json, schema) == [])
        for part in ["assignments", "indicators", "goals", "areas"] {
            #expect(json[part]?.elements?.isEmpty == false, "\(part)")
        }
    }
}
