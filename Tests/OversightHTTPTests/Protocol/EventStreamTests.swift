import AsyncHTTPClient
import JSONValues
import NIOCore
import NIOHTTP1
import TestSupport
import Testing

/// The events of the log: pages, lines, and as they come.
@Suite struct EventStreamTests {
    private static func stream(
        _ client: TestClient, _ query: KeyValuePairs<String, String> = [:], after last: String? = nil
    ) async throws -> EventReader {
        var request = try client.request("GET", "events", query, headers: ["Accept": "text/event-stream"])
        if let last { request.headers.add(name: "Last-Event-ID", value: last) }
        let response = try await client.server.http.execute(request, timeout: .seconds(300))
        #expect(response.status.code == 200)
        #expect(response.headers.first(name: "content-type") == "text/event-stream")
        return EventReader(response)
    }

    @Test func pagesHoldEveryEventOnce() async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            let end = try await server.position
            var positions: [Int] = []
            while true {
                let page =
                    try await town.client.get(
                        "events", ["from": "\((positions.last ?? 0) + 1)", "limit": "4"]
                    ).json.elements ?? []
                #expect(page.count <= 4)
                positions += page.compactMap { $0["position"]?.integer }
                if page.isEmpty { break }
            }
            #expect(positions == Array(1...end))
            let one = try await town.client.get("events", ["stream": "report-\(town.report)", "type": "ReportDrafted"])
            #expect(try one.json.elements?.count == 1)
            do {
                let received = try await town.client.get("events", ["stream": "no stream"]).json
                #expect(received == [])
            }
            do {
                let received = try await town.client.get("events", ["from": "9223372036854775807"]).json
                #expect(received == [])
            }
        }
    }

    @Test func linesAreTheSameEvents() async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            let accept: KeyValuePairs = ["Accept": "application/x-ndjson"]
            let answer = try await town.client.get("events", headers: accept)
            let lines = try answer.body.split(separator: UInt8(ascii: "\n")).map { try JSON($0) }
            let page = try await town.client.get("events").json.elements
            #expect(lines == page)
            let later = try await town.client.get("events", ["from": "5", "type": "ActivityPlanned"], headers: accept)
            #expect(later.text.split(separator: "\n").count == 3)
        }
    }

    @Test func theStreamCatchesUpAndGoesOn() async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            let end = try await server.position
            var reader = try await Self.stream(town.client)
            let caughtUp = try await reader.next(end)
            #expect(caughtUp.map(\.id) == (1...end).map(String.init))
            let schema = server.document.resolve("#/components/schemas/CloudEvent") ?? .null
            for event in caughtUp {
                let data = try JSON(event.data.utf8)
                #expect(server.document.validator.complaints(about: data, schema) == [])
                #expect(data["position"]?.integer.map(String.init) == event.id)
                #expect(data["type"]?.text == event.type)
            }
            try await town.submit()
            let live = try await reader.next()
            #expect(live?.type == "ReportSubmitted" && live?.id == "\(end + 1)")
        }
    }

    @Test func aReaderThatComesBackMissesNothing() async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            let end = try await server.position
            // The last event that the reader had counts more than where it once began.
            var reader = try await Self.stream(town.client, ["from": "1"], after: "\(end - 2)")
            #expect(try await reader.next(2).map(\.id) == ["\(end - 1)", "\(end)"])
            try await town.submit()
            var later = try await Self.stream(town.client, after: "\(end)")
            #expect(try await later.next()?.id == "\(end + 1)")
        }
    }

    @Test func streamsAndTypesAreChosen() async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            var report = try await Self.stream(town.client, ["stream": "report-\(town.report)"])
            var plans = try await Self.stream(town.client, ["type": "ActivityPlanned"])
            #expect(try await plans.next(3).map(\.type) == Array(repeating: "ActivityPlanned", count: 3))
            try await town.submit()
            var last: SentEvent?
            repeat { last = try await report.next() } while last != nil && last?.type != "ReportSubmitted"
            #expect(last?.type == "ReportSubmitted")
        }
    }

    @Test(arguments: ["x", "-1", "9223372036854775807", "9223372036854775808", "1.5"])
    func aPositionThatIsNoneIsRefused(last: String) async throws {
        try await TestServer.run { server in
            let answer = try await server.administrator.get(
                "events", headers: ["Accept": "text/event-stream", "Last-Event-ID": last])
            #expect(answer.status == 400)
        }
    }

    @Test func everybodyGetsEveryEventInOrderWhileManyWrite() async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            let end = try await server.position
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<3 {
                    group.addTask {
                        var reader = try await Self.stream(town.client, ["from": "\(end + 1)"])
                        #expect(try await reader.next(40).map(\.id) == ((end + 1)...(end + 40)).map(String.init))
                    }
                }
                for index in 0..<40 {
                    group.addTask {
                        try await town.client.done("municipalities", ["name": .string("Ort \(index)")])
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test func strangersGetNone() async throws {
        try await TestServer.run { server in
            let stranger = try await server.client("ann")
            for type in ["text/event-stream", "application/x-ndjson", "application/json"] {
                do {
                    let received = try await stranger.get("events", headers: ["Accept": type]).status
                    #expect(received == 403)
                }
            }
        }
    }
}
