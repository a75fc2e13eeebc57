import JSONValues
import TestSupport
import Testing

@testable import OversightService

/// What the workflow refuses: each with its problem, and nothing stored.
@Suite struct RefusalTests {
    /// How far a report has come when something is refused.
    enum Stage: Sendable {
        case requested, drafting, submitted, remitted, escalated, approved, closed
    }

    /// A refusal: a request that is against the state, and the problem that it is.
    struct Refused: Sendable, CustomTestStringConvertible {
        let name: String
        let stage: Stage
        let method: String
        let path: String
        let body: JSON?
        let status: Int
        let code: String
        var testDescription: String { name }

        init(
            _ name: String, _ stage: Stage, _ path: String, _ body: JSON? = nil, _ status: Int, _ code: String,
            method: String = "POST"
        ) {
            (self.name, self.stage, self.method, self.path) = (name, stage, method, path)
            (self.body, self.status, self.code) = (body, status, code)
        }
    }

    /// `R` in a path stands for the report, `A` for its first activity.
    static let all: [Refused] = decisions + unitSteps + edits + corrections + activities + reports + unknown + malformed

    static let decisions: [Refused] = [
        Refused("remit without reasons", .submitted, "R/decisions", Town.verdict("remit"), 422, "reasons-missing"),
        Refused(
            "remit with blank reasons", .submitted, "R/decisions", Town.verdict("remit", more: ["reasons": " \n"]), 422,
            "reasons-missing"),
        Refused(
            "decision by another body", .submitted, "R/decisions", Town.verdict("approve", by: Town.board), 409,
            "wrong-body"),
        Refused(
            "decision by the committee once escalated", .escalated, "R/decisions",
            Town.verdict("remit", at: "2024-10-01", more: ["reasons": "Nej."]), 409, "wrong-body"),
        Refused(
            "decision by an unknown body", .submitted, "R/decisions", Town.verdict("approve", by: "Månnämnden"), 404,
            "not-found"),
        Refused(
            "decision twice", .approved, "R/decisions", Town.verdict("approve", at: "2024-10-01"), 409,
            "already-decided"),
        Refused(
            "decision after the board closed", .closed, "R/decisions",
            Town.verdict("close", by: Town.board, at: "2024-10-10", more: [:]), 409, "already-decided"),
        Refused(
            "decision before the submission", .submitted, "R/decisions", Town.verdict("approve", at: "2024-09-04"), 422,
            "date-too-early"),
        Refused(
            "decision in the future", .submitted, "R/decisions", Town.verdict("approve", at: "2024-10-16"), 422,
            "date-in-future"),
        Refused("decision on a draft", .drafting, "R/decisions", Town.verdict("approve"), 409, "wrong-state"),
        Refused("decision on a remitted report", .remitted, "R/decisions", Town.verdict("approve"), 409, "wrong-state"),
        Refused(
            "decision without a paragraph", .submitted, "R/decisions", Town.verdict("approve", paragraph: " "), 422,
            "invalid"),
        Refused(
            "escalation by the board itself", .escalated, "R/decisions",
            Town.verdict("escalate", by: Town.board, at: "2024-10-01"), 409, "wrong-state"),
        Refused("close by a committee", .submitted, "R/decisions", Town.verdict("close"), 409, "wrong-state"),
        Refused(
            "approve by the board when escalated", .escalated, "R/decisions",
            Town.verdict("approve", by: Town.board, at: "2024-10-01"), 409, "wrong-state"),
        Refused(
            "presenter who is not the chair", .submitted, "R/decisions",
            Town.verdict("escalate", more: ["presenter": "Bo Ek"]), 409, "not-presenter"),
        Refused(
            "presenter of an approval", .submitted, "R/decisions",
            Town.verdict("approve", more: ["presenter": "Ida Lund"]), 422, "invalid"),
        Refused(
            "due on approve", .submitted, "R/decisions", Town.verdict("approve", more: ["due": "2024-10-01"]), 422,
            "invalid"),
        Refused(
            "due before the meeting", .submitted, "R/decisions",
            Town.verdict("remit", more: ["reasons": "Nej.", "due": "2024-09-17"]), 422, "invalid"),
    ]

    static let unitSteps: [Refused] = [
        Refused("submit twice", .submitted, "R/submission", nil, 409, "wrong-state"),
        Refused("submit undrafted", .requested, "R/submission", nil, 409, "wrong-state"),
        Refused("submit remitted without supplement", .remitted, "R/submission", nil, 409, "wrong-state"),
        Refused("submit decided", .approved, "R/submission", nil, 409, "decided"),
        Refused("submit in the future", .drafting, "R/submission", ["on": "2024-10-16"], 422, "date-in-future"),
        Refused("submit before the draft", .drafting, "R/submission", ["on": "2024-08-30"], 422, "date-too-early"),
        Refused("supplement a draft", .drafting, "R/supplements", ["text": "Mer."], 409, "wrong-state"),
        Refused("supplement a submitted report", .submitted, "R/supplements", ["text": "Mer."], 409, "wrong-state"),
        Refused("supplement with nothing", .remitted, "R/supplements", ["text": " "], 422, "invalid"),
        Refused(
            "supplement before the remit", .remitted, "R/supplements", ["text": "Mer.", "on": "2024-09-17"], 422,
            "date-too-early"),
    ]

    static let edits: [Refused] = [
        Refused("draft after decision", .approved, "R/draft", nil, 409, "decided"),
        Refused("draft while submitted", .submitted, "R/draft", nil, 409, "wrong-state"),
        Refused(
            "grade after decision", .approved, "R/grades/1.1", ["grade": "met", "reason": "Ja."], 409, "decided",
            method: "PUT"),
        Refused("proposals after decision", .closed, "R/grade-proposals", nil, 409, "decided"),
        Refused("supplement after decision", .approved, "R/supplements", ["text": "Mer."], 409, "decided"),
        Refused(
            "grade off the scale", .drafting, "R/grades/1.1", ["grade": "superb", "reason": "Ja."], 422, "invalid",
            method: "PUT"),
        Refused(
            "override without reason", .drafting, "R/grades/1.1", ["grade": "met", "reason": " "], 422,
            "reasons-missing", method: "PUT"),
        Refused(
            "grade of an unknown goal", .drafting, "R/grades/7.7", ["grade": "met", "reason": "Ja."], 404, "not-found",
            method: "PUT"),
    ]

    static let corrections: [Refused] = [
        Refused(
            "correction without reason", .approved, "R/decisions/1/corrections",
            ["field": "paragraph", "now": "§ 11", "reason": " "], 422, "reasons-missing"),
        Refused(
            "correction of no decision", .approved, "R/decisions/2/corrections",
            ["field": "paragraph", "now": "§ 11", "reason": "Fel."], 404, "not-found"),
        Refused(
            "correction of decision zero", .approved, "R/decisions/0/corrections",
            ["field": "paragraph", "now": "§ 11", "reason": "Fel."], 404, "not-found"),
        Refused(
            "correction of the smallest number", .approved, "R/decisions/-9223372036854775808/corrections",
            ["field": "paragraph", "now": "§ 11", "reason": "Fel."], 404, "not-found"),
        Refused(
            "correction to no day", .approved, "R/decisions/1/corrections",
            ["field": "meeting", "now": "i onsdags", "reason": "Fel."], 422, "invalid"),
        Refused(
            "correction to a day in the future", .approved, "R/decisions/1/corrections",
            ["field": "meeting", "now": "2024-10-16", "reason": "Fel."], 422, "date-in-future"),
        Refused(
            "correction of a due day that there is not", .approved, "R/decisions/1/corrections",
            ["field": "due", "now": "2024-10-16", "reason": "Fel."], 422, "invalid"),
    ]

    static let activities: [Refused] = [
        Refused(
            "activity end before start", .drafting, "activities",
            [
                "municipality": "Älvby", "title": "Nytt", "start": "2024-05-01", "end": "2024-04-30",
                "goals": ["Alla ska få äta tillsammans"],
            ], 422, "invalid"),
        Refused(
            "activity without a goal", .drafting, "activities",
            ["municipality": "Älvby", "title": "Nytt", "goals": []], 422, "invalid"),
        Refused(
            "activity toward an unknown goal", .drafting, "activities",
            ["municipality": "Älvby", "title": "Nytt", "goals": ["Månresor åt alla"]], 404, "not-found"),
        Refused("unknown status", .drafting, "A/status-reports", ["status": "nearly_done"], 400, "invalid-request"),
        Refused(
            "status in the future", .drafting, "A/status-reports", ["status": "on_hold", "on": "2024-10-16"], 422,
            "date-in-future"),
        Refused(
            "moved before its start", .drafting, "A/reschedulings", ["end": "2024-01-01", "reason": "Nej."], 422,
            "invalid"),
        Refused(
            "moved without reason", .drafting, "A/reschedulings", ["end": "2024-12-01", "reason": " "], 422,
            "reasons-missing"),
    ]

    static let reports: [Refused] = [
        Refused(
            "report due before it is asked for", .drafting, "reports",
            ["municipality": "Älvby", "kind": "annual", "committee": "Socialnämnden", "due": "2024-10-01"], 422,
            "invalid"),
        Refused(
            "report before an unknown body", .drafting, "reports",
            ["municipality": "Älvby", "kind": "annual", "committee": "Månnämnden"], 404, "not-found"),
        Refused(
            "report of an unknown municipality", .drafting, "reports",
            ["municipality": "Månby", "kind": "annual", "committee": "Socialnämnden"], 404, "not-found"),
        Refused(
            "diary number without a digit", .drafting, "R/diary-number", ["number": "SN"], 422, "invalid", method: "PUT"
        ),
        Refused("municipality twice", .drafting, "municipalities", ["name": "Älvby kommun"], 409, "already-exists"),
        Refused(
            "body twice", .drafting, "bodies", ["municipality": "Älvby", "name": "Socialnämnden"], 409, "already-exists"
        ),
        Refused(
            "posting before adjustment", .drafting, "meetings/alvby-socialnamnden-2024-09-18/posting", nil, 409,
            "wrong-state"),
        Refused(
            "role of a secretary without a body", .drafting, "persons/kim/roles", ["role": "secretary"], 422, "invalid"),
        Refused(
            "role that is not held", .drafting, "persons/kim/role-revocations", ["role": "auditor"], 404, "not-found"),
    ]

    static let unknown: [Refused] = [
        Refused("unknown report", .drafting, "reports/none/submission", nil, 404, "not-found"),
        Refused("unknown report shown", .drafting, "reports/none", nil, 404, "not-found", method: "GET"),
        Refused("unknown report's history", .drafting, "reports/none/history", nil, 404, "not-found", method: "GET"),
        Refused("unknown activity", .drafting, "activities/none", nil, 404, "not-found", method: "GET"),
        Refused(
            "unknown activity reported", .drafting, "activities/none/status-reports", ["status": "on_hold"], 404,
            "not-found"),
        Refused("unknown unit", .drafting, "units/none/closing", nil, 404, "not-found"),
        Refused(
            "unknown body's mandate", .drafting, "bodies/none/mandates", ["person": "Bo Ek", "office": "chair"], 404,
            "not-found"),
        Refused("unknown meeting", .drafting, "meetings/none/adjustment", nil, 404, "not-found"),
        Refused("bad report id", .drafting, "reports/%C3%85%20b", nil, 404, "not-found", method: "GET"),
        Refused("bad activity id", .drafting, "activities/a_b", nil, 404, "not-found", method: "GET"),
        Refused("broken percent-encoding", .drafting, "reports/%FF", nil, 404, "no-such-route", method: "GET"),
        Refused("position beyond the end", .drafting, "R?as-of-position=999999", nil, 404, "not-found", method: "GET"),
        Refused(
            "the largest position", .drafting, "R?as-of-position=9223372036854775807", nil, 404, "not-found",
            method: "GET"),
    ]

    static let malformed: [Refused] = [
        Refused("bad day", .drafting, "R/submission", ["on": "2024-02-30"], 400, "invalid-request"),
        Refused("bad day asked for", .drafting, "R?as-of=2024-02-30", nil, 400, "invalid-request", method: "GET"),
        Refused("future as-of", .drafting, "R?as-of=2024-10-16", nil, 422, "date-in-future", method: "GET"),
        Refused(
            "future as-of of a list", .drafting, "reports?as-of=2024-10-16", nil, 422, "date-in-future", method: "GET"),
        Refused(
            "future as-of at a position", .drafting, "R?as-of=2024-10-16&as-of-position=1", nil, 422, "date-in-future",
            method: "GET"),
        Refused("negative position", .drafting, "R?as-of-position=-1", nil, 400, "invalid-request", method: "GET"),
        Refused(
            "position too large for a number", .drafting, "R?as-of-position=9223372036854775808", nil, 400,
            "invalid-request", method: "GET"),
        Refused(
            "unknown status asked for", .drafting, "activities?status=done", nil, 400, "invalid-request", method: "GET"),
        Refused("unknown language", .drafting, "R?lang=de", nil, 400, "invalid-request", method: "GET"),
        Refused("bad limit", .drafting, "events?limit=0", nil, 400, "invalid-request", method: "GET"),
        Refused("bad position of events", .drafting, "events?from=x", nil, 400, "invalid-request", method: "GET"),
    ]

    @Test(arguments: all)
    func isRefused(_ refused: Refused) async throws {
        try await TestServer.run { server in
            let town = try await Self.town(at: refused.stage, server)
            let path = refused.path
                .replacing(#/^R(?=/|\?|$)/#, with: town.path)
                .replacing(#/^A(?=/|\?|$)/#, with: "activities/\(town.activities.first ?? "")")
            let position = try await server.position
            let names = server.service.directory.all().count
            let question = path.firstIndex(of: "?")
            let answer = try await town.client.send(
                refused.method, String(path[..<(question ?? path.endIndex)]),
                Self.query(question.map { path[path.index(after: $0)...] } ?? ""), body: try refused.body?.bytes(),
                type: refused.body == nil ? nil : "application/json")
            #expect(answer.status == refused.status, "\(answer.text)")
            let problem = try answer.json
            #expect(problem["type"]?.text == "urn:uppsikt:problem:\(refused.code)", "\(answer.text)")
            #expect(problem["title"]?.text == refused.code.replacing("-", with: " "))
            #expect(problem["status"]?.integer == refused.status)
            let detail = problem["detail"]?.text ?? ""
            #expect(detail.hasSuffix(".") && !detail.contains("\n"), "\(detail)")
            #expect(try await server.position == position, "Something was stored.")
            #expect(server.service.directory.all().count == names, "A name was stored.")
        }
    }

    @Test func anImportThatWouldChangeADecidedReportIsRefused() async throws {
        try await TestServer.run { server in
            let town = try await Self.town(at: .approved, server)
            let position = try await server.position
            let changed = Town.sample.replacing("1.2 Alla ska få äta tillsammans", with: "1.2 Alla ska få äta gott")
            let answer = try await Town.importSample(changed, with: town.client)
            #expect(answer.status == 409)
            #expect(try answer.code == "decided")
            #expect(try await server.position == position)
            // The same document again says nothing new, so there is nothing to refuse.
            let again = try await Town.importSample(with: town.client)
            #expect(try again.json["eventsAppended"] == 0)
            #expect(try await server.position == position)
        }
    }

    @Test(arguments: [
        ("", "empty", 422), ("PK\u{3}\u{4}\u{14}", "damaged-file", 422),
        ("%PDF-1.7\n\u{1}\u{2}", "damaged-file", 422), ("%PDF-1.7\n%%EOF\n", "no-converter", 422),
        ("Protokoll\n\nInget av intresse.", "unknown-document", 422),
    ])
    func aDocumentThatCannotBeReadIsRefused(text: String, code: String, status: Int) async throws {
        try await TestServer.run { server in
            let answer = try await Town.importSample(text, with: server.administrator)
            #expect(answer.status == status)
            #expect(try answer.code == code)
            #expect(try await server.position == 0)
        }
    }

    @Test func anImportSaysWhatItNeeds() async throws {
        try await TestServer.run { server in
            let queries: [KeyValuePairs<String, String>] = [
                ["as-of": Town.asOf], ["municipality": "Älvby"], ["municipality": "Älvby", "as-of": "i går"],
                ["municipality": "Älvby", "as-of": Town.asOf, "dry-run": "maybe"],
            ]
            for query in queries {
                let answer = try await server.administrator.send(
                    "POST", "imports", query, body: Array(Town.sample.utf8), type: "application/octet-stream")
                #expect(answer.status == 400)
            }
            let future = try await server.administrator.send(
                "POST", "imports", ["municipality": "Älvby", "as-of": "2024-10-16"], body: Array(Town.sample.utf8),
                type: "application/octet-stream")
            #expect(try future.code == "date-in-future")
            #expect(try await server.position == 0)
        }
    }

    /// A town whose report has come to a stage, with a chair, a meeting and a scale.
    static func town(at stage: Stage, _ server: TestServer) async throws -> Town {
        var town = try await Town(server.administrator)
        let client = town.client
        try await client.done(
            "bodies/alvby-socialnamnden/mandates", ["person": "Ida Lund", "office": "chair", "on": "2023-01-01"])
        try await client.done("meetings", ["body": "alvby-socialnamnden", "date": "2024-09-18"])
        try await client.done(
            "municipalities/alvby/grade-scale",
            [
                "steps": [["key": "met", "label": "Uppfyllt"], ["key": "not_met", "label": "Ej uppfyllt"]],
                "rule": [
                    "noneStarted": "not_met", "inProgress": "not_met", "oneCompleted": "met", "targetReached": "met",
                ],
            ], method: "PUT")
        if stage == .requested {
            let made = try await client.done(
                "reports", ["municipality": "Älvby", "kind": "annual", "committee": "Socialnämnden"])
            town = Town(town, report: made["id"]?.text ?? "")
        }
        if stage == .requested || stage == .drafting { return town }
        try await town.submit()
        switch stage {
        case .remitted: try await town.decide("remit", by: Town.body, at: "2024-09-18", "§ 10", ["reasons": "Mer."])
        case .approved: try await town.decide("approve")
        case .escalated: try await town.decide("escalate")
        case .closed:
            try await town.decide("escalate")
            try await town.decide("close", by: Town.board, at: "2024-10-01", "§ 90")
        default: break
        }
        return town
    }

    private static func query(_ text: Substring) -> KeyValuePairs<String, String> {
        let pairs = text.split(separator: "&").map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
        switch pairs.count {
        case 0: return [:]
        case 1: return [pairs[0][0]: pairs[0][1]]
        default: return [pairs[0][0]: pairs[0][1], pairs[1][0]: pairs[1][1]]
        }
    }
}

extension Town {
    fileprivate init(_ other: Town, report: String) {
        client = other.client
        activities = other.activities
        self.report = report
    }

    fileprivate static func verdict(
        _ outcome: String, by body: String = Self.body, at meeting: String = "2024-09-18", paragraph: String = "§ 44",
        more: [String: JSON] = [:]
    ) -> JSON {
        decision(outcome, by: body, at: meeting, paragraph, more)
    }
}
