import JSONValues
import NIOHTTP1
import TestSupport
import Testing

/// Entity tags: reads that need not be given again, and writes that must not undo another's.
@Suite struct EntityTagTests {
    @Test func whatTheCallerHasIsNotGivenAgain() async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            let client = town.client
            let paths = [
                town.path, "\(town.path)/history", "reports", "activities", "activities/\(town.activities.first ?? "")",
                "goals", "overdue", "units", "bodies", "meetings", "municipalities", "persons", "status", "events",
                "openapi.json",
            ]
            for path in paths {
                let tag = try await client.get(path).tag ?? ""
                // The tag of a list is weak; `If-None-Match` compares weakly in any case.
                let opaque = tag.hasPrefix("W/") ? String(tag.dropFirst(2)) : tag
                for known in [tag, opaque, "W/\(opaque)", "\"other\", \(tag)", "*"] {
                    let answer = try await client.get(path, headers: ["If-None-Match": known])
                    #expect(answer.status == 304, "\(path) with \(known)")
                    #expect(answer.tag == tag)
                }
                do {
                    let received = try await client.get(path, headers: ["If-None-Match": "\"other\""]).status
                    #expect(received == 200)
                }
            }
        }
    }

    @Test func aChangeChangesTheTag() async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            let before = try await town.client.get(town.path).tag
            try await town.submit()
            let after = try await town.client.get(town.path).tag
            #expect(before != after)
        }
    }

    @Test func eachFormHasATagOfItsOwn() async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            var tags: Set<String> = []
            for type in ["application/json", "text/plain", "text/markdown", "text/html"] {
                let answer = try await town.client.get(town.path, headers: ["Accept": type])
                #expect(answer.mediaType == type)
                #expect(answer.headers.first(name: "vary") == "Accept")
                tags.insert(answer.tag ?? "")
            }
            #expect(tags.count == 4)
        }
    }

    @Test func aStaleWriteIsRefused() async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            let activity = "activities/\(town.activities.first ?? "")"
            let writes: [(String, String, JSON)] = [
                (town.path, "\(town.path)/submission", ["on": "2024-09-05"]),
                (activity, "\(activity)/status-reports", ["status": "on_hold", "on": "2024-09-05"]),
                (activity, "\(activity)/reschedulings", ["end": "2024-12-01", "reason": "Försenad."]),
            ]
            for (thing, path, body) in writes {
                let tag = try await town.client.get(thing).tag ?? ""
                let position = try await server.position
                for stale in ["\"1-0000000000000000\"", "\"999-\"", "\"abc\"", "W/\(tag)", "\"\"", "x"] {
                    let answer = try await town.client.post(path, body, headers: ["If-Match": stale])
                    #expect(answer.status == 412, "\(path) with \(stale)")
                    #expect(try answer.code == "changed-meanwhile")
                }
                #expect(try await server.position == position)
                let fresh = try await town.client.post(path, body, headers: ["If-Match": "\"0-x\", \(tag)"])
                #expect(fresh.status == 200)
                #expect(try await server.position == position + 1)
                let again = try await town.client.get(thing).tag
                #expect(again != tag)
            }
        }
    }

    /// The case of a report is shown as part of it, so the report's tag is the one that counts.
    @Test func aDiaryNumberIsGivenToTheReportThatTheCallerHas() async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            func put(_ tag: String) async throws -> Int {
                try await town.client.send(
                    "PUT", "\(town.path)/diary-number", body: Array(#"{"number":"SN 24/1"}"#.utf8),
                    type: "application/json", headers: ["If-Match": tag]
                ).status
            }
            let tag = try await town.client.get(town.path).tag ?? ""
            try await town.submit()
            #expect(try await put(tag) == 412)
            #expect(try await put(try await town.client.get(town.path).tag ?? "") == 200)
        }
    }

    @Test func anyRevisionWillDo() async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            let answer = try await town.client.post(
                "\(town.path)/submission", ["on": "2024-09-05"], headers: ["If-Match": "*"])
            #expect(answer.status == 200)
        }
    }

    @Test func ofTwoWhoChangeTheSameRevisionOneIsRefused() async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            let activity = "activities/\(town.activities.first ?? "")"
            let tag = try await town.client.get(activity).tag ?? ""
            let answers = try await IdempotencyTests.atOnce(8) { index in
                try await town.client.post(
                    "\(activity)/status-reports", ["status": "on_hold", "comment": .string("\(index)")],
                    headers: ["If-Match": tag])
            }
            #expect(answers.filter { $0.status == 200 }.count == 1)
            #expect(answers.filter { $0.status == 412 }.count == 7)
        }
    }
}
