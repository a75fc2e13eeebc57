import JSONValues
import TestSupport
import Testing

/// What an import of a half-year or annual report answers, held to the API's document with every part that it has.
@Suite(.enabled(if: PublishedReport.areToBeRead, "the published reports are not here; say where with UPPSIKT_SEEDS"))
struct YearReportAnswerTests {
    private static func imported(
        _ report: PublishedReport, of municipality: String, asOf day: String, with client: TestClient
    ) async throws -> JSON {
        let answer = try await client.send(
            "POST", "imports", ["municipality": municipality, "as-of": day], body: try report.bytes(),
            type: "application/octet-stream")
        #expect(answer.status == 200)
        return try answer.json
    }

    @Test func aHalfYearReport() async throws {
        try await TestServer.run { server in
            let client = server.administrator
            let answer = try await Self.imported(.halfYear, of: "Hudiksvall", asOf: "2023-08-31", with: client)
            #expect(answer["areas"]?.elements?.count == 3)
            #expect(answer["goals"]?.elements?.count == 13)
            #expect(answer["assignments"]?.elements?.count == 18)
            #expect(answer["indicators"]?.elements?.count == 61)
            #expect(answer["statements"]?.elements?.count == 6)
            #expect(answer["decision"]?["paragraph"]?.text == "113")
            #expect(answer["diaryNumber"]?["normalised"]?.text == "2023-001-042")
            #expect(answer["unknownWords"]?.elements?.isEmpty == true)
            let town = try await client.get("municipalities/hudiksvall").json
            #expect(town["trendWords"]?["improving"]?.texts == ["Ökad"])
            #expect(town["assessmentScale"]?["steps"]?.elements?.count == 2)
        }
    }

    @Test func anAnnualReport() async throws {
        try await TestServer.run { server in
            let client = server.administrator
            let answer = try await Self.imported(.annual, of: "Timrå", asOf: "2023-12-31", with: client)
            #expect(answer["goals"]?.elements?.count == 6)
            #expect(answer["indicators"]?.elements?.count == 29)
            #expect(answer["contributions"]?.elements?.isEmpty == false)
            #expect(answer["providerFollowUp"]?["suppliersUsed"]?.integer == 7)
            #expect(answer["decision"]?["paragraph"]?.text == "7")
        }
    }
}
