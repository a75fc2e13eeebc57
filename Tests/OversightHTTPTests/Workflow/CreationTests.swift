import HTTPTypes
import JSONValues
import NIOHTTP1
import OversightCommands
import TestSupport
import Testing

@testable import OversightHTTP

/// What is made has an address, and everything that has an identifier can be asked for by it.
@Suite struct CreationTests {
    private static let made: [(path: String, body: JSON)] = [
        ("municipalities", ["name": "Älvby"]), ("bodies", ["municipality": "Älvby", "name": "Socialnämnden"]),
        ("units", ["municipality": "Älvby", "name": "Hemvård"]),
        ("goals", ["municipality": "Älvby", "level": "board", "title": "Fler ska må bra"]),
        ("activities", ["municipality": "Älvby", "title": "Baka bröd", "goals": ["Fler ska må bra"]]),
        ("assignments", ["municipality": "Älvby", "title": "Byt larm", "kind": "project", "unit": "Hemvård"]),
        ("indicators", ["municipality": "Älvby", "title": "Andel trygga", "gender": "female", "followUp": ["annual"]]),
        ("meetings", ["body": "alvby-socialnamnden", "date": "2024-11-20"]),
        ("reports", ["municipality": "Älvby", "kind": "annual", "committee": "Socialnämnden"]),
    ]

    @Test func whatIsMadeHasAnAddress() async throws {
        try await TestServer.run { server in
            let client = server.administrator
            for (number, (path, body)) in Self.made.enumerated() {
                let key: KeyValuePairs = ["Idempotency-Key": "creation-\(number)"]
                let answer = try await client.post(path, body, headers: key)
                #expect(answer.status == 201, "\(path): \(answer.text)")
                let id = try answer.json["id"]?.text ?? ""
                let location = answer.headers.first(name: "location") ?? ""
                #expect(location == "/api/v1/\(path)/\(id)")
                let shown = try await client.get(location)
                #expect(shown.status == 200, "\(location)")
                #expect(try shown.json["id"]?.text == id)
                let listed = try await client.get(path).json.elements?.first { $0["id"]?.text == id }
                if path != "reports" { #expect(try shown.json == listed, "\(path)") }
                // Sent again, it answers as it did.
                let again = try await client.post(path, body, headers: key)
                #expect(again.status == 201 && again.isReplayed, "\(path)")
                #expect(again.headers.first(name: "location") == location)
                #expect(again.body == answer.body)
            }
            let meeting = try await client.post("meetings", ["body": "alvby-socialnamnden", "date": "2024-11-20"])
            #expect(meeting.status == 200, "It was scheduled already.")
            #expect(meeting.headers.first(name: "location") == nil)
        }
    }

    @Test func everyCreatingCommandIsTried() {
        let creating = Route.commands.filter { route in
            if case .command(let command) = route.declaration { command.isCreating } else { false }
        }
        #expect(Set(creating.map(\.path)) == Set(Self.made.map { "/api/v1/\($0.path)" }))
    }

    @Test func whatDoesNotExistIsNotFound() async throws {
        try await TestServer.run { server in
            let shows = OversightAPI.routes.filter { $0.method == .get && $0.path.hasSuffix("/{id}") }
            #expect(shows.count == 12)
            for route in shows {
                let path = route.path.replacing("{id}", with: "ingenting")
                let answer = try await server.administrator.get(path)
                #expect(answer.status == 404, "\(path)")
                #expect(try answer.code == "not-found", "\(path)")
                #expect(answer.text.contains(" list`"), "\(path): \(answer.text)")
            }
        }
    }

    @Test func oneThingIsShownAsOfBothTimes() async throws {
        try await TestServer.run { server in
            let client = server.administrator
            try await client.done("municipalities", ["name": "Älvby", "on": "2024-01-01"])
            try await client.done("units", ["municipality": "Älvby", "name": "Omsorg", "on": "2024-01-01"])
            try await client.done("units", ["municipality": "Älvby", "name": "Hemvård", "on": "2024-01-01"])
            let before = try await server.position
            try await client.done("units/alvby-hemvard/moves", ["parent": "alvby-omsorg", "on": "2024-06-01"])
            let now = try await client.get("units/alvby-hemvard")
            #expect(try now.json["parent"] == "alvby-omsorg")
            #expect(now.tag?.hasPrefix("\"2-") == true)
            for query: KeyValuePairs in [
                ["as-of": "2024-05-31"], ["as-of-position": "\(before)"],
                ["as-of": "2024-06-01", "as-of-position": "\(before)"],
            ] {
                let earlier = try await client.get("units/alvby-hemvard", query)
                #expect(try earlier.json["parent"] == .null, "\(query)")
            }
            let unknown = try await client.get("units/alvby-hemvard", ["as-of-position": "0"])
            #expect(unknown.status == 404)
        }
    }
}
