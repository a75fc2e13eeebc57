import JSONValues
import TestSupport
import Testing

/// What the fields of views mean: an id wherever the field is named after a thing, and its name beside it.
@Suite struct ViewTests {
    @Test func aFieldMeansTheSameInEveryView() async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            try await Self.furnish(town)
            let units = try await server.ids("units")
            let bodies = try await server.ids("bodies")
            for path in ["activities", "reports", "units", "bodies", "goals", "meetings", "overdue?on=2025-06-01"] {
                let list = try await town.client.get(path).json.elements ?? []
                #expect(!list.isEmpty, "\(path)")
                for item in list where path != "overdue?on=2025-06-01" {
                    #expect(item["municipality"] == "alvby", "\(path)")
                    #expect(item["municipalityName"] == "Älvby", "\(path)")
                }
                for item in list {
                    if let unit = item["unit"]?.text { #expect(units.contains(unit), "\(path)") }
                    if let body = item["body"]?.text { #expect(bodies.contains(body), "\(path)") }
                }
            }
            let report = try await town.client.get(town.path).json
            #expect(report["municipality"] == "alvby" && report["municipalityName"] == "Älvby")
            #expect(report["committee"] == "Socialnämnden" && report["committeeId"] == "alvby-socialnamnden")
            #expect(report["before"] == "Socialnämnden" && report["beforeId"] == "alvby-socialnamnden")
            let decision = report["decisions"]?.elements?.first
            #expect(decision?["body"] == "alvby-socialnamnden" && decision?["bodyName"] == "Socialnämnden")
            let meeting = try await town.client.get("meetings").json.elements?.first
            #expect(meeting?["body"] == "alvby-socialnamnden" && meeting?["bodyName"] == "Socialnämnden")
        }
    }

    @Test func aParentIsAnIdOrNull() async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            try await Self.furnish(town)
            func thing(_ list: String, _ id: String) async throws -> JSON? {
                try await town.client.get(list).json.elements?.first { $0["id"]?.text == id }
            }
            let kitchen = try await thing("units", "alvby-kok")
            #expect(kitchen?["parent"] == "alvby-hemvard" && kitchen?["parentName"] == "Hemvård")
            let top = try await thing("units", "alvby-hemvard")
            #expect(top?["parent"] == .null && top?["parentName"] == .null)
            let goals = try await town.client.get("goals").json.elements ?? []
            let below = goals.first { $0["title"] == "Fler ska cykla" }
            let above = goals.first { $0["title"] == "Fler ska röra på sig" }
            #expect(below?["parent"] == above?["id"] && below?["parentTitle"] == "Fler ska röra på sig")
            #expect(above?["parent"] == .null)
        }
    }

    @Test func aRoleNamesWhatItIsBoundTo() async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            try await town.client.done("persons/kim/roles", ["role": "secretary", "body": "alvby-socialnamnden"])
            try await town.client.done("persons/kim/roles", ["role": "auditor", "municipality": "Älvby"])
            try await town.client.done("persons/kim/roles", ["role": "auditor"])
            let roles = try await town.client.get("persons").json.elements?.first { $0["id"] == "kim" }?["roles"]
            #expect(
                roles == [
                    [
                        "role": "secretary", "body": "alvby-socialnamnden", "bodyName": "Socialnämnden",
                        "municipality": "alvby", "municipalityName": "Älvby",
                    ],
                    ["role": "auditor", "municipality": "alvby", "municipalityName": "Älvby"],
                    ["role": "auditor", "municipality": .null, "municipalityName": .null],
                ])
        }
    }

    @Test func aFindingWithoutALineHasNull() async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            // Still not started after its end: found by comparing the rows, which come from no line of a document.
            try await town.client.done(
                "activities/\(town.activities[0])/status-reports", ["status": "not_started", "on": "2024-10-10"])
            try await town.submit()
            try await town.decide("remit", "§ 10", ["reasons": "Mer behövs.", "due": "2024-10-20"])
            try await town.client.done("\(town.path)/supplements", ["text": "Läget i oktober.", "on": "2024-10-14"])
            let findings = try await town.client.get(town.path, ["as-of": "2024-10-15"]).json["findings"]?.elements
            let lines = findings?.compactMap { $0["line"] } ?? []
            #expect(lines.contains(.null), "\(findings ?? [])")
            #expect(!lines.contains(0))
        }
    }

    /// Adds a unit below another, a goal below another, a meeting and a decision.
    private static func furnish(_ town: Town) async throws {
        let client = town.client
        try await client.done("units", ["municipality": "Älvby", "name": "Kök", "parent": "Hemvård"])
        let goal = try await client.done(
            "goals", ["municipality": "Älvby", "level": "council", "title": "Fler ska röra på sig"])
        try await client.done(
            "goals",
            ["municipality": "Älvby", "level": "board", "title": "Fler ska cykla", "parent": goal["id"] ?? .null])
        try await client.done("meetings", ["body": "alvby-socialnamnden", "date": "2024-09-18"])
        try await client.done(
            "reports",
            [
                "municipality": "Älvby", "kind": "annual", "unit": "Hemvård", "committee": "Socialnämnden",
                "due": "2024-11-01",
            ])
        try await town.submit()
        try await town.decide("table")
    }
}

extension TestServer {
    /// The identifiers that a list gives.
    fileprivate func ids(_ list: String) async throws -> Set<String> {
        Set(try await administrator.get(list).json.elements?.compactMap { $0["id"]?.text } ?? [])
    }
}
