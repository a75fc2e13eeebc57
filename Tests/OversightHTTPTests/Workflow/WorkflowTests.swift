import JSONValues
import Oversight
import TestSupport
import Testing

/// The whole workflow, as a secretary's or a manager's program walks it.
@Suite struct WorkflowTests {
    enum Way: CaseIterable {
        case unix, tcp
    }

    /// A client that may do all that the walk needs.
    private static func client(_ way: Way, _ server: TestServer) async throws -> TestClient {
        guard way == .tcp else { return server.administrator }
        return try await server.client(
            "kim", RoleAssignment(.controller), RoleAssignment(.secretary, body: "alvby-socialnamnden"),
            RoleAssignment(.secretary, body: "alvby-kommunstyrelsen"))
    }

    /// Makes the bodies that roles can be bound to.
    private static func town(_ way: Way, _ server: TestServer) async throws -> Town {
        let town = try await Town(server.administrator)
        return Town(try await client(way, server), of: town)
    }

    @Test(arguments: Way.allCases)
    func remittedSupplementedApproved(way: Way) async throws {
        try await TestServer.run { server in
            let town = try await Self.town(way, server)
            #expect(try await town.state == "drafting")
            try await town.submit()
            try await town.decide(
                "remit", ["reasons": "En aktivitet saknar kommentar.", "due": "2024-10-01"])
            var view = try await town.view
            #expect(view["state"] == "remitted" && view["round"] == 2 && view["due"] == "2024-10-01")
            try await town.client.done(
                "\(town.path)/supplements", ["text": "Kommentaren är skriven.", "on": "2024-09-25"])
            #expect(try await town.state == "drafting")
            try await town.submit(on: "2024-09-26")
            try await town.decide("approve", at: "2024-10-02", "§ 22")
            view = try await town.view
            #expect(view["state"] == "approved" && view["caseClosedOn"] == "2024-10-02")
            let decisions = view["decisions"]?.elements ?? []
            #expect(decisions.map { $0["outcome"] } == ["remit", "approve"])
            #expect(decisions.first?["reasons"] == "En aktivitet saknar kommentar.")
            #expect(view["supplements"]?.elements?.count == 1)
            #expect(view["statusCounts"] == ["completed_on_plan": 1, "in_progress_on_plan": 2])
            let history = try await town.client.get("\(town.path)/history").json.elements ?? []
            #expect(
                history.suffix(8).compactMap { $0["type"]?.text } == [
                    "CaseOpened", "ReportSubmitted", "ReportRemitted", "ReportSupplemented", "ReportDrafted",
                    "ReportSubmitted", "ReportApproved", "CaseClosed",
                ])
        }
    }

    @Test(arguments: Way.allCases)
    func escalatedAndClosedByTheBoard(way: Way) async throws {
        try await TestServer.run { server in
            let town = try await Self.town(way, server)
            try await server.administrator.done(
                "bodies/alvby-socialnamnden/mandates", ["person": "Ida Lund", "office": "chair", "on": "2023-01-01"])
            try await town.submit()
            try await town.decide("escalate", ["reasons": "Frågan rör fler nämnder.", "presenter": "ida lund"])
            var view = try await town.view
            #expect(view["state"] == "escalated" && view["before"]?.text == Town.board)
            #expect(view["decisions"]?.elements?.first?["presenter"] == "Ida Lund")
            try await town.decide("close", by: Town.board, at: "2024-10-08", "§ 90", ["reasons": "Planen ändras."])
            view = try await town.view
            #expect(view["state"] == "closed" && view["caseClosedOn"] == "2024-10-08")
        }
    }

    @Test func theBoardRemitsAnEscalatedReport() async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            try await town.submit()
            try await town.decide("escalate")
            try await town.decide("remit", by: Town.board, at: "2024-10-01", ["reasons": "Siffror saknas."])
            let view = try await town.view
            #expect(view["state"] == "remitted" && view["before"]?.text == Town.body)
        }
    }

    @Test func tabledAndDecidedAtALaterMeeting() async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            try await town.submit()
            try await town.decide("table", at: "2024-09-18", "§ 10")
            #expect(try await town.state == "submitted")
            try await town.decide("approve", at: "2024-10-02", "§ 22")
            #expect(try await town.state == "approved")
        }
    }

    @Test func aCorrectionStandsBesideWhatItCorrects() async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            try await town.submit()
            try await town.decide("remit", ["reasons": "Kommentar saknas.", "due": "2024-10-01"])
            let path = "\(town.path)/decisions/1/corrections"
            let corrections: [(String, JSON)] = [
                ("paragraph", "§ 11"), ("meeting", "2024-09-19"), ("reasons", "Två kommentarer saknas."),
                ("due", "2024-10-05"),
            ]
            for (field, now) in corrections {
                try await town.client.done(
                    path, ["field": .string(field), "now": now, "reason": "Fel i avskriften.", "on": "2024-09-30"])
            }
            let decision = try await town.view["decisions"]?.elements?.first
            for (field, now) in corrections { #expect(decision?[field] == now) }
            #expect(decision?["corrections"]?.elements?.count == 4)
            #expect(try await town.view["due"] == "2024-10-05")
        }
    }

    @Test func aRecusedChairDoesNotPresent() async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            let client = town.client
            try await client.done(
                "bodies/alvby-socialnamnden/mandates", ["person": "Ida Lund", "office": "chair", "on": "2023-01-01"])
            let meeting = try await client.done("meetings", ["body": "alvby-socialnamnden", "date": "2024-09-18"])
            try await client.done(
                "meetings/\(meeting["id"]?.text ?? "")/recusals",
                ["person": "Ida Lund", "report": .string(town.report)])
            try await town.submit()
            let before = try await server.position
            let answer = try await client.post("\(town.path)/decisions", Town.decision("escalate"))
            #expect(answer.status == 409)
            #expect(try answer.code == "recused")
            #expect(try await server.position == before)
            let listed = try await client.get("meetings").json.elements?.first
            #expect(listed?["recusals"]?.elements?.count == 1)
            #expect(listed?["deadlines"]?["adjustBy"] == "2024-10-02")
        }
    }

    @Test func plannedRequestedDraftedGradedSubmitted() async throws {
        try await TestServer.run { server in
            let client = server.administrator
            try await client.done("municipalities", ["name": "Älvby kommun", "on": "2024-01-01"])
            try await client.done("bodies", ["municipality": "Älvby", "name": "Kommunstyrelsen", "on": "2024-01-01"])
            try await client.done(
                "bodies", ["municipality": "Älvby", "name": "Socialnämnden", "kind": "committee", "on": "2024-01-01"])
            try await client.done("units", ["municipality": "Älvby", "name": "Socialtjänst", "on": "2024-01-01"])
            try await client.done(
                "units", ["municipality": "Älvby", "name": "Hemvård", "parent": "Socialtjänst", "on": "2024-01-01"])
            // A municipality is also found by a name that has to be percent-encoded in the path.
            try await client.done(
                "municipalities/\(TestClient.encoded("Älvby"))/grade-scale",
                [
                    "steps": [["key": "met", "label": "Uppfyllt"], ["key": "not_met", "label": "Ej uppfyllt"]],
                    "rule": [
                        "noneStarted": "not_met", "inProgress": "not_met", "oneCompleted": "met",
                        "targetReached": "met",
                    ],
                ], method: "PUT")
            let goal = try await client.done(
                "goals", ["municipality": "alvby", "level": "board", "title": "Fler ska må bra", "on": "2024-01-10"])
            let activity = try await client.done(
                "activities",
                [
                    "municipality": "Älvby", "title": "Promenera ihop", "start": "2024-02-01", "end": "2024-08-31",
                    "units": ["Hemvård"], "goals": ["Fler ska må bra"], "on": "2024-01-15",
                ])
            let id = activity["id"]?.text ?? ""
            try await client.done(
                "activities/\(id)/status-reports",
                ["status": "completed_on_plan", "comment": "Alla ville gå.", "on": "2024-08-20"])
            let report = try await client.done(
                "reports",
                [
                    "municipality": "Älvby", "kind": "oversight", "unit": "Socialtjänst", "committee": "socialnämnden",
                    "due": "2024-09-10", "on": "2024-08-25",
                ])
            let path = "reports/\(report["id"]?.text ?? "")"
            try await client.done("\(path)/draft", ["on": "2024-08-31"])
            try await client.done("\(path)/grade-proposals", ["on": "2024-09-01"])
            try await client.done(
                "\(path)/grades/1.1", ["grade": "not_met", "reason": "För få deltog.", "on": "2024-09-02"],
                method: "PUT")
            try await client.done("\(path)/diary-number", ["number": "SN 24/7"], method: "PUT")
            try await client.done("\(path)/submission", ["on": "2024-09-03"])
            let view = try await client.get(path).json
            let graded = view["goals"]?.elements?.first
            #expect(graded?["id"] == goal["id"] && graded?["gradeReason"] == "För få deltog.")
            #expect(graded?["proposedGrade"] == "met" && view["diaryNumber"] == "SN 24/7")
        }
    }

    @Test func meetingsMandatesUnitsAndPersons() async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            let client = town.client
            try await client.done("meetings", ["body": "alvby-socialnamnden", "date": "2024-09-18"])
            let meeting = "meetings/alvby-socialnamnden-2024-09-18"
            try await client.done("\(meeting)/adjustment", ["on": "2024-09-25"])
            try await client.done("\(meeting)/posting", ["on": "2024-09-26"])
            try await client.done(
                "bodies/alvby-socialnamnden/mandates", ["person": "Bo Ek", "office": "member", "until": "2024-12-31"])
            try await client.done(
                "bodies/alvby-socialnamnden/mandate-endings", ["person": "Bo Ek", "office": "member"])
            try await client.done("units", ["municipality": "Älvby", "name": "Kök"])
            try await client.done("units/alvby-kok/moves", ["parent": "alvby-hemvard"])
            try await client.done("units/alvby-kok/closing")
            do {
                let received = try await client.put("persons/kim", ["name": "Kim Berg", "email": "kim@example.org"])
                    .status
                #expect(received == 200)
            }
            let changed = try await client.put("persons/kim", ["user": "kim"])
            #expect(try changed.json == ["id": "kim", "name": "Kim Berg", "email": "kim@example.org", "user": "kim"])
            try await client.done("persons/kim/roles", ["role": "secretary", "body": "alvby-socialnamnden"])
            for path in ["units", "bodies", "meetings", "persons", "goals", "municipalities", "overdue", "status"] {
                do {
                    let received = try await client.get(path).status
                    #expect(received == 200)
                }
            }
            let token = try await client.post("persons/kim/tokens").json["token"]?.text
            do {
                let received = try await server.client(token: token).get("reports").status
                #expect(received == 200)
            }
            try await client.done("persons/kim/role-revocations", ["role": "secretary", "body": "alvby-socialnamnden"])
            do {
                let received = try await server.client(token: token).get("reports").status
                #expect(received == 403)
            }
            do {
                let unknown = try await client.send("DELETE", "persons/kin/tokens")
                #expect(unknown.status == 404, "A misspelt id revokes nothing.")
                let received = try await client.send("DELETE", "persons/kim/tokens").status
                #expect(received == 204)
            }
            do {
                let received = try await server.client(token: token).get("reports").status
                #expect(received == 401)
            }
            do {
                let received = try await client.send("DELETE", "persons/kim").status
                #expect(received == 204)
            }
            do {
                let received = try await client.send("DELETE", "persons/kim").status
                #expect(received == 404)
            }
        }
    }
}

extension Town {
    fileprivate func decide(_ outcome: String, _ more: [String: JSON]) async throws {
        try await decide(outcome, by: Self.body, at: "2024-09-18", "§ 10", more)
    }

    fileprivate func decide(_ outcome: String, by body: String, at meeting: String, _ more: [String: JSON]) async throws
    {
        try await decide(outcome, by: body, at: meeting, "§ 10", more)
    }
}
