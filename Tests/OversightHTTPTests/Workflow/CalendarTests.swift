import Foundation
import JSONValues
import NIOHTTP1
import Oversight
import TestSupport
import Testing

@testable import OversightHTTP
@testable import OversightService

/// The calendars of units and bodies, as calendar programs fetch them.
@Suite struct CalendarTests {
    private static let unit = "units/alvby-hemvard/calendar.ics"
    private static let body = "bodies/alvby-socialnamnden/calendar.ics"

    /// The values of a property, unfolded.
    private static func values(_ name: String, _ calendar: String) -> [String] {
        calendar.replacing("\r\n ", with: "").split(separator: "\r\n").filter { line in
            line.prefix { $0 != ":" && $0 != ";" } == name
        }.map { String($0.drop { $0 != ":" }.dropFirst()) }
    }

    @Test func aUnitsCalendarHasWhatIsNotDoneYet() async throws {
        try await TestServer.run { server in
            let client = server.administrator
            let place = try await PlannedTown(server)
            let before = try await client.get(Self.unit)
            #expect(before.status == 200)
            #expect(before.headers.first(name: "content-type") == "text/calendar; charset=utf-8")
            #expect(!before.text.contains("Baka bröd"))
            try await client.done(
                "activities/\(place.activity)/reschedulings", ["end": "2024-12-24", "reason": "Till jul."])
            let planned = try await client.get(Self.unit).text
            #expect(Self.values("SUMMARY", planned).contains("Slutdatum: Baka bröd"))
            #expect(Self.values("DTSTART", planned).contains("20241224"))
            #expect(Self.values("DTEND", planned).contains("20241225"))
            try await client.done(
                "activities/\(place.activity)/status-reports", ["status": "completed_on_plan"])
            let done = try await client.get(Self.unit).text
            #expect(!done.contains("Baka bröd"))
        }
    }

    @Test func aUnitsCalendarHasWhatLiesWithTheUnitsBelowIt() async throws {
        try await TestServer.run { server in
            let client = server.administrator
            let place = try await PlannedTown(server)
            try await client.done(
                "activities/\(place.activity)/reschedulings", ["end": "2024-12-24", "reason": "Till jul."])
            try await client.done("units", ["municipality": "Älvby", "name": "Omsorg"])
            let above = "units/alvby-omsorg/calendar.ics"
            let before = try await client.get(above).text
            #expect(Self.values("UID", before).isEmpty)
            try await client.done("units/alvby-hemvard/moves", ["parent": "alvby-omsorg"])
            let after = try await client.get(above).text
            #expect(Self.values("SUMMARY", after).contains("Slutdatum: Baka bröd"))
            let beside = try await client.get("units/alvby-kok/calendar.ics").text
            #expect(Self.values("UID", beside).isEmpty)
        }
    }

    @Test func aMovedDayKeepsItsIdentifier() async throws {
        try await TestServer.run { server in
            let client = server.administrator
            let place = try await PlannedTown(server)
            var found: [(uids: [String], days: [String])] = []
            for day in ["2024-12-24", "2025-01-31"] as [JSON] {
                try await client.done("activities/\(place.activity)/reschedulings", ["end": day, "reason": "Flyttad."])
                let text = try await client.get(Self.unit).text
                found.append((Self.values("UID", text), Self.values("DTSTART", text)))
            }
            #expect(found[0].uids == found[1].uids && !found[0].uids.isEmpty)
            #expect(found[0].days != found[1].days)
        }
    }

    @Test func aBodysCalendarHasItsMeetingsAndTheirMinutes() async throws {
        try await TestServer.run { server in
            let client = server.administrator
            _ = try await PlannedTown(server)
            let text = try await client.get(Self.body).text
            #expect(Self.values("SUMMARY", text).contains("Sammanträde: Socialnämnden"))
            #expect(Self.values("SUMMARY", text).contains("Protokollet ska vara justerat: Socialnämnden"))
            try await client.done("meetings/alvby-socialnamnden-2024-09-18/adjustment", ["on": "2024-09-20"])
            let adjusted = try await client.get(Self.body).text
            #expect(!Self.values("SUMMARY", adjusted).contains("Protokollet ska vara justerat: Socialnämnden"))
            #expect(Self.values("SUMMARY", adjusted).contains("Justeringen ska vara anslagen: Socialnämnden"))
        }
    }

    @Test func anUnchangedCalendarIsNotSentAgain() async throws {
        try await TestServer.run { server in
            let client = server.administrator
            _ = try await PlannedTown(server)
            let first = try await client.get(Self.body)
            let tag = try #require(first.tag)
            let again = try await client.get(Self.body, headers: ["If-None-Match": tag])
            #expect(again.status == 304)
            try await client.done("meetings", ["body": "alvby-socialnamnden", "date": "2024-12-04"])
            let changed = try await client.get(Self.body, headers: ["If-None-Match": tag])
            #expect(changed.status == 200)
        }
    }

    @Test func aThingThatIsNotThereHasNoCalendar() async throws {
        try await TestServer.run { server in
            _ = try await PlannedTown(server)
            for path in ["units/none/calendar.ics", "bodies/none/calendar.ics"] {
                let answer = try await server.administrator.get(path)
                #expect(answer.status == 404)
                let code = try answer.code
                #expect(code == "not-found")
            }
        }
    }

    @Test func aTokenMayBeThePasswordOfAnyUserForReading() async throws {
        try await TestServer.run { server in
            _ = try await PlannedTown(server)
            _ = try await server.client("reader", RoleAssignment(.controller))
            let token = try await server.service.directory.makeToken(for: "reader", on: server.service.clock.today)
            func header(_ text: String) -> KeyValuePairs<String, String> {
                ["Authorization": "Basic " + Data(text.utf8).base64EncodedString()]
            }
            let client = server.client(token: nil)
            for user in ["reader", "", "vem som helst"] {
                let answer = try await client.get(Self.unit, headers: header("\(user):\(token)"))
                #expect(answer.status == 200, "\(user)")
            }
            for wrong in ["reader:", "reader:\(token)x", token, ":", "\(token):reader"] {
                let answer = try await client.get(Self.unit, headers: header(wrong))
                #expect(answer.status == 401)
            }
            let broken = try await client.get(Self.unit, headers: ["Authorization": "Basic !"])
            #expect(broken.status == 401)
            // A browser would send the password with whatever another site has it send.
            let writing = try await client.post(
                "goals", ["municipality": "Älvby", "level": "board", "title": "Fler ska cykla"],
                headers: header("reader:\(token)"))
            #expect(writing.status == 401)
        }
    }
}
