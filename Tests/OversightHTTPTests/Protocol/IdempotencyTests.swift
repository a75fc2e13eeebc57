import JSONValues
import Oversight
import TestSupport
import Testing

/// Requests that are sent again.
@Suite struct IdempotencyTests {
    private static let key: KeyValuePairs = ["Idempotency-Key": "k-1"]

    @Test func theSameRequestAgainGetsTheSameAnswer() async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            let body: JSON = ["on": "2024-09-05"]
            let first = try await town.client.post("\(town.path)/submission", body, headers: Self.key)
            let position = try await server.position
            let again = try await town.client.post("\(town.path)/submission", body, headers: Self.key)
            #expect(first.status == 200 && again.status == 200)
            #expect(first.body == again.body)
            #expect(!first.isReplayed && again.isReplayed)
            #expect(try await server.position == position)
        }
    }

    @Test func aRequestThatChangedNothingIsRememberedToo() async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            let activity = town.activities.first ?? ""
            let requests: [(String, String, JSON)] = [
                ("POST", "activities/\(activity)/status-reports", ["status": "on_hold", "on": "2024-09-10"]),
                ("POST", "meetings", ["body": "alvby-socialnamnden", "date": "2024-09-18"]),
                ("POST", "persons/kim/roles", ["role": "auditor"]),
                ("POST", "bodies/alvby-socialnamnden/mandates", ["person": "kim", "office": "chair"]),
                ("PUT", "\(town.path)/diary-number", ["number": "SN 1"]),
                (
                    "PUT", "municipalities/\(TestClient.encoded("Älvby"))/grade-scale",
                    ["steps": [["key": "met", "label": "Uppfyllt"]]]
                ),
            ]
            for (index, (method, path, body)) in requests.enumerated() {
                try await town.client.done(path, body, method: method)
                let headers: KeyValuePairs = ["Idempotency-Key": "empty-\(index)"]
                let send = {
                    try await town.client.send(
                        method, path, body: try body.bytes(), type: "application/json", headers: headers)
                }
                let first = try await send()
                #expect(try first.json["eventsAppended"] == 0, "\(path)")
                // Somebody else goes on meanwhile.
                try await town.client.done(
                    "activities/\(activity)/status-reports", ["status": "cancelled", "comment": .string("\(index)")])
                let again = try await send()
                #expect(first.text == again.text)
                #expect(again.isReplayed)
            }
        }
    }

    @Test func theSameKeyForAnotherRequestIsRefused() async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            _ = try await town.client.post("\(town.path)/submission", ["on": "2024-09-05"], headers: Self.key)
            let position = try await server.position
            let others: [(String, JSON)] = [
                ("\(town.path)/submission", ["on": "2024-09-06"]), ("\(town.path)/draft", ["on": "2024-09-05"]),
            ]
            for (path, body) in others {
                let answer = try await town.client.post(path, body, headers: Self.key)
                #expect(answer.status == 422)
                #expect(try answer.code == "key-reused")
            }
            do {
                let received = try await Town.importSample(with: town.client, headers: Self.key).code
                #expect(received == "key-reused")
            }
            #expect(try await server.position == position)
        }
    }

    @Test func aKeyIsItsCallersOwn() async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            let kim = try await server.client("kim", .init(.controller))
            let bo = try await server.client("bo", .init(.controller))
            let stranger = try await server.client("ann")
            let first = try await kim.post("\(town.path)/submission", ["on": "2024-09-05"], headers: Self.key)
            #expect(first.status == 200)
            let position = try await server.position
            let other = try await bo.post("\(town.path)/submission", ["on": "2024-09-05"], headers: Self.key)
            #expect(try other.code == "key-reused")
            let none = try await stranger.post("\(town.path)/submission", ["on": "2024-09-05"], headers: Self.key)
            #expect(none.status == 403)
            #expect(try await server.position == position)
        }
    }

    @Test func duplicatesAtTheSameTimeAppendOnce() async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            let position = try await server.position
            let answers = try await Self.atOnce(24) { _ in
                try await town.client.post("\(town.path)/submission", ["on": "2024-09-05"], headers: Self.key)
            }
            #expect(Set(answers.map(\.status)) == [200])
            #expect(Set(answers.map(\.text)).count == 1)
            #expect(answers.filter { !$0.isReplayed }.count == 1)
            #expect(try await server.position == position + 1)
        }
    }

    @Test func anImportAgainGetsTheSameAnswer() async throws {
        try await TestServer.run { server in
            let first = try await Town.importSample(with: server.administrator, headers: Self.key)
            let position = try await server.position
            #expect(try first.json["eventsAppended"]?.integer == position)
            let town = try await Town(server.administrator)
            try await town.submit()
            try await town.decide("approve")
            let again = try await Town.importSample(with: server.administrator, headers: Self.key)
            #expect(first.text == again.text)
            #expect(!first.isReplayed && again.isReplayed)
        }
    }

    @Test func importsAtTheSameTimeAppendOnce() async throws {
        try await TestServer.run { server in
            let answers = try await Self.atOnce(12) { _ in
                try await Town.importSample(with: server.administrator, headers: Self.key)
            }
            #expect(Set(answers.map(\.text)).count == 1)
            #expect(answers.filter { !$0.isReplayed }.count == 1)
            let position = try await server.position
            #expect(try answers.first?.json["eventsAppended"]?.integer == position)
            // Without a key nothing is repeated, and yet nothing is recorded twice.
            let keyless = try await Self.atOnce(8) { _ in try await Town.importSample(with: server.administrator) }
            for answer in keyless { #expect(try answer.json["eventsAppended"] == 0) }
            #expect(try await server.position == position)
        }
    }

    @Test func aDryRunRecordsNothingAndSpendsNoKey() async throws {
        try await TestServer.run { server in
            let client = server.administrator
            let query: KeyValuePairs = ["municipality": "Älvby", "as-of": Town.asOf, "dry-run": "true"]
            let answer = try await client.send(
                "POST", "imports", query, body: Array(Town.sample.utf8), type: "application/octet-stream",
                headers: Self.key)
            let view = try answer.json
            #expect(view["dryRun"] == true && view["eventsAppended"]?.integer ?? 0 > 0)
            #expect(try await server.position == 0)
            do {
                let received = try await Town.importSample(with: client, headers: Self.key).status
                #expect(received == 200)
            }
        }
    }

    @Test(arguments: ["", String(repeating: "k", count: 201), "nyckel-å"])
    func aKeyThatCannotBeOneIsRefused(key: String) async throws {
        try await TestServer.run { server in
            let answer = try await server.administrator.post(
                "municipalities", ["name": "Älvby"], headers: ["Idempotency-Key": key])
            #expect(answer.status == 400)
            #expect(try await server.position == 0)
        }
    }

    @Test func quotesAroundAKeyAreNoPartOfIt() async throws {
        try await TestServer.run { server in
            let body: JSON = ["name": "Älvby"]
            let first = try await server.administrator.post(
                "municipalities", body, headers: ["Idempotency-Key": "\"a\""])
            let again = try await server.administrator.post("municipalities", body, headers: ["Idempotency-Key": "a"])
            #expect(first.text == again.text && again.isReplayed)
        }
    }

    static func atOnce<Value: Sendable>(
        _ count: Int, _ work: @escaping @Sendable (Int) async throws -> Value
    ) async throws -> [Value] {
        try await withThrowingTaskGroup(of: Value.self) { group in
            for index in 0..<count { group.addTask { try await work(index) } }
            var values: [Value] = []
            for try await value in group { values.append(value) }
            return values
        }
    }
}
