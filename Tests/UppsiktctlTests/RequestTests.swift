import ArgumentParser
import Testing

@testable import uppsiktctl

/// Every command of the contract, parsed and turned into its request.
@Suite struct RequestTests {
    static let recording: [(String, String, String)] = [
        (
            "report request --municipality Ange --kind oversight --committee SU --due 2024-09-01 --unit Hem --title T",
            "POST /api/v1/reports",
            #"{"committee":"SU","due":"2024-09-01","kind":"oversight","municipality":"Ange","title":"T","unit":"Hem"}"#
        ),
        ("report draft r1", "POST /api/v1/reports/r1/draft", "{}"),
        ("report submit r1 --on 2024-09-01", "POST /api/v1/reports/r1/submission", #"{"on":"2024-09-01"}"#),
        ("report supplement r1 --text -mer", "POST /api/v1/reports/r1/supplements", #"{"text":"-mer"}"#),
        (
            "report grade r1 2.1 met --reason R --on 2024-09-01", "PUT /api/v1/reports/r1/grades/2.1",
            #"{"grade":"met","on":"2024-09-01","reason":"R"}"#
        ),
        ("report propose-grades r1", "POST /api/v1/reports/r1/grade-proposals", "{}"),
        (
            "report correct r1 2 --field paragraph --now 14 --reason R",
            "POST /api/v1/reports/r1/decisions/2/corrections", #"{"field":"paragraph","now":"14","reason":"R"}"#
        ),
        ("report diary-number r1 KS/1", "PUT /api/v1/reports/r1/diary-number", #"{"number":"KS/1"}"#),
        (
            "decide r1 approve --body SU --meeting 2024-10-01 --paragraph 12", "POST /api/v1/reports/r1/decisions",
            #"{"body":"SU","meeting":"2024-10-01","outcome":"approve","paragraph":"12"}"#
        ),
        (
            "decide r1 remit --body SU --meeting 2024-10-01 --paragraph 12 --reason R --due 2024-11-01",
            "POST /api/v1/reports/r1/decisions",
            #"""
            {"body":"SU","due":"2024-11-01","meeting":"2024-10-01","outcome":"remit","paragraph":"12","reasons":"R"}
            """#
        ),
        (
            "decide r1 escalate --body SU --meeting 2024-10-01 --paragraph 12 --presenter Anna",
            "POST /api/v1/reports/r1/decisions",
            #"{"body":"SU","meeting":"2024-10-01","outcome":"escalate","paragraph":"12","presenter":"Anna"}"#
        ),
        (
            "activity plan --municipality A --title T --goal g1 g2 --unit U --unit V --start 2024-01-01 "
                + "--end 2024-12-31 --rationale R --on 2024-01-02", "POST /api/v1/activities",
            #"{"end":"2024-12-31","goals":["g1","g2"],"municipality":"A","on":"2024-01-02","rationale":"R","#
                + #""start":"2024-01-01","title":"T","units":["U","V"]}"#
        ),
        (
            "activity report a1 --status completed_on_plan --comment C --on 2024-02-01",
            "POST /api/v1/activities/a1/status-reports",
            #"{"comment":"C","on":"2024-02-01","status":"completed_on_plan"}"#
        ),
        (
            "activity reschedule a1 --end 2025-01-31 --reason R", "POST /api/v1/activities/a1/reschedulings",
            #"{"end":"2025-01-31","reason":"R"}"#
        ),
        (
            "assignment give --municipality A --title T --kind project --unit U --goal g --area -O "
                + "--start 2024-01-01 --end 2024-12-31 --on 2024-01-02", "POST /api/v1/assignments",
            #"{"area":"-O","end":"2024-12-31","goal":"g","kind":"project","municipality":"A","on":"2024-01-02","#
                + #""start":"2024-01-01","title":"T","unit":"U"}"#
        ),
        (
            "assignment assign a1 --unit U --on 2024-02-01", "POST /api/v1/assignments/a1/responsibilities",
            #"{"on":"2024-02-01","unit":"U"}"#
        ),
        (
            "assignment report a1 --status done --comment C", "POST /api/v1/assignments/a1/status-reports",
            #"{"comment":"C","status":"done"}"#
        ),
        (
            "assignment reschedule a1 --end 2025-01-31 --reason R", "POST /api/v1/assignments/a1/reschedulings",
            #"{"end":"2025-01-31","reason":"R"}"#
        ),
        (
            "indicator define --municipality A --title T --unit % --gender female --part P --follow-up annual half_year",
            "POST /api/v1/indicators",
            #"{"followUp":["annual","half_year"],"gender":"female","municipality":"A","part":"P","title":"T","unit":"%"}"#
        ),
        (
            "indicator describe i1 --unit kr/inv", "POST /api/v1/indicators/i1/descriptions", #"{"unit":"kr/inv"}"#
        ),
        (
            "indicator measure i1 --year 2023 --value -34,5 --on 2024-01-02", "POST /api/v1/indicators/i1/values",
            #"{"on":"2024-01-02","value":"-34,5","year":2023}"#
        ),
        (
            "indicator assess i1 --year 2023 --assessment near --trend Ökad",
            "POST /api/v1/indicators/i1/assessments", #"{"assessment":"near","trend":"Ökad","year":2023}"#
        ),
        (
            "municipality remove-word m --kind trend --word Spretar", "POST /api/v1/municipalities/m/word-removals",
            #"{"kind":"trend","word":"Spretar"}"#
        ),
        (
            "indicator target i1 --year 2024 --value 90", "POST /api/v1/indicators/i1/targets",
            #"{"value":"90","year":2024}"#
        ),
        (
            "indicator link i1 --goal g --area O --set S", "POST /api/v1/indicators/i1/links",
            #"{"area":"O","goal":"g","set":"S"}"#
        ),
        (
            "indicator kolada i1 --key-figure N00945 --municipality-code 2184",
            "POST /api/v1/indicators/i1/kolada-links", #"{"keyFigure":"N00945","municipalityCode":"2184"}"#
        ),
        (
            "indicator polarity i1 lower_is_better --basis register", "POST /api/v1/indicators/i1/polarity",
            #"{"basis":"register","polarity":"lower_is_better"}"#
        ),
        (
            "goal adopt --municipality A --level board --title T --area O --parent g0 --year 2024",
            "POST /api/v1/goals",
            #"{"area":"O","level":"board","municipality":"A","parent":"g0","title":"T","year":2024}"#
        ),
        ("municipality register Ånge", "POST /api/v1/municipalities", #"{"name":"Ånge"}"#),
        (
            "municipality grade-scale ange --step met=Ja not_met=Nej", "PUT /api/v1/municipalities/ange/grade-scale",
            #"{"steps":[{"key":"met","label":"Ja"},{"key":"not_met","label":"Nej"}]}"#
        ),
        (
            "municipality grade-scale ange --step met=Ja no=Nej --none-started no --in-progress no --one-completed met "
                + "--target-reached met", "PUT /api/v1/municipalities/ange/grade-scale",
            #"{"rule":{"inProgress":"no","noneStarted":"no","oneCompleted":"met","targetReached":"met"},"#
                + #""steps":[{"key":"met","label":"Ja"},{"key":"no","label":"Nej"}]}"#
        ),
        (
            "unit add Hem --municipality A --parent p", "POST /api/v1/units",
            #"{"municipality":"A","name":"Hem","parent":"p"}"#
        ),
        ("unit move u --parent p", "POST /api/v1/units/u/moves", #"{"parent":"p"}"#),
        ("unit move u --top", "POST /api/v1/units/u/moves", "{}"),
        ("unit close u --on 2024-01-01", "POST /api/v1/units/u/closing", #"{"on":"2024-01-01"}"#),
        (
            "body add SU --municipality A --kind subcommittee", "POST /api/v1/bodies",
            #"{"kind":"subcommittee","municipality":"A","name":"SU"}"#
        ),
        (
            "body mandate b Anna vice_chair --until 2026-12-31", "POST /api/v1/bodies/b/mandates",
            #"{"office":"vice_chair","person":"Anna","until":"2026-12-31"}"#
        ),
        (
            "body end-mandate b Anna chair", "POST /api/v1/bodies/b/mandate-endings",
            #"{"office":"chair","person":"Anna"}"#
        ),
        ("meeting schedule b 2024-10-01", "POST /api/v1/meetings", #"{"body":"b","date":"2024-10-01"}"#),
        ("meeting recuse m Anna r1", "POST /api/v1/meetings/m/recusals", #"{"person":"Anna","report":"r1"}"#),
        (
            "meeting move m 2024-10-08 --on 2024-09-20", "POST /api/v1/meetings/m/moves",
            #"{"date":"2024-10-08","on":"2024-09-20"}"#
        ),
        ("meeting cancel m --reason Sent", "POST /api/v1/meetings/m/cancellation", #"{"reason":"Sent"}"#),
        ("meeting adjust m", "POST /api/v1/meetings/m/adjustment", "{}"),
        ("meeting post m --on 2024-10-10", "POST /api/v1/meetings/m/posting", #"{"on":"2024-10-10"}"#),
        (
            "person set p --name Anna --email a@b.se --user anna", "PUT /api/v1/persons/p",
            #"{"email":"a@b.se","name":"Anna","user":"anna"}"#
        ),
        (
            "role grant p unit_manager --unit u --body b", "POST /api/v1/persons/p/roles",
            #"{"body":"b","role":"unit_manager","unit":"u"}"#
        ),
        (
            "role revoke p controller --municipality Ånge", "POST /api/v1/persons/p/role-revocations",
            #"{"municipality":"Ånge","role":"controller"}"#
        ),
        ("role revoke p chair", "POST /api/v1/persons/p/role-revocations", #"{"role":"chair"}"#),
    ]

    @Test(arguments: recording)
    func recordingCommand(line: String, target: String, body: String) throws {
        let command = try #require(try parse(line) as? any RecordingCommand)
        let request = try command.request()
        #expect("\(request.method.rawValue) \(request.uri)" == target)
        guard case .json(let value) = request.body else {
            Issue.record("no JSON body")
            return
        }
        #expect(String(decoding: try value.encoded(), as: UTF8.self) == body)
    }

    @Test(arguments: [
        ("person erase p", "DELETE /api/v1/persons/p"),
        ("person revoke-tokens p", "DELETE /api/v1/persons/p/tokens"),
    ])
    func deletion(line: String, target: String) throws {
        let command = try #require(try parse(line) as? any RecordingCommand)
        let request = try command.request()
        #expect("\(request.method.rawValue) \(request.uri)" == target)
        #expect(request.body == nil)
    }

    @Test(arguments: [
        ("status", "/api/v1/status"),
        ("report list", "/api/v1/reports"),
        ("report list --as-of 2024-08-31", "/api/v1/reports?as-of=2024-08-31"),
        ("report history r/1", "/api/v1/reports/r%2F1/history"),
        ("activity list --status on_hold --unit Å&B", "/api/v1/activities?status=on_hold&unit=%C3%85%26B"),
        ("activity show a1 --as-of-position 7", "/api/v1/activities/a1?as-of-position=7"),
        (
            "report history r1 --as-of 2024-08-31 --as-of-position 7",
            "/api/v1/reports/r1/history?as-of=2024-08-31&as-of-position=7"
        ),
        ("person list --as-of 2024-08-31", "/api/v1/persons?as-of=2024-08-31"),
        ("role list --as-of-position 7", "/api/v1/persons?as-of-position=7"),
        ("activity list --goal g --municipality m", "/api/v1/activities?goal=g&municipality=m"),
        (
            "report list --state submitted --kind annual --committee c --before b --unit u --municipality m",
            "/api/v1/reports?state=submitted&kind=annual&committee=c&before=b&unit=u&municipality=m"
        ),
        (
            "assignment list --status done --kind project --unit u --goal g --area o --municipality m --as-of 2024-08-31",
            "/api/v1/assignments?status=done&kind=project&unit=u&goal=g&area=o&municipality=m&as-of=2024-08-31"
        ),
        ("assignment show a1 --as-of-position 7", "/api/v1/assignments/a1?as-of-position=7"),
        ("indicator show i1 --as-of 2024-08-31", "/api/v1/indicators/i1?as-of=2024-08-31"),
        (
            "statement list --report r --kind investments --municipality m",
            "/api/v1/statements?report=r&kind=investments&municipality=m"
        ),
        ("goal list --year 2024 --level board", "/api/v1/goals?year=2024&level=board"),
        (
            "meeting list --body b --from 2024-09-01 --to 2024-12-31",
            "/api/v1/meetings?body=b&from=2024-09-01&to=2024-12-31"
        ),
        ("unit list --municipality m", "/api/v1/units?municipality=m"),
        ("body list --municipality m", "/api/v1/bodies?municipality=m"),
        ("goal list", "/api/v1/goals"),
        ("overdue --on 2024-09-30", "/api/v1/overdue?on=2024-09-30"),
        ("overdue --municipality Timrå", "/api/v1/overdue?municipality=Timr%C3%A5"),
        ("municipality list", "/api/v1/municipalities"),
        ("municipality show m --as-of 2024-08-31", "/api/v1/municipalities/m?as-of=2024-08-31"),
        ("unit list", "/api/v1/units"),
        ("body list", "/api/v1/bodies"),
        ("meeting list", "/api/v1/meetings"),
        ("person list", "/api/v1/persons"),
        ("role list", "/api/v1/persons"),
    ])
    func readingCommand(line: String, uri: String) throws {
        let command = try #require(try parse(line) as? any ReadingCommand)
        let request = try command.request()
        #expect(request.method == .get)
        #expect(request.uri == uri)
    }

    @Test(arguments: [
        ("report show r1", "text/plain", "/api/v1/reports/r1?width=72"),
        (
            "report show r1 --lang en --as-of 2024-01-01", "text/plain",
            "/api/v1/reports/r1?as-of=2024-01-01&lang=en&width=72"
        ),
        ("report show r1 --markdown", "text/markdown", "/api/v1/reports/r1"),
        ("report show r1 --html", "text/html", "/api/v1/reports/r1"),
        ("report show r1 --json", "application/json", "/api/v1/reports/r1"),
    ])
    func shownReport(line: String, accept: String, uri: String) throws {
        let command = try #require(try parse(line) as? ReportGroup.Show)
        let request = command.request(Style(width: 72, colour: false))
        #expect(request.accept == accept)
        #expect(request.uri == uri)
    }

    @Test(arguments: [
        ("indicator list --goal g --area o --gender male", "application/json", "indicators?goal=g&area=o&gender=male"),
        ("indicator list --format csv --municipality m", "text/csv", "indicators?municipality=m"),
        ("indicator list --json", "application/json", "indicators"),
        ("statement show s1 --as-of 2024-01-01", "application/json", "statements/s1?as-of=2024-01-01"),
        ("statement show s1 --format csv", "text/csv", "statements/s1"),
    ])
    func tabularCommand(line: String, accept: String, uri: String) async throws {
        let client = FakeClient(.answer(500, "{}"))
        await #expect(throws: (any Error).self) { try await TestSession(client).run(line) }
        #expect(client.requests.map(\.accept) == [accept])
        #expect(client.requests.map(\.uri) == ["/api/v1/" + uri])
    }

    @Test func importedValues() throws {
        let line = "indicator import - --kolada --revise --municipality Å --on 2024-08-31 --dry-run --command-id k"
        let command = try #require(try parse(line) as? IndicatorGroup.Import)
        let request = command.request([1])
        #expect(
            request.uri
                == "/api/v1/indicator-imports?format=kolada&municipality=%C3%85&on=2024-08-31&revise=true&dry-run=true")
        let closed = try #require(
            try parse("year close 2025 --municipality Ånge --carry a-1 --end a-2=Slut --dry-run") as? YearGroup.Close)
        #expect(closed.request.uri == "/api/v1/municipalities/%C3%85nge/closed-years")
        #expect(request.body == .bytes([1]))
        #expect(request.commandID == "k")
        let plain = try #require(try parse("indicator import f.csv") as? IndicatorGroup.Import)
        #expect(plain.request([1]).uri == "/api/v1/indicator-imports")
    }

    @Test func importedFile() throws {
        let line = "import - --municipality Ånge --as-of 2024-08-31 --committee SU --dry-run --command-id k"
        let command = try #require(try parse(line) as? ImportCommand)
        let request = command.request([1])
        #expect(request.uri == "/api/v1/imports?municipality=%C3%85nge&as-of=2024-08-31&committee=SU&dry-run=true")
        let named = try parse("import report f.pdf --municipality Ånge --as-of 2024-08-31") as? ImportCommand
        #expect(named?.file == "f.pdf")
        let undone = try #require(try parse("import undo r-1 --reason Fel --dry-run") as? UndoImportCommand)
        #expect(undone.request.uri == "/api/v1/reports/r-1/import/rectifications")
        #expect(request.body == .bytes([1]))
        #expect(request.commandID == "k")
    }

    @Test func globalOptionsMayStandBeforeTheCommand() throws {
        for line in [
            "--json --socket /s report list", "report --json list --socket /s", "report list --json --socket /s",
        ] {
            let command = try #require(try parse(line) as? ReportGroup.List)
            #expect(command.global.json)
            #expect(command.global.socket == "/s")
        }
    }

    @Test func socketComesFromTheEnvironmentWhereItIsNotGiven() throws {
        let given = try #require(try parse("status --socket /a") as? StatusCommand)
        #expect(try given.global.socketPath(in: ["UPPSIKT_SOCKET": "/b"]) == "/a")
        let silent = try #require(try parse("status") as? StatusCommand)
        #expect(try silent.global.socketPath(in: ["UPPSIKT_SOCKET": "/b"]) == "/b")
        #expect(try silent.global.socketPath(in: ["UPPSIKT_SOCKET": ""]) == "/run/uppsikt/uppsikt.sock")
        #expect(throws: ValidationError.self) {
            try silent.global.socketPath(in: ["UPPSIKT_SOCKET": String(repeating: "x", count: 108)])
        }
    }
}
