import Testing

@testable import uppsiktctl

/// Answers of the daemon as people read them.
@Suite struct AnswerRenderingTests {
    private func shown(_ line: String, _ answer: String) async throws -> [String] {
        let test = TestSession(FakeClient(.answer(200, answer)))
        try await test.run(line)
        return test.output.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }

    @Test func status() async throws {
        let lines = try await shown(
            "status",
            #"{"version":"1","position":5,"streams":2,"events":5,"head":"ab","since":"2024-01-01T00:00:00Z"}"#)
        #expect(lines.first == "Version   1")
        #expect(lines.last == "Since     2024-01-01T00:00:00Z")
    }

    @Test func reports() async throws {
        let lines = try await shown(
            "report list",
            #"[{"id":"r1","kind":"oversight","title":"T","municipality":"ange","municipalityName":"Ånge","unit":null,"#
                + #""unitName":null,"committee":"SU","committeeId":"ange-su","#
                + #""state":"remitted","round":2,"due":"2024-09-01","diaryNumber":null}]"#)
        #expect(
            lines == [
                "ID  State           Round  Due         Municipality  Committee  Title",
                "r1  Återremitterad      2  2024-09-01  Ånge          SU         T",
            ])
    }

    @Test func activities() async throws {
        let activity =
            #"{"id":"a1","title":"T","rationale":null,"start":"2024-01-01","end":null,"status":"in_progress_deviating","#
            + #""comment":"C","reportedOn":"2024-02-01","units":["U","V"],"goals":["g"],"municipality":"ange","#
            + #""municipalityName":"Ånge"}"#
        let lines = try await shown("activity list", "[\(activity)]")
        #expect(lines[1] == "a1  Pågående med avvikelse  2024-01-01  U, V   T")
        let one = try await shown("activity show a1", activity)
        #expect(one.contains("Status        Pågående med avvikelse"))
        #expect(!one.contains { $0.hasPrefix("Rationale") })
    }

    @Test func overdue() async throws {
        let lines = try await shown(
            "overdue",
            #"[{"kind":"report","id":"r1","title":"T","unit":"u","unitName":"U","due":"2024-01-01","daysOverdue":12}]"#)
        #expect(lines == ["Kind     Due         Days  ID  Unit  Title", "Rapport  2024-01-01    12  r1  U     T"])
    }

    @Test func history() async throws {
        let lines = try await shown(
            "report history r1",
            #"[{"specversion":"1.0","id":"e","type":"ReportRemitted","time":"2024-10-02T08:09:10.123Z","position":7,"#
                + #""actor":"p1","data":{"on":"2024-10-01","paragraph":"12","reasons":"R"}}]"#)
        #expect(
            lines[1].split(separator: " ", maxSplits: 5, omittingEmptySubsequences: true).map(String.init).prefix(5)
                == ["7", "2024-10-01", "2024-10-02T08:09Z", "ReportRemitted", "p1"])
        #expect(lines[1].hasSuffix("paragraph: 12; reasons: R"))
    }

    @Test(arguments: [
        (
            "goal list",
            #"[{"id":"g1","municipality":"ange","municipalityName":"Ånge","level":"board","title":"T","area":"O","#
                + #""parent":"g0","parentTitle":"P","year":2024,"revision":1}]"#,
            "KS-mål  Ånge          g0"
        ),
        (
            "municipality list",
            #"[{"id":"ange","name":"Ånge","scale":{"on":"2024-01-01","value":{"steps":[{"key":"a","label":"Ja"}]}},"#
                + #""revision":1}]"#,
            "Ånge  Ja"
        ),
        (
            "unit list",
            #"[{"id":"u","municipality":"ange","municipalityName":"Ånge","name":"Hem","parent":"vard","#
                + #""parentName":"Vård","revision":1}]"#,
            "vard    Hem"
        ),
        (
            "body list",
            #"[{"id":"b","municipality":"ange","municipalityName":"Ånge","name":"SU","kind":"subcommittee","revision":1,"#
                + #""mandates":[{"person":"p1","office":"chair","from":"2024-01-01"}]}]"#,
            "ordförande p1"
        ),
        (
            "meeting list",
            #"[{"id":"m","body":"b","bodyName":"SU","municipality":"ange","municipalityName":"Ånge","#
                + #""date":"2024-10-01","recusals":[{"person":"p1","report":"r1"}]}]"#,
            "2024-10-01  SU    p1 (r1)"
        ),
        ("person list", #"[{"id":"p","name":"Anna","roles":[{"role":"chair","body":"b"}]}]"#, "chair (b)"),
        (
            "role list", #"[{"id":"p","name":"Anna","roles":[{"role":"chair","body":"b"}]},{"id":"q","roles":[]}]"#,
            "Anna"
        ),
    ])
    func list(line: String, answer: String, expected: String) async throws {
        let lines = try await shown(line, answer)
        #expect(lines.count == 2)
        #expect(lines.last?.contains(expected) == true)
    }

    @Test func importSummary() async throws {
        let answer = #"""
            {"kind":"oversight","report":"r1","goals":[{"number":"1.3","title":"G","area":null,"level":"board"},
            {"number":null,"title":"L","area":null,"level":"council"}],"councilGoals":[],
            "activities":[{"id":"a1","goals":["1.3"],"title":"T","start":null,"end":null,"status":"on_hold","units":[],
            "line":12}],"rows":2,"statusCounts":{"on_hold":1,"completed_on_plan":1},
            "assessments":[{"goal":"1.3","grade":"partly_met"}],
            "findings":[{"code":"completed-before-start","line":12,"message":"M."}],
            "unrecognised":[{"line":40,"text":"???"}],"eventsAppended":5,"dryRun":false}
            """#
        let lines = try await shown("import /etc/hostname --municipality A --as-of 2024-01-01", answer)
        #expect(
            lines == [
                "Kind        Uppsiktsrapport", "Report      r1", "Goals       1, 1 more listed",
                "Activities  1 in 2 rows", "Statuses    Avslutad enligt plan: 1, Vänteläge: 1",
                "Grades      Delvis uppfyllt: 1", "", "Findings (1)", "Line  Code                    Message",
                "  12  completed-before-start  M.", "", "Lines not understood (1)", "Line  Text", "  40  ???", "",
                "5 events appended.",
            ])
    }

    @Test func documentsArePrintedAsTheyAre() async throws {
        #expect(try await shown("report show r1", "Rapport\n\n  rad") == ["Rapport", "", "  rad"])
        #expect(try await shown("report show r1 --html", "<p>x</p>\n") == ["<p>x</p>"])
    }
}
