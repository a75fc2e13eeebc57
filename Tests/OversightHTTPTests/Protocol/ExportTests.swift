import EventLog
import Foundation
import JSONValues
import NIOHTTP1
import OversightService
import SQLiteEventLog
import TestSupport
import Testing

@testable import OversightHTTP

@Suite struct ExportTests {
    @Test func theLogIsStreamedAndImportedAsTheSame() async throws {
        try await TestServer.run { server in
            let client = TestClient(server: server, transport: .unix)
            try await client.done("municipalities", ["name": "Älvby"])
            try await client.done("municipalities", ["name": "Norrby"])
            let answer = try await client.get("export")
            #expect(answer.status == 200)
            let head = try await server.log.head()
            #expect(answer.headers.first(name: "uppsikt-position") == "\(head.size)")
            #expect(answer.headers.first(name: "uppsikt-head") == "\(head.root)")
            #expect(answer.headers.first(name: "content-type")?.hasPrefix("application/jsonl") == true)
            var rest = answer.body[...]
            let imported = try SQLiteEventLog.importLog(into: server.directory("other")) { () throws(EventLogError) in
                defer { rest = [] }
                return Array(rest)
            }
            #expect(imported == head)
            let earlier = try await client.get("export", ["to": "\(head.size - 1)"])
            #expect(earlier.headers.first(name: "uppsikt-position") == "\(head.size - 1)")
        }
    }

    @Test(arguments: [("x", 400), ("-1", 400), ("1.5", 400), ("1000", 422)])
    func aPositionThatTheLogDoesNotHaveIsRefused(to: String, status: Int) async throws {
        try await TestServer.run { server in
            let client = TestClient(server: server, transport: .unix)
            try await client.done("municipalities", ["name": "Älvby"])
            let answer = try await client.get("export", ["to": to])
            #expect(answer.status == status)
        }
    }

    @Test func nothingIsAnsweredFromADamagedLogButWhatMonitorsAskFor() async throws {
        try await TestServer.run { server in
            let client = TestClient(server: server, transport: .unix)
            try await client.done("municipalities", ["name": "Älvby"])
            server.api.service.health.note(EventLogError.inputOutput("reading failed"))
            let before = try await client.get("municipalities")
            #expect(before.status == 200)
            server.api.service.health.note(EventLogError.corrupt(position: 7, "It was altered."))
            for path in ["status", "municipalities", "events", "backup/log", "backup/persons", "export"] {
                let answer = try await client.get(path)
                #expect(answer.status == 503, "\(path)")
                #expect(answer.text.contains("damaged at position 7"), "\(path)")
            }
            let command = try await client.post("municipalities", ["name": "Norrby"])
            #expect(command.status == 503)
            let described = try await client.get("openapi.json")
            #expect(described.status == 200)
            let head = try await server.log.head()
            #expect(head.size == 1)
        }
    }
}
