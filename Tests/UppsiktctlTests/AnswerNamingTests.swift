import Testing

@testable import uppsiktctl

/// Answers of the daemon that name bodies, persons and what was put right, as people read them.
@Suite struct AnswerNamingTests {
    private func shown(_ line: String, _ answer: String) async throws -> [String] {
        let test = TestSession(FakeClient(.answer(200, answer)))
        try await test.run(line)
        return test.output.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }

    @Test func aReportBeforeTheCouncil() async throws {
        let lines = try await shown(
            "report list",
            #"[{"id":"r1","kind":"oversight","title":"T","municipality":"ange","municipalityName":"Ånge","unit":null,"#
                + #""unitName":null,"committee":"SU","committeeId":"ange-su","before":"Kommunfullmäktige","#
                + #""state":"escalated","round":2,"due":null,"diaryNumber":null}]"#)
        #expect(lines.last?.contains("Överlämnad till kommunfullmäktige") == true)
        let decided = try await shown(
            "decide r1 escalate --body Kommunstyrelsen --meeting 2025-06-11 --paragraph 5",
            #"{"id":"r1","eventsAppended":1,"position":7,"note":"It is before Kommunfullmäktige now."}"#)
        #expect(
            decided == [
                "Decided on report r1: Överlämnad, § 5 (1 event, log position 7).",
                "It is before Kommunfullmäktige now.",
            ])
    }

    @Test func aRectificationInAHistory() async throws {
        let lines = try await shown(
            "report history r1",
            #"[{"type":"se.uppsikt.ReportTabled.1","position":4,"data":{"on":"2025-05-14","item":{"body":"u","#
                + #""meeting":"2025-05-14","paragraph":"§ 4"}}},"#
                + #"{"type":"se.uppsikt.EventRectified.1","position":5,"data":{"on":"2025-05-20","position":4,"#
                + #""reason":"Skrivfel.","replacement":{"type":"ReportTabled","version":1,"data":{"on":"2025-05-14","#
                + #""item":{"body":"u","meeting":"2025-05-14","paragraph":"§ 14"}}}}},"#
                + #"{"type":"se.uppsikt.EventRectified.1","position":6,"data":{"on":"2025-05-21","position":4,"#
                + #""reason":"Dubblett."}}]"#)
        #expect(
            lines[2].hasSuffix(
                "corrects ReportTabled at position 4; item.paragraph: § 4 → § 14; reason: Skrivfel."))
        #expect(
            lines[3].hasSuffix("corrects ReportTabled at position 4; which counts for nothing; reason: Dubblett."))
    }

    @Test func bodiesWithTheNamesOfTheirMembers() async throws {
        let lines = try await shown(
            "body list",
            #"[{"id":"u","municipality":"ange","municipalityName":"Ånge","name":"SU","earlierNames":[],"#
                + #""kind":"committee","revision":2,"mandates":[{"person":"p-1","personName":"Kim Berg","#
                + #""office":"chair","from":"2025-01-01"},{"person":"p-2","office":"member","from":"2025-01-01"}]}]"#)
        #expect(lines.last?.contains("Kim Berg") == true && lines.last?.contains("p-2") == true)
        #expect(lines.last?.contains("p-1") == false)
    }
}
