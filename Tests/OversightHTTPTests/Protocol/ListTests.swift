import Foundation
import JSONValues
import NIOHTTP1
import TestSupport
import Testing

/// Lists over HTTP: whole and in pages, and of which length they may be.
@Suite struct ListTests {
    private static let lists = [
        "activities", "reports", "goals", "units", "bodies", "meetings", "municipalities", "persons",
        "overdue?on=2025-06-01",
    ]

    @Test func pagesFollowEachOtherByTheirLinks() async throws {
        try await TestServer.run { server in
            let town = try await Self.furnished(server)
            for path in Self.lists {
                let whole = try await town.client.get(path)
                let all = try whole.json.elements ?? []
                #expect(all.count > 1 || path == "municipalities", "\(path)")
                #expect(whole.headers.first(name: "link") == nil, "\(path)")
                var paged: [JSON] = []
                var next: String? = "\(path)\(path.contains("?") ? "&" : "?")limit=1"
                while let address = next, paged.count <= all.count {
                    let page = try await town.client.get(address)
                    #expect(page.status == 200, "\(address)")
                    #expect(try page.json.elements?.count == 1, "\(address)")
                    paged += try page.json.elements ?? []
                    next = try Self.next(of: page)
                }
                #expect(paged == all, "\(path)")
            }
        }
    }

    @Test func aHistoryHasPagesByPosition() async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            try await town.submit()
            try await town.decide("table")
            let path = "\(town.path)/history"
            let all = try await town.client.get(path).json.elements ?? []
            var paged: [JSON] = []
            var next: String? = "\(path)?limit=2"
            while let address = next, paged.count <= all.count {
                let page = try await town.client.get(address)
                paged += try page.json.elements ?? []
                next = try Self.next(of: page)
            }
            #expect(all.count > 2 && paged == all)
        }
    }

    @Test func eventsAreReadAsOfBothTimes() async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            try await town.submit(on: "2024-09-05")
            let submitted = try await server.position
            try await town.decide("approve", at: "2024-09-18")
            let all = try await town.client.get("events").json.elements ?? []
            func on(_ event: JSON) -> String { event["data"]?["on"]?.text ?? "" }
            let cases: [(KeyValuePairs<String, String>, [JSON])] = [
                (["as-of-position": "\(submitted)"], Array(all.prefix(submitted))),
                (["as-of": "2024-09-10"], all.filter { on($0) <= "2024-09-10" }),
                (
                    ["as-of": "2024-09-01", "as-of-position": "\(submitted)"],
                    all.prefix(submitted).filter { on($0) <= "2024-09-01" }
                ),
            ]
            for (query, expected) in cases {
                #expect(expected.count < all.count)
                let page = try await town.client.get("events", query)
                #expect(try page.json.elements == expected, "\(query)")
                let lines = try await town.client.get("events", query, headers: ["Accept": "application/x-ndjson"])
                let read = try lines.body.split(separator: UInt8(ascii: "\n")).map { try JSON($0) }
                #expect(read == expected, "\(query)")
            }
            // As of a position, a stream of events ends there.
            let stream = try await town.client.get(
                "events", ["as-of-position": "2"], headers: ["Accept": "text/event-stream"])
            #expect(stream.text.split(separator: "\n").count { $0.hasPrefix("id: ") } == 2)
            for (query, status) in [("as-of=2024-10-16", 422), ("as-of-position=99999", 404)] {
                let refused = try await town.client.get("events?\(query)")
                #expect(refused.status == status, "\(query)")
            }
        }
    }

    @Test func aLongListIsWrittenInParts() async throws {
        try await TestServer.run { server in
            let answer = try await Town.importSample(Self.document(activities: 699), with: server.administrator)
            #expect(answer.status == 200, "\(answer.text)")
            let list = try await server.administrator.get("activities")
            let ids = try list.json.elements?.compactMap { $0["id"]?.text } ?? []
            #expect(ids.count == 700)
            #expect(ids == ids.sorted())
            #expect(list.headers.first(name: "content-length") == nil)
            let head = try await server.administrator.send("HEAD", "activities")
            #expect(head.headers.first(name: "content-length") == "\(list.body.count)")
            let page = try await server.administrator.get("activities", ["limit": "300", "after": ids[299]])
            #expect(try page.json.elements?.compactMap { $0["id"]?.text } == Array(ids[300..<600]))
            #expect(try Self.next(of: page) == "/api/v1/activities?limit=300&after=\(ids[599])")
            let known = try await server.administrator.get(
                "activities", headers: ["If-None-Match": list.tag ?? ""])
            #expect(known.status == 304)
        }
    }

    @Test func aListIsAnotherOnceSomethingIsRecorded() async throws {
        try await TestServer.run { server in
            let town = try await Self.furnished(server)
            for (number, path) in Self.lists.enumerated() where path != "persons" {
                let before = try await town.client.get(path).tag ?? ""
                #expect(before.hasPrefix("W/\""), "\(path)")
                try await town.client.done("units", ["municipality": "Älvby", "name": .string("Till \(number)")])
                let after = try await town.client.get(path, headers: ["If-None-Match": before])
                #expect(after.status == 200, "\(path)")
                #expect(after.tag != before, "\(path)")
            }
            // The directory stands beside the log.
            let before = try await town.client.get("persons").tag ?? ""
            _ = try await town.client.put("persons/kim", ["name": "Kim Ek"])
            let after = try await town.client.get("persons", headers: ["If-None-Match": before])
            #expect(after.status == 200)
        }
    }

    @Test func aPageThatCannotBeIsRefused() async throws {
        try await TestServer.run { server in
            let town = try await Self.furnished(server)
            for path in Self.lists {
                let mark = path.contains("?") ? "&" : "?"
                for query in [
                    "limit=0", "limit=10001", "limit=x", "limit=", "after=", "after=Å", "after=a,b,c",
                    "limit=1&after=%00", "limit=1&limit=1", "limit=%ff", "limit=%", "%zz=1",
                    "limitt=1",
                ] {
                    let answer = try await town.client.get("\(path)\(mark)\(query)")
                    #expect(answer.status == 400, "\(path) \(query)")
                    #expect(try answer.code == "invalid-request", "\(path) \(query)")
                }
            }
        }
    }

    /// A town of which every list has something, and most have more than one thing.
    private static func furnished(_ server: TestServer) async throws -> Town {
        let town = try await Town(server.administrator)
        let client = town.client
        try await client.done("units", ["municipality": "Älvby", "name": "Kök", "parent": "Hemvård"])
        for date in ["2024-09-18", "2024-10-16"] {
            try await client.done("meetings", ["body": "alvby-socialnamnden", "date": .string(date)])
        }
        try await client.done(
            "reports", ["municipality": "Älvby", "kind": "annual", "committee": "Socialnämnden", "due": "2024-11-01"])
        for person in ["kim", "lo"] {
            _ = try await client.put("persons/\(person)", ["name": .string("\(person) Berg")])
        }
        return town
    }

    /// The address of the page after an answer, if it names one.
    private static func next(of answer: Answer) throws -> String? {
        guard let link = answer.headers.first(name: "link") else { return nil }
        let match = try #require(try /<([^<>]+)>; rel="next"/.wholeMatch(in: link), "\(link)")
        return String(match.1)
    }

    /// The sample with other activities in its first section; the second keeps its one.
    private static func document(activities: Int) -> String {
        let rows = (1...activities).map { number in
            """
            Hålla möte nummer \(number)\t2024-01-15\t2024-12-31
            Fler ska mötas.\t\t
            ▶ Pågående enligt plan\t\t
            Möte \(number) planeras.\t\t
            """
        }
        // The section 1.1 of the sample with other rows; the table of contents names the next section too.
        guard let start = Town.sample.range(of: "Pröva tillsyn"),
            let end = Town.sample.range(of: "1.2 Alla ska", options: .backwards)
        else { return "" }
        return Town.sample[..<start.lowerBound] + rows.joined(separator: "\n") + "\n\n"
            + Town.sample[end.lowerBound...]
    }
}
