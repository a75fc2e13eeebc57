import Foundation
import JSONValues
import NIOHTTP1
import Oversight
import OversightViews
import TestSupport
import Testing

/// Reminders over HTTP: the plan, claims and outcomes.
@Suite struct ReminderTests {
    private struct Unwritable: Error {}

    /// A town whose unit Hemvård has a manager with an address, and an activity that ends in seven days.
    private static func scene(_ server: TestServer) async throws -> TestClient {
        let client = server.administrator
        _ = try await Town(client)
        try await client.done("persons/p-lind", ["name": "Karin Lind", "email": "lind@alvby.example"], method: "PUT")
        try await client.done("persons/p-lind/roles", ["role": "unit_manager", "unit": "alvby-hemvard"])
        try await client.done(
            "activities",
            [
                "municipality": "Älvby", "title": "Baka bröd", "units": ["Hemvård"], "end": "2024-10-22",
                "goals": ["Alla ska få äta tillsammans"], "on": "2024-02-01",
            ])
        return client
    }

    @Test func aReminderIsPlannedClaimedAndSentOnce() async throws {
        try await TestServer.run { server in
            let client = try await Self.scene(server)
            let plan = try await client.get("reminders", ["on": "2024-10-15"])
            let decoded = try JSONDecoder().decode(ReminderPlan.self, from: Data(plan.body))
            #expect(decoded.isWorkingDay && decoded.digests.map(\.recipient) == ["p-lind"])
            let claimed = try await client.post("reminders")
            #expect(claimed.status == 201)
            let claim = try JSONDecoder().decode(ReminderClaim.self, from: Data(claimed.body))
            #expect(claim.digest == decoded.digests.first)
            #expect(claim.mail == ReminderClaim.Mail(address: "lind@alvby.example", name: "Karin Lind"))
            #expect(claim.digest?.items.contains { $0.title == "Baka bröd" && $0.stage == .oneWeekBefore } == true)
            let id = try #require(claim.digest?.id)
            #expect(id == "p-lind-2024-10-15")
            let outcome = try await client.post("reminders/\(id)/outcome", ["outcome": "sent"])
            #expect(outcome.status == 200)
            let answer = try outcome.json
            #expect(answer["id"]?.text == id && answer["eventsAppended"] == 1)
            let more = try await client.post("reminders", ["on": "2024-10-15"])
            #expect(more.status == 200 && more.text == #"{"digest":null}"#)
            let none = try JSONDecoder().decode(ReminderClaim.self, from: Data(more.body))
            #expect(none == ReminderClaim())
        }
    }

    @Test func theSameKeyGivesTheSameDigestAgain() async throws {
        try await TestServer.run { server in
            let client = try await Self.scene(server)
            let key: KeyValuePairs = ["Idempotency-Key": "run-1"]
            let first = try await client.post("reminders", headers: key)
            let again = try await client.post("reminders", headers: key)
            #expect(first.status == 201 && again.status == 201)
            #expect(first.body == again.body)
            #expect(!first.headers.contains(name: "Idempotency-Replayed"))
            #expect(again.headers["Idempotency-Replayed"] == ["true"])
            let path = "reminders/p-lind-2024-10-15/outcome"
            let concluded = try await client.post(path, ["outcome": "sent"], headers: ["Idempotency-Key": "run-2"])
            let repeated = try await client.post(path, ["outcome": "sent"], headers: ["Idempotency-Key": "run-2"])
            #expect(concluded.status == 200 && concluded.body == repeated.body)
        }
    }

    @Test func whatFailedCanBeClaimedAgain() async throws {
        try await TestServer.run { server in
            let client = try await Self.scene(server)
            let path = "reminders/p-lind-2024-10-15/outcome"
            let early = try await client.post(path, ["outcome": "sent"])
            #expect(early.status == 404)
            _ = try await client.post("reminders")
            try await client.done(path, ["outcome": "failed", "reason": "Status 75."])
            let others = try await client.post("reminders", ["after": "p-lind"])
            #expect(others.status == 200)
            let again = try await client.post("reminders")
            #expect(again.status == 201)
            try await client.done(path, ["outcome": "sent"])
            let changed = try await client.post(path, ["outcome": "failed"])
            #expect(changed.status == 409)
            let odd = try await client.post(path, ["outcome": "sent", "reason": "x"])
            #expect(odd.status == 422)
            let future = try await client.post("reminders", ["on": "2024-10-16"])
            #expect(future.status == 422)
        }
    }

    @Test func theDaemonWritesTheMessageWhereItCan() async throws {
        let compose: @Sendable (ReminderDigest, String, String?) throws -> String = { digest, address, name in
            "To: \(name ?? "") <\(address)>\r\n\r\n\(digest.items.count)\r\n"
        }
        try await TestServer.run(compose: compose) { server in
            let client = try await Self.scene(server)
            let claimed = try await client.post("reminders")
            let claim = try JSONDecoder().decode(ReminderClaim.self, from: Data(claimed.body))
            let count = try #require(claim.digest?.items.count)
            #expect(claim.mail?.message == "To: Karin Lind <lind@alvby.example>\r\n\r\n\(count)\r\n")
        }
    }

    @Test func aMessageThatCannotBeWrittenFailsAndIsFreeAgain() async throws {
        let compose: @Sendable (ReminderDigest, String, String?) throws -> String = { _, _, _ in throw Unwritable() }
        try await TestServer.run(compose: compose) { server in
            let client = try await Self.scene(server)
            let claimed = try await client.post("reminders")
            #expect(claimed.status == 500)
            let plan = try await client.get("reminders")
            let decoded = try JSONDecoder().decode(ReminderPlan.self, from: Data(plan.body))
            #expect(decoded.digests.map(\.recipient) == ["p-lind"])
        }
    }
}
