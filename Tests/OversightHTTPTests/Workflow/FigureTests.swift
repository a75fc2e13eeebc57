import EventCatalogue
import EventLog
import JSONValues
import NIOHTTP1
import Oversight
import SeededRandom
import TestSupport
import Testing

@testable import OversightHTTP
@testable import OversightService

/// Assignments, indicators and statements over HTTP.
@Suite struct FigureTests {
    private static func scene(_ server: TestServer) async throws -> (client: TestClient, indicator: String) {
        let client = server.administrator
        try await client.done("municipalities", ["name": "Älvby", "on": "2023-01-01"])
        try await client.done("units", ["municipality": "Älvby", "name": "Hemvård", "on": "2023-01-01"])
        let made = try await client.done(
            "indicators", ["municipality": "Älvby", "title": "=Andel, \"trygga\"", "unit": "%", "on": "2023-01-01"])
        return (client, made["id"]?.text ?? "")
    }

    @Test func anAssignmentIsGivenReportedAndMoved() async throws {
        try await TestServer.run { server in
            let (client, _) = try await Self.scene(server)
            let given = try await client.done(
                "assignments",
                [
                    "municipality": "Älvby", "title": "Byt larm", "kind": "from_council", "unit": "Hemvård",
                    "end": "2024-06-30", "on": "2024-01-01",
                ])
            let path = "assignments/\(given["id"]?.text ?? "")"
            let tag = try #require(try await client.get(path).tag)
            try await client.done("\(path)/status-reports", ["status": "in_progress", "on": "2024-03-01"])
            let stale = try await client.post(
                "\(path)/status-reports", ["status": "done"], headers: ["If-Match": tag])
            #expect(stale.status == 412)
            try await client.done("\(path)/reschedulings", ["end": "2024-09-30", "reason": "Dröjer."])
            let shown = try await client.get(path).json
            #expect(
                shown["status"] == "in_progress" && shown["end"] == "2024-09-30" && shown["unit"] == "alvby-hemvard")
            let then = try await client.get(path, ["as-of": "2024-02-01"]).json
            #expect(then["status"] == .null && then["end"] == "2024-06-30")
            let overdue = try await client.get("overdue").json.elements ?? []
            #expect(overdue.map { $0["kind"] } == ["assignment"])
            for query: KeyValuePairs in [
                ["unit": "Hemvård"], ["status": "in_progress"], ["kind": "from_council"], ["as-of-position": "6"],
            ] {
                let listed = try await client.get("assignments", query).json.elements ?? []
                #expect(listed.count == 1, "\(query)")
            }
            let bad = try await client.get("assignments", ["status": "klar"])
            #expect(bad.status == 400 && bad.text.contains("not_started, in_progress, done"))
            let calendar = try await client.get("units/alvby-hemvard/calendar.ics")
            #expect(calendar.text.contains("SUMMARY;LANGUAGE=sv:Slutdatum: Byt larm"))
            #expect(calendar.text.contains("DTSTART;VALUE=DATE:20240930"))
        }
    }

    @Test func valuesGoOutAndInAsCSV() async throws {
        try await TestServer.run { server in
            let (client, id) = try await Self.scene(server)
            for (value, on) in [("34 %", "2023-08-31"), ("34,5 %", "2023-12-31")] {
                try await client.done(
                    "indicators/\(id)/values", ["year": 2022, "value": .string(value), "on": .string(on)])
            }
            try await client.done("indicators/\(id)/values", ["year": 2023, "value": "-29 625", "on": "2024-01-31"])
            let out = try await client.get("indicators", headers: ["Accept": "text/csv"])
            #expect(out.status == 200 && out.mediaType == "text/csv")
            #expect(
                out.text == """
                    id,municipality,title,gender,part,unit,year,value,number,on,report,revised\r
                    \(id),alvby,"'=Andel, ""trygga""\",,,%,2022,34 %,34,2023-08-31,,yes\r
                    \(id),alvby,"'=Andel, ""trygga""\",,,%,2022,"34,5 %",34.5,2023-12-31,,no\r
                    \(id),alvby,"'=Andel, ""trygga""\",,,%,2023,'-29 625,-29625,2024-01-31,,no\r

                    """)
            let same = try await client.send(
                "POST", "indicator-imports", body: out.body, type: "text/csv")
            let rows = try same.json["rows"]?.elements ?? []
            #expect(same.status == 200 && rows.map { $0["outcome"] } == ["same", "same", "same"])
            #expect(try same.json["eventsAppended"] == 0)
            let more = out.text.replacing("-29 625", with: "-29 700")
            let key: KeyValuePairs = ["Idempotency-Key": "values-1"]
            for number in 0..<2 {
                let revised = try await client.send(
                    "POST", "indicator-imports", ["on": "2024-02-01"], body: Array(more.utf8), type: "text/csv",
                    headers: key)
                #expect(revised.status == 200 && revised.isReplayed == (number == 1))
                #expect(try revised.json["eventsAppended"] == 1)
            }
            let shown = try await client.get("indicators/\(id)").json["values"]?.elements?.last
            #expect(shown?["number"] == -29700 && shown?["revised"]?.elements?.count == 1)
            let known = try await client.get(
                "indicators", headers: ["Accept": "text/csv", "If-None-Match": try #require(out.tag)])
            #expect(known.status == 200)
            let bad = try await client.send(
                "POST", "indicator-imports", body: Array("id,year\n".utf8), type: "text/csv")
            #expect(bad.status == 422 && bad.text.contains("value"))
            let pdf = try await client.send(
                "POST", "indicator-imports", body: Array("%PDF-1.7\n".utf8), type: "text/csv")
            #expect(pdf.status == 422)
        }
    }

    /// Whatever titles and values are made of: what goes out comes in again, in another installation too.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func valuesSurviveTheWayOutAndIn(seed: UInt64) async throws {
        try await TestServer.run { source in
            try await TestServer.run { target in
                var random = SeededGenerator(seed: seed)
                let parts = ["Andel", "=1+1", "\"", ",", ";", "å", "'", "-", "\n", "trygga", "@"]
                func text() -> String {
                    (0...Int.random(in: 0...4, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }
                        .joined(separator: " ") + "a"
                }
                for server in [source, target] {
                    try await server.administrator.done("municipalities", ["name": "Älvby", "on": "2020-01-01"])
                }
                for _ in 0..<6 {
                    let body: JSON = [
                        "municipality": "Älvby", "title": .string(text()), "part": .string(text()), "on": "2020-01-01",
                        "unit": "%",
                    ]
                    // Two may come to the same words.
                    _ = try await target.administrator.post("indicators", body)
                    let made = try await source.administrator.post("indicators", body)
                    guard made.status == 201 else { continue }
                    let path = "indicators/\(try made.json["id"]?.text ?? "")/values"
                    for _ in 0..<Int.random(in: 0...5, using: &random) {
                        let number = Int.random(in: -999...999, using: &random)
                        let value = ["\(number)", "\(number),5 %", "\u{2212}\(number.magnitude) 125 %"]
                            .randomElement(using: &random)
                        let day = "2023-0\(Int.random(in: 1...9, using: &random))-15"
                        try await source.administrator.done(
                            path,
                            [
                                "year": .int(Int.random(in: 2020...2022, using: &random)),
                                "value": .string(value ?? "0"), "on": .string(day),
                            ])
                    }
                }
                let out = try await source.administrator.get("indicators", headers: ["Accept": "text/csv"])
                for (server, isNew) in [(source, false), (target, true)] {
                    let answer = try await server.administrator.send(
                        "POST", "indicator-imports", body: out.body, type: "text/csv")
                    #expect(answer.status == 200, "\(answer.text)")
                    let outcomes = try answer.json["rows"]?.elements?.compactMap { $0["outcome"]?.text } ?? []
                    #expect(isNew || Set(outcomes).isSubset(of: ["same"]), "\(outcomes)")
                }
                let again = try await target.administrator.get("indicators", headers: ["Accept": "text/csv"])
                #expect(again.text == out.text)
                #expect(out.text.contains("\r\n"))
            }
        }
    }

    @Test func valuesOfKoladaAreCompared() async throws {
        try await TestServer.run { server in
            let (client, id) = try await Self.scene(server)
            try await client.done(
                "indicators/\(id)/kolada-links", ["keyFigure": "N00945", "municipalityCode": "2184"])
            let file = #"""
                {"values":[{"kpi":"N00945","municipality":"2184","period":2022,"values":[{"gender":"T","value":34.5}]},
                {"kpi":"N00001","municipality":"2184","period":2022,"values":[{"gender":"T","value":1}]}]}
                """#
            let answer = try await client.send(
                "POST", "indicator-imports", ["format": "kolada", "dry-run": "true"], body: Array(file.utf8),
                type: "application/json")
            let rows = try answer.json["rows"]?.elements ?? []
            #expect(rows.map { $0["outcome"] } == ["new", "unmatched"])
            #expect(rows.first?["number"] == 34.5 && rows.first?["indicator"]?.text == id)
            #expect(rows.last?["title"] == "N00001" && rows.last?["indicator"] == .null)
            #expect(try await client.get("indicators/\(id)").json["values"]?.elements == [])
        }
    }

    @Test func aStatementIsShownAsJSONAndCSV() async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            let client = town.client
            let event = OversightEvent.statement(
                .reported(
                    StatementReported(
                        on: "2024-04-30", report: Identifier(rawValue: town.report), kind: .investments,
                        title: "Investeringar", unit: "tkr",
                        start: "2024-01-01", end: "2024-04-30", signs: .costsNegative,
                        columns: [StatementColumn(key: "outcome", label: "Utfall, tkr")],
                        rows: [
                            StatementRow(
                                label: "-Inventarier", group: "IT", isSum: false, line: 3,
                                cells: [StatementCell(column: "outcome", number: "-10500.50", written: "-10 500,50")]),
                            StatementRow(
                                label: "Summa", group: nil, isSum: true, line: nil,
                                cells: [StatementCell(column: "outcome", written: "-")]),
                        ])))
            var ids = EventIDGenerator()
            let written = EventCatalogue.write(event)
            let outcome = try await server.log.append(
                AppendRequest(
                    command: try #require(CommandID(rawValue: "statement")), fingerprint: [],
                    appends: [
                        StreamAppend(
                            stream: try #require(StreamName(rawValue: "statement-s-1")), expected: .any,
                            events: [NewEvent(type: written.type, version: written.version, data: written.data)])
                    ], actor: "p-1", correlation: ids.next(at: LogClock.system.now())))
            try await server.service.ledger.wait(until: outcome.last)
            let json = try await client.get("statements/s-1").json
            let rows = json["rows"]?.elements ?? []
            #expect(rows.map { $0["values"]?["outcome"] } == [-10500.5, .null])
            #expect(rows.first?["written"]?["outcome"] == "-10 500,50")
            let csv = try await client.get("statements/s-1", headers: ["Accept": "text/csv"])
            #expect(
                csv.text == "group,label,sum,\"Utfall, tkr\"\r\nIT,'-Inventarier,no,-10500.50\r\n,Summa,yes,\r\n")
            let listed = try await client.get("statements", ["kind": "investments"]).json.elements ?? []
            #expect(listed.map { $0["rows"] } == [2])
            let none = try await client.get("statements", ["report": "r-2"]).json.elements ?? []
            #expect(none == [])
            let head = try await client.send("HEAD", "statements/s-1", headers: ["Accept": "text/csv"])
            #expect(head.status == 200)
        }
    }
}
