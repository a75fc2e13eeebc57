import JSONValues
import Oversight
import TestSupport
import Testing

/// Commands name things by id or by name; what is unknown or ambiguous is refused.
@Suite struct NamedThingsTests {
    @Test func commandsTakeNames() async throws {
        try await TestServer.run { server in
            let client = server.administrator
            try await client.done("municipalities", ["name": "Älvby"])
            try await client.done("bodies", ["municipality": "Älvby", "name": "Socialnämnden"])
            try await client.done("units", ["municipality": "Älvby", "name": "Hemvård"])
            try await client.done("persons/kim", ["name": "Kim Berg"], method: "PUT")
            try await client.done("bodies/Socialn%C3%A4mnden/mandates", ["person": "Kim Berg", "office": "chair"])
            let meeting = try await client.done("meetings", ["body": "socialnämnden", "date": "2024-11-20"])["id"]?.text
            #expect(meeting == "alvby-socialnamnden-2024-11-20")
            let matter: JSON = ["title": "Taxor"]
            try await client.done("meetings/Socialn%C3%A4mnden%202024-11-20/matters", matter)
            try await client.done("persons/Kim%20Berg/roles", ["role": "secretary", "body": "Socialnämnden"])
            let over =
                try await client.done(
                    "goals", ["municipality": "Älvby", "level": "council", "title": "Trygg", "year": 2024])["id"]?.text
                ?? ""
            let under = try await client.done(
                "goals",
                ["municipality": "Älvby", "level": "board", "title": "Lugn", "year": 2024, "parent": "trygg"])
            let goals = try await client.get("goals").json.elements ?? []
            #expect(goals.first { $0["id"]?.text == under["id"]?.text }?["parent"]?.text == over)
            let activity = try await client.done(
                "activities", ["municipality": "Älvby", "title": "Baka bröd", "goals": [.string(over)]])
            let reported = try await client.done(
                "activities/Baka%20br%C3%B6d/status-reports", ["status": "on_hold", "comment": "Ugnen är trasig."])
            #expect(reported["id"]?.text == activity["id"]?.text)
            try await client.done("bodies/Socialn%C3%A4mnden/names", ["name": "Omsorgsnämnden"])
            try await client.done("bodies/Socialn%C3%A4mnden/names", ["name": "Vårdnämnden"])
        }
    }

    @Test func whatIsUnknownOrAmbiguousIsRefused() async throws {
        try await TestServer.run { server in
            let client = server.administrator
            for town in ["Älvby", "Granvik"] {
                try await client.done("municipalities", ["name": .string(town)])
                try await client.done("bodies", ["municipality": .string(town), "name": "Socialnämnden"])
            }
            let both = try await client.post("meetings", ["body": "Socialnämnden", "date": "2024-11-20"])
            #expect(both.status == 422, "\(both.text)")
            #expect(both.text.contains("alvby-socialnamnden, granvik-socialnamnden"), "\(both.text)")
            try await client.done("bodies", ["municipality": "Granvik", "name": "Byggnämnden"])
            let near = try await client.post("meetings", ["body": "Bygnämnden", "date": "2024-11-20"])
            #expect(near.status == 404, "\(near.text)")
            #expect(near.text.contains("near it is Byggnämnden"), "\(near.text)")
            let none = try await client.post("bodies/Ingen%20s%C3%A5dan/names", ["name": "X"])
            #expect(none.status == 404)
            #expect(none.text.contains("uppsiktctl body list"), "\(none.text)")
        }
    }

    @Test func namesAreThoseOfTheCallersMunicipality() async throws {
        try await TestServer.run { server in
            let client = server.administrator
            for town in ["Älvby", "Granvik"] {
                try await client.done("municipalities", ["name": .string(town)])
                try await client.done("bodies", ["municipality": .string(town), "name": "Socialnämnden"])
            }
            try await client.done("bodies", ["municipality": "Granvik", "name": "Byggnämnden"])
            let secretary = try await server.client(
                "sec", RoleAssignment(.secretary, body: "alvby-socialnamnden"))
            let meeting = try await secretary.done("meetings", ["body": "Socialnämnden", "date": "2024-11-20"])
            #expect(meeting["id"]?.text == "alvby-socialnamnden-2024-11-20")
            let foreign = try await secretary.post("meetings", ["body": "Bygnämnden", "date": "2024-11-20"])
            #expect(foreign.status == 404, "\(foreign.text)")
            #expect(!foreign.text.contains("Byggnämnden"), "\(foreign.text)")
        }
    }
}
