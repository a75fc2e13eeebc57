import Foundation
import Oversight
import Testing

@testable import Reminding

@Suite struct CalendarTests {
    /// The lines of a calendar with its folds undone, after a look at every line as it is sent.
    private static func lines(_ calendar: String) throws -> [String] {
        try #require(calendar.hasSuffix("\r\n"))
        let sent = Data(calendar.utf8).split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
        for line in sent {
            try #require(line.last == 0x0D && line.count <= 76)
            // Programs that unfold after decoding must not meet half a character.
            try #require(String(validating: line, as: UTF8.self) != nil)
        }
        // By bytes: to a string, a space with a mark after it is another character.
        let unfolded = sent.reduce(into: [Data]()) { lines, line in
            if line.first == 0x20 {
                lines[lines.count - 1] += line.dropFirst().dropLast()
            } else {
                lines.append(Data(line.dropLast()))
            }
        }
        return unfolded.map { String(decoding: $0, as: UTF8.self) }
    }

    private static func unescaped(_ text: Substring) -> String {
        var plain = ""
        var rest = text
        while let character = rest.popFirst() {
            if character == "\\", let next = rest.popFirst() {
                plain.append(next == "n" ? "\n" : next)
            } else {
                plain.append(character)
            }
        }
        return plain
    }

    private static func entry(_ summary: String, _ description: String = "", day: String = "2026-12-31") throws
        -> CalendarEntry
    {
        CalendarEntry(
            uid: "activity-a-end@uppsikt", day: try Sample.day(day), summary: summary, description: description,
            categories: ["Aktivitet"], url: "https://u.example/a", sequence: 3)
    }

    @Test func aDeadlineIsADay() throws {
        let feed = CalendarFeed(
            name: "Uppsikt: Hemtjänst", entries: [try Self.entry("Slutdatum: Besök", "Enhet: A, B\nId: a")])
        let lines = try Self.lines(feed.text(stamp: Sample.day("2026-11-23")))
        #expect(
            lines == [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Uppsikt//Uppsikt//SV", "CALSCALE:GREGORIAN",
                "NAME:Uppsikt: Hemtjänst", "X-WR-CALNAME:Uppsikt: Hemtjänst", "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
                "X-PUBLISHED-TTL:PT6H", "BEGIN:VEVENT", "UID:activity-a-end@uppsikt", "DTSTAMP:20261123T000000Z",
                "SEQUENCE:3", "DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101", "TRANSP:TRANSPARENT",
                "CLASS:PUBLIC", "SUMMARY;LANGUAGE=sv:Slutdatum: Besök", "DESCRIPTION;LANGUAGE=sv:Enhet: A\\, B\\nId: a",
                "CATEGORIES;LANGUAGE=sv:Aktivitet", "URL:https://u.example/a", "END:VEVENT", "END:VCALENDAR",
            ])
    }

    @Test func aCalendarWithoutDaysStillHasAComponent() throws {
        let lines = try Self.lines(CalendarFeed(name: "Tom", entries: []).text(stamp: Sample.day("2026-11-23")))
        #expect(lines.contains("BEGIN:VTIMEZONE"))
        #expect(!lines.contains("BEGIN:VEVENT"))
    }

    @Test func theOrderInWhichThingsCameDoesNotShow() throws {
        var entries = [try Self.entry("a", day: "2026-12-02"), try Self.entry("b", day: "2026-12-01")]
        entries[1].uid = "b"
        let one = CalendarFeed(name: "x", entries: entries)
        let other = CalendarFeed(name: "x", entries: entries.reversed())
        #expect(one == other)
    }

    @Test func whatPeopleWroteComesOutAsItWentIn() throws {
        var random = RandomText(seed: 5545)
        for _ in 0..<200 {
            let (summary, note) = (random.next(upTo: 300), random.next(upTo: 300))
            let feed = CalendarFeed(name: random.next(upTo: 80), entries: [try Self.entry(summary, note + "x")])
            let lines = try Self.lines(feed.text(stamp: Sample.day("2026-11-23")))
            // Nothing that is written can make a line of its own.
            #expect(lines.count == 22)
            let shown = lines.first { $0.hasPrefix("SUMMARY") }?.drop { $0 != ":" }.dropFirst()
            let expected = summary.split(separator: "\n", omittingEmptySubsequences: false).map {
                CleanText.line(String($0))
            }
            #expect(Self.unescaped(shown ?? "") == expected.joined(separator: "\n"))
        }
    }

    @Test func aLetterWithManyMarksIsFoldedToo() throws {
        let text = "x" + String(repeating: "\u{0327}\u{0301}", count: 100) + "y"
        let lines = try Self.lines(ContentLine("X", text).folded)
        #expect(lines == ["X:" + text])
    }

    @Test func foldingComesOutAsItWentIn() throws {
        var random = RandomText(seed: 75)
        for _ in 0..<400 {
            let text = CleanText.line(random.next(upTo: 500))
            let lines = try Self.lines(ContentLine("X", text).folded)
            #expect(lines == ["X:" + text])
        }
    }
}
