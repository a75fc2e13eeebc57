import JSONValues
import TestSupport
import Testing

/// A town with one of everything, and a request for every route that is about the unit Hemvård and the Socialnämnden.
struct AccessScene: Sendable {
    struct Request: Sendable {
        var path: String
        var body: JSON?
        var isImport = false

        func send(_ method: String, with client: TestClient) async throws -> Answer {
            if isImport {
                return try await client.send(
                    method, path, ["municipality": "Älvby", "as-of": Town.asOf, "dry-run": "true"],
                    body: Array(Town.sample.utf8), type: "application/octet-stream")
            }
            return try await client.send(
                method, path, body: try body?.bytes(), type: body == nil ? nil : "application/json")
        }
    }

    let report: String
    let activity: String
    let meeting = "alvby-socialnamnden-2024-09-18"
    let requests: [String: Request]

    init(_ server: TestServer) async throws {
        let client = server.administrator
        let town = try await Town(client)
        let unit: JSON = ["municipality": "Älvby", "name": "Kök", "on": "2024-01-01"]
        try await client.done("units", unit)
        // An import establishes the units that the document names; this one it may not.
        _ = try await client.post("units", unit.with("name", "Hemvård"))
        try await client.done("meetings", ["body": "alvby-socialnamnden", "date": "2024-09-18"])
        let planned = try await client.done(
            "activities",
            [
                "municipality": "Älvby", "title": "Baka bröd", "units": ["Hemvård"],
                "goals": ["Alla ska få äta tillsammans"], "on": "2024-02-01",
            ])
        let made = try await client.done(
            "reports",
            [
                "municipality": "Älvby", "kind": "half_year", "unit": "Hemvård", "committee": "Socialnämnden",
                "on": "2024-07-01",
            ])
        report = made["id"]?.text ?? ""
        activity = planned["id"]?.text ?? ""
        requests = Self.requests(of: "/api/v1/reports/\(report)", "/api/v1/activities/\(activity)", meeting, town)
    }

    private static func requests(
        of report: String, _ activity: String, _ meeting: String, _ town: Town
    ) -> [String: Request] {
        var requests: [String: Request] = [:]
        func add(_ route: String, _ path: String? = nil, _ body: JSON? = nil) {
            let template = String(route.split(separator: " ")[1])
            requests[route] = Request(path: path ?? template, body: body)
        }
        let (one, doing, meet) = ("/api/v1/reports/{id}", "/api/v1/activities/{id}", "/api/v1/meetings/{id}")
        for list in [
            "status", "reports", "activities", "goals", "overdue", "municipalities", "units", "bodies", "meetings",
            "persons", "events", "reminders",
        ] { add("GET /api/v1/\(list)") }
        add("POST /api/v1/verification")
        add("POST /api/v1/reminders")
        add("POST /api/v1/reminders/{id}/outcome", "/api/v1/reminders/nobody-2024-10-15/outcome", ["outcome": "sent"])
        add("GET /api/v1/backup/log")
        add("GET /api/v1/backup/checkpoints")
        add("GET /api/v1/checkpoint")
        add("GET /api/v1/checkpoint/key")
        add("GET /api/v1/checkpoints")
        add("GET /api/v1/proofs/inclusion")
        add("GET /api/v1/proofs/consistency")
        add("GET /api/v1/backup/persons")
        add("GET /api/v1/export")
        add("POST /api/v1/reports", nil, ["municipality": "Älvby", "kind": "annual", "committee": "Socialnämnden"])
        add("GET \(one)", report)
        add("GET \(one)/history", "\(report)/history")
        add("POST \(one)/draft", "\(report)/draft")
        add("POST \(one)/submission", "\(report)/submission")
        add("POST \(one)/supplements", "\(report)/supplements", ["text": "Mer."])
        add("POST \(one)/decisions", "\(report)/decisions", Town.decision("approve"))
        add(
            "POST \(one)/decisions/{number}/corrections", "\(report)/decisions/1/corrections",
            ["field": "paragraph", "now": "§ 2", "reason": "Fel."])
        add("PUT \(one)/grades/{goal}", "\(report)/grades/1.1", ["grade": "met", "reason": "Ja."])
        add("POST \(one)/grade-proposals", "\(report)/grade-proposals")
        add("PUT \(one)/diary-number", "\(report)/diary-number", ["number": "SN 5"])
        add(
            "POST /api/v1/activities", nil,
            [
                "municipality": "Älvby", "title": "Sjunga i kör", "units": ["Hemvård"],
                "goals": ["Alla ska få äta tillsammans"],
            ])
        add("GET \(doing)", activity)
        add("POST \(doing)/status-reports", "\(activity)/status-reports", ["status": "on_hold"])
        add("POST \(doing)/reschedulings", "\(activity)/reschedulings", ["end": "2024-12-24", "reason": "Jul."])
        add("POST /api/v1/goals", nil, ["municipality": "Älvby", "level": "board", "title": "Fler ska cykla"])
        add("POST /api/v1/municipalities", nil, ["name": "Storby"])
        add(
            "PUT /api/v1/municipalities/{id}/grade-scale", "/api/v1/municipalities/alvby/grade-scale",
            ["steps": [["key": "met", "label": "Uppfyllt"]]])
        add("POST /api/v1/units", nil, ["municipality": "Älvby", "name": "Tvätt"])
        add("POST /api/v1/units/{id}/moves", "/api/v1/units/alvby-kok/moves", ["parent": "alvby-hemvard"])
        add("POST /api/v1/units/{id}/closing", "/api/v1/units/alvby-tvatt/closing")
        add("GET /api/v1/units/{id}/calendar.ics", "/api/v1/units/alvby-hemvard/calendar.ics")
        add("GET /api/v1/bodies/{id}/calendar.ics", "/api/v1/bodies/alvby-socialnamnden/calendar.ics")
        add("POST /api/v1/bodies", nil, ["municipality": "Älvby", "name": "Byggnämnden"])
        let seat: JSON = ["person": "stranger", "office": "member"]
        for step in ["mandates", "mandate-endings"] {
            add("POST /api/v1/bodies/{id}/\(step)", "/api/v1/bodies/alvby-socialnamnden/\(step)", seat)
        }
        add("POST /api/v1/meetings", nil, ["body": "alvby-socialnamnden", "date": "2024-11-20"])
        let path = "/api/v1/meetings/\(meeting)"
        add(
            "POST \(meet)/recusals", "\(path)/recusals",
            ["person": "stranger", "report": .string(String(report.split(separator: "/").last ?? ""))])
        add("POST \(meet)/adjustment", "\(path)/adjustment")
        add("POST \(meet)/posting", "\(path)/posting")
        add("PUT /api/v1/persons/{id}", "/api/v1/persons/nobody", ["name": "Nils Nybo"])
        add("DELETE /api/v1/persons/{id}", "/api/v1/persons/nobody")
        for step in ["roles", "role-revocations"] {
            add("POST /api/v1/persons/{id}/\(step)", "/api/v1/persons/nobody/\(step)", ["role": "auditor"])
        }
        for method in ["POST", "DELETE"] {
            add("\(method) /api/v1/persons/{id}/tokens", "/api/v1/persons/nobody/tokens")
        }
        requests["POST /api/v1/imports"] = Request(path: "/api/v1/imports", isImport: true)
        return requests
    }
}
