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

    @Test func aReceiptWithANote() async throws {
        let lines = try await shown(
            "activity report a1 --status on_hold",
            #"{"id":"a1","eventsAppended":1,"position":7,"note":"A newer status stands."}"#)
        #expect(lines == ["Reported activity a1: Vänteläge (1 event, log position 7).", "A newer status stands."])
    }

    @Test func reports() async throws {
        let lines = try await shown(
            "report list",
            #"[{"id":"r1","kind":"oversight","title":"T","municipality":"ange","municipalityName":"Ånge","unit":null,"#
                + #""unitName":null,"committee":"SU","committeeId":"ange-su","before":"SU","#
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

    private static let assignment =
        #"{"id":"a1","title":"T","kind":"project","start":null,"end":"2024-12-31","status":"in_progress","#
        + #""statusLabel":"Igång","comment":"C","reportedOn":"2024-02-01","report":"r1","unit":"u","unitName":"U","#
        + #""goal":"g","goalTitle":"G","area":null,"contributions":[],"revision":1,"municipality":"ange","municipalityName":"Ånge"}"#

    @Test func assignments() async throws {
        let lines = try await shown("assignment list", "[\(Self.assignment)]")
        #expect(
            lines == [
                "ID  Status  Kind                       End         Unit  Title",
                "a1  Igång   Särskilt uppdrag, projekt  2024-12-31  U     T",
            ])
        let one = try await shown("assignment show a1", Self.assignment)
        #expect(one.contains("Status        Igång"))
        #expect(one.contains("Goal          G"))
        #expect(!one.contains { $0.hasPrefix("Start") })
    }

    private static let indicator = #"""
        {"id":"i1","title":"T","gender":"female","part":null,"unit":"%","followUp":["annual"],"values":[
        {"year":2021,"written":"33 %","number":33,"parts":[],"on":"2023-02-01","report":null,"revised":[]},
        {"year":2022,"written":"34,5 %","number":34.5,"parts":[],"on":"2023-12-31","report":"r2",
        "revised":[{"written":"34 %","number":34,"parts":[],"on":"2023-08-31","report":"r1"}]},
        {"year":2023,"written":"1 910","number":1910,"parts":[],"on":"2024-01-02","report":null,"revised":[]}],
        "targets":[{"year":2023,"written":"90","number":90,"on":"2023-08-31"}],
        "trend":"worsening","trendLabel":"Minskad",
        "assessments":[{"year":2021,"assessment":"near","assessmentLabel":"Nära värde","trend":null,"trendLabel":null,
        "on":"2022-12-31","report":"r0","value":null,"valueOn":null,"isCurrent":false},
        {"year":2022,"assessment":"met","assessmentLabel":"Uppnått","trend":"improving",
        "trendLabel":"Ökad","on":"2023-08-31","report":"r1","value":"34 %","valueOn":"2023-08-31","isCurrent":false},
        {"year":2023,"assessment":"near","assessmentLabel":"Nära värde","trend":"worsening",
        "trendLabel":"Minskad","on":"2024-01-02","report":null,"value":"1 910","valueOn":"2024-01-02","isCurrent":true}],
        "polarity":"higher_is_better","polarityBasis":"person",
        "links":[{"goal":"g","goalTitle":"G","area":"O","set":null}],
        "kolada":{"keyFigure":"N00945","municipalityCode":"2184"},"revision":9,"municipality":"ange","municipalityName":"Ånge"}
        """#

    @Test func indicators() async throws {
        let lines = try await shown("indicator list", "[\(Self.indicator)]")
        #expect(
            lines == [
                "ID  Year  Value  Unit  Target  Trend      Gender   Title",
                "i1  2023  1 910  %         90  Försämrad  Kvinnor  T",
            ])
        let one = try await shown("indicator show i1", Self.indicator)
        #expect(one.contains("Under         O / G"))
        #expect(one.contains("Polarity      Högre är bättre, angiven av en handläggare"))
        #expect(one.contains("Kolada        N00945, 2184"))
        #expect(
            one.suffix(6) == [
                "Year   Value  Target  Assessment  Trend    Stated      Report  Note",
                "2021                  Nära värde           2022-12-31  r0      före utfallet",
                "2021    33 %                               2023-02-01          gäller",
                "2022    34 %          Uppnått     Ökad     2023-08-31  r1      reviderat",
                "2022  34,5 %                               2023-12-31  r2      gäller",
                "2023   1 910      90  Nära värde  Minskad  2024-01-02",
            ])
    }

    @Test func valuesAsCSVArePrintedAsTheyCome() async throws {
        let csv = "id,year,value\r\ni1,2023,\"34,5 %\"\r\n"
        let test = TestSession(FakeClient(.answer(200, csv)))
        try await test.run("indicator list --format csv")
        #expect(test.output.text == csv)
    }

    @Test func statements() async throws {
        let summary =
            #"{"id":"s1","report":"r1","kind":"investments","title":"T","unit":"tkr","start":"2023-01-01","#
            + #""end":"2023-08-31","rows":3,"revision":1,"municipality":"ange","municipalityName":"Ånge"}"#
        let listed = try await shown("statement list", "[\(summary)]")
        #expect(listed.last == "s1  Investeringar  2023-01-01–2023-08-31  tkr      3  T")
        let lines = try await shown(
            "statement show s1",
            #"""
            {"id":"s1","report":"r1","kind":"investments","title":"T","unit":"tkr","period":{"start":"2023-01-01",
            "end":"2023-08-31"},"revision":1,"reportedOn":"2023-08-31","signs":"costs_negative","columns":[{"key":"outcome","label":"Utfall","formula":null},
            {"key":"deviation","label":"Avvikelse","formula":{"minuend":"budget","subtrahend":"outcome"}}],"rows":[
            {"label":"Inventarier","group":"IT","sum":false,"line":9,"values":{"outcome":-10500,"deviation":null},
            "written":{"outcome":"-10 500","deviation":"-"}},
            {"label":"Summa","group":"IT","sum":true,"line":10,"values":{"outcome":-29625},
            "written":{"outcome":"-29 625"}}],"municipality":"ange","municipalityName":"Ånge"}
            """#)
        #expect(lines.contains("Formula    Avvikelse = budget \u{2212} Utfall"))
        #expect(
            lines.suffix(4) == [
                "Row           Utfall  Avvikelse  Sum", "IT", "Inventarier  \u{2212}10 500          \u{2013}",
                "Summa        \u{2212}29 625          \u{2013}  Σ",
            ])
    }

    @Test func aMunicipality() async throws {
        let lines = try await shown(
            "municipality show m1",
            #"""
            {"id":"m1","name":"Granvik","scale":{"on":"2023-01-01","value":{"steps":[{"key":"met","label":"Uppfyllt"},
            {"key":"not_met","label":"Ej uppfyllt"}]}},"assessmentScale":{"on":"2023-08-31","none":["Saknas"],"steps":[
            {"key":"far","label":"Långt ifrån","rank":2},{"key":"near","label":"Nära","rank":1}]},
            "trendWords":{"on":"2023-08-31","improving":["Bättre"],"unchanged":[],"worsening":["Sämre"],
            "incomparable":[],"none":["Okänd"]},"assignmentWords":{"on":"2023-08-31","words":[{"status":"done",
            "label":"Färdigt"}]},"activityWords":{"on":"2024-02-29","words":[{"status":"completed_on_plan",
            "label":"Färdigställd"}]},"closedYears":[2023,2024],"revision":5}
            """#)
        #expect(
            lines == [
                "Municipality  m1", "Name          Granvik", "Closed        2023, 2024", "",
                "Grades of goals, from 2023-01-01", "Word         Key",
                "Uppfyllt     met", "Ej uppfyllt  not_met", "", "Assessments of indicators, from 2023-08-31",
                "Word         Key         Rank", "Nära         near        1", "Långt ifrån  far         2",
                "Saknas       none given", "", "Trends, from 2023-08-31", "Word    Meaning", "Bättre  improving",
                "Sämre   worsening", "Okänd   none given", "", "Statuses of assignments, from 2023-08-31",
                "Word     Meaning", "Färdigt  done", "", "Statuses of activities, from 2024-02-29",
                "Word          Meaning", "Färdigställd  completed on plan",
            ])
        let bare = try await shown(
            "municipality show m1", #"{"id":"m1","name":"Granvik","closedYears":[],"revision":1}"#)
        #expect(bare == ["Municipality  m1", "Name          Granvik"])
    }

    @Test func importedValues() async throws {
        let lines = try await shown(
            "indicator import /etc/hostname --kolada",
            #"""
            {"rows":[
            {"line":1,"indicator":"i1","title":"T","gender":"all","municipalityCode":"2184","year":2023,"written":"34.5",
            "number":34.5,"recorded":null,"outcome":"new"},
            {"line":2,"indicator":"i1","title":"T","gender":"all","municipalityCode":"2184","year":2022,"written":"33",
            "number":33,"recorded":"33 %","outcome":"same"},
            {"line":3,"indicator":null,"title":"N00001","gender":"all","municipalityCode":"2281","year":2022,
            "written":"7","number":7,"recorded":null,"outcome":"unmatched"}],"eventsAppended":1,"dryRun":false}
            """#)
        #expect(
            lines == [
                "Line  Year  Value  Outcome               Indicator  Title",
                "   1  2023   34.5  new                   i1         T",
                "   3  2022      7  matches no indicator  2281       N00001", "",
                "new: 1, recorded already: 1, matches no indicator: 1.", "1 event appended.",
            ])
    }

    @Test func overdueAssignment() async throws {
        let lines = try await shown(
            "overdue",
            #"[{"kind":"assignment","id":"a1","title":"T","unit":null,"unitName":null,"due":"2024-01-01","daysOverdue":1}]"#
        )
        #expect(lines.last == "Uppdrag  2024-01-01     1  a1  T")
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
                + #""closedYears":[],"revision":1}]"#,
            "Ånge  Ja"
        ),
        (
            "unit list",
            #"[{"id":"u","municipality":"ange","municipalityName":"Ånge","name":"Hem","parent":"vard","#
                + #""parentName":"Vård","earlierNames":["Hemtjänst"],"revision":1}]"#,
            "vard    Hem (earlier Hemtjänst)"
        ),
        (
            "body list",
            #"[{"id":"b","municipality":"ange","municipalityName":"Ånge","name":"SU","kind":"subcommittee","revision":1,"#
                + #""earlierNames":["Utskottet"],"mandates":[{"person":"p1","office":"chair","from":"2024-01-01"}]}]"#,
            "ordförande p1 (från 2024-01-01)"
        ),
        (
            "meeting list",
            #"[{"id":"m","body":"b","bodyName":"SU","municipality":"ange","municipalityName":"Ånge","#
                + #""date":"2024-10-01","earlierDates":[],"recusals":[{"person":"p1","report":"r1"}]}]"#,
            "2024-10-01  SU    p1 (r1)"
        ),
        (
            "meeting list",
            #"[{"id":"m","body":"b","bodyName":"SU","municipality":"ange","municipalityName":"Ånge","#
                + #""date":"2024-10-01","earlierDates":[],"adjustedOn":"2024-10-17","recusals":[],"#
                + #""deadlines":{"adjustBy":"2024-10-15","postBy":"2024-10-19","appealUntil":"2024-11-09"}}]"#,
            "2024-10-17 (late)  by 2024-10-19  until 2024-11-09"
        ),
        (
            "meeting list",
            #"[{"id":"m","body":"b","bodyName":"SU","municipality":"ange","municipalityName":"Ånge","#
                + #""date":"2024-10-01","earlierDates":["2024-09-24"],"reason":"Upptaget","recusals":[]}]"#,
            "SU    moved from 2024-09-24: Upptaget"
        ),
        (
            "meeting list",
            #"[{"id":"m","body":"b","bodyName":"SU","municipality":"ange","municipalityName":"Ånge","#
                + #""date":"2024-10-01","earlierDates":["2024-09-24"],"cancelledOn":"2024-09-30","recusals":[]}]"#,
            "SU    cancelled 2024-09-30"
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
            {"kind":"oversight","report":"r1","committee":"C","leftBehind":[],"cover":{"title":"T","unit":null,"committee":null,"period":null,
            "version":null},"goals":[{"id":"g1","number":"1.3","title":"G","area":null,
            "level":"board","line":3},{"id":"g2","number":null,"title":"L","area":null,"level":"council","line":90}],
            "councilGoals":[],"areas":[],"assignments":[],"indicators":[],"statements":[],"narrative":[],
            "contributions":[],"providerFollowUp":null,"decision":null,"diaryNumber":null,"unknownWords":[],
            "activities":[{"id":"a1","goals":["1.3"],"title":"T","start":null,"end":null,"status":"on_hold","units":[],
            "line":12}],"rows":2,"statusCounts":{"on_hold":1,"completed_on_plan":1},
            "assessments":[{"goal":"1.3","grade":"partly_met"}],
            "findings":[{"code":"completed-before-start","kind":"contradiction","line":12,"message":"M."}],
            "unrecognised":[{"line":40,"text":"???"}],"eventsAppended":5,"dryRun":false}
            """#
        let lines = try await shown("import /etc/hostname --municipality A --as-of 2024-01-01", answer)
        #expect(
            lines == [
                "Kind          Uppsiktsrapport", "Report        r1", "Recorded for  C",
                "Goals         1, 1 more listed", "Activities    1 in 2 rows",
                "Statuses      Avslutad enligt plan: 1, Vänteläge: 1", "Grades        Delvis uppfyllt: 1", "",
                "Findings (1)",
                "Line  Kind           Code                    Message",
                "  12  Contradiction  completed-before-start  M.", "",
                "Lines not understood (1)", "Line  Text", "  40  ???", "",
                "5 events appended.",
            ])
    }

    @Test func importSummaryOfAHalfYearReport() async throws {
        let answer = #"""
            {"kind":"half_year","report":"r1","committee":"Omsorgsnämnden","leftBehind":[
            {"id":"u9","kind":"assignment","title":"Bygga bro","resembles":{"id":"u1","title":"Bygga bron"},
            "positions":[12,11],"howToTakeBack":["uppsiktctl rectify 12 --void","uppsiktctl rectify 11 --void"]},
            {"id":"i9","kind":"indicator","title":"Väntetid","resembles":null,"positions":[],"howToTakeBack":[]}],
            "cover":{"title":"T","unit":null,"committee":"C",
            "period":"januari–augusti 2023","version":"1.0"},"goals":[
            {"id":"g1","number":null,"title":"G","area":"A","level":"council","grade":"largely_met",
            "gradeLabel":"I hög grad uppfyllt","line":3,"gradeLine":4},
            {"id":"g2","number":null,"title":"H","area":"A","level":"committee","parent":"g1","grade":null,
            "gradeLabel":"Nästan","line":5,"gradeLine":6}],"councilGoals":[],"activities":[],"rows":0,"statusCounts":{},
            "assessments":[],"areas":[{"id":"a1","title":"A","line":2}],
            "assignments":[{"id":"u1","kind":"project","kindLabel":"K","title":"T","start":null,"writtenStart":"",
            "end":null,"writtenEnd":"Löpande","status":"in_progress","statusLabel":"Pågår","comment":null,
            "commentLines":[],"area":null,"goal":"g1","line":7}],
            "indicators":[{"id":"i1","title":"I","genderLabel":"","values":[{"year":2023,"written":"10,50",
            "number":10.5,"parts":[]},{"year":2024,"written":"-","number":null,"parts":[]}],"followUp":[],"line":8}],
            "statements":[{"id":"s1","kind":"investments","title":"S","unit":"tkr","columns":[{"key":"c","label":"C",
            "formula":null}],"rows":[{"label":"R","group":null,"sum":true,"line":9,"values":{"c":null},
            "written":{"c":"-"}}],"line":9}],
            "narrative":[{"line":10,"written":"3 tkr","number":3,"unit":"tkr","refersTo":null,"verdict":"disagrees"}],
            "contributions":[{"of":"g1","theme":null,"part":"contributes_by","line":11,"bullets":["B"]}],
            "providerFollowUp":{"suppliersUsed":7,"drawn":1,"suppliers":["P"],"method":null,"questions":[],"line":12},
            "decision":{"date":"2023-09-22","paragraph":"113","body":null,"written":"2023-09-22 § 113","line":1},
            "diaryNumber":{"written":"2023-001-042","normalised":"2023-001-042","line":1},
            "unknownWords":[{"kind":"grade","word":"Nästan","lines":[6],"howToAdopt":"uppsiktctl municipality add-word"}],
            "findings":[],"unrecognised":[],"eventsAppended":5,"dryRun":true}
            """#
        let lines = try await shown("import /etc/hostname --municipality A --as-of 2024-01-01", answer)
        #expect(
            lines == [
                "Kind               Delårsrapport", "Report             r1",
                "Recorded for       Omsorgsnämnden",
                "Goals              2 in 1 area (KF-mål: 1, Nämndmål: 1)", "Activities         0 in 0 rows",
                "Grades             I hög grad uppfyllt: 1, Nästan: 1", "Period             januari–augusti 2023",
                "Version            1.0", "Assignments        1 (Pågår: 1)",
                "Indicators         1 in 1 row with 1 value", "Statements         1 with 1 row (Investeringar: 1)",
                "Figures in text    1, 1 of them different from the tables",
                "Contributions      1 part under 1 goal or assignment", "Private providers  1 drawn of 7, 0 questions",
                "Decision           2023-09-22 § 113", "Diary number       2023-001-042", "",
                "Står i den tidigare importen men inte i den nya / In the earlier import but not in the new one (2)",
                "Uppdrag \"Bygga bro\" (u9)", "    liknar / looks like \"Bygga bron\" (u1)",
                "    uppsiktctl rectify 12 --void", "    uppsiktctl rectify 11 --void", "Indikator \"Väntetid\" (i9)",
                "    Står kvar: annat som har registrerats bygger på det. / "
                    + "It stays: something else that was recorded rests on it.",
                "Eller ta först tillbaka den tidigare importen / Or take the earlier import back first: "
                    + "uppsiktctl import undo r1 --reason TEXT",
                "", "Words not known (1)",
                "grade \"Nästan\", line 6", "    uppsiktctl municipality add-word", "",
                "Nothing was recorded; the import would append 5 events.",
            ])
    }

    @Test func aClosedYear() async throws {
        let item =
            #"{"kind":"activity","id":"a1","title":"Ringa","due":"2025-06-30","goals":["Ingen väntar"],"reason":null}"#
        let left = #"{"kind":"assignment","id":"u1","title":"Se över","due":null,"goals":[],"reason":null}"#
        let ended = #"{"kind":"activity","id":"a2","title":"Mäta","due":null,"goals":[],"reason":"Slut."}"#
        let lines = try await shown(
            "year close 2025 --municipality m1",
            #"{"municipality":"m1","year":2025,"position":7,"carried":[\#(item)],"ended":[\#(ended)],"left":[\#(left)],"#
                + #""eventsAppended":4}"#)
        #expect(
            lines == [
                "Closed 2025 of m1, with 4 events from position 7.", "These go on:",
                "  activity a1 (2025-06-30) Ringa → Ingen väntar", "These end:", "  activity a2 Mäta: Slut.",
                "These stay open, and nobody is reminded of them:", "  assignment u1 Se över",
            ])
    }

    @Test func documentsArePrintedAsTheyAre() async throws {
        #expect(try await shown("report show r1", "Rapport\n\n  rad") == ["Rapport", "", "  rad"])
        #expect(try await shown("report show r1 --html", "<p>x</p>\n") == ["<p>x</p>"])
    }
}
