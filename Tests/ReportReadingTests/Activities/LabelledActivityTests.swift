import Oversight
import ReportReading
import Testing

/// Activities whose values stand beside or below labels instead of under a header.
@Suite("Activities with labels")
struct LabelledActivityTests {
    /// Two activities under a goal of their own words, in one of the layouts.
    private static func report(_ activities: String) throws -> ReadReport {
        try OwnReport.read("Uppsiktsrapport för Parkavdelningen\n\nMål: Grönare gator\n\n\(activities)\n")
    }

    private static func expectBoth(_ report: ReadReport, comments: [String] = ["Det växer.", "Den spricker."]) {
        #expect(report.rows.map(\.title) == ["Så gräs", "Laga muren"])
        #expect(report.rows.map(\.units) == [["Parkenheten"], ["Murarlaget"]])
        #expect(report.rows.map(\.start) == [CalendarDate("2025-03-01"), CalendarDate("2025-04-01")])
        #expect(report.rows.map(\.end) == [CalendarDate("2025-11-30"), CalendarDate("2025-12-31")])
        #expect(report.rows.map(\.status) == [.inProgressOnPlan, .notStarted])
        #expect(report.rows.map(\.comment) == comments)
        #expect(report.goals.map(\.title) == ["Grönare gator"])
        #expect(report.rows.allSatisfy { $0.goalLine == report.goals.first?.line })
        #expect(report.unrecognised.isEmpty)
    }

    private static func fields(
        _ separator: String, _ gap: String, label: (Int) -> String = { _ in "Aktivitet" }
    ) -> String {
        let rows = [
            ["Så gräs", "Parkenheten", "2025-03-01", "2025-11-30", "Pågående enligt plan", "Det växer."],
            ["Laga muren", "Murarlaget", "2025-04-01", "2025-12-31", "Ej påbörjad", "Den spricker."],
        ]
        return rows.enumerated().map { place, row in
            let labels = [label(place + 1), "Ansvarig enhet", "Startdatum", "Slutdatum", "Status", "Kommentar"]
            return zip(labels, row).map { $0 + separator + $1 }.joined(separator: gap)
        }.joined(separator: "\n\n")
    }

    @Test(
        "are read beside their labels, below them, and in two columns",
        arguments: [(": ", "\n"), ("\t", "\n"), ("      ", "\n"), ("\n", "\n\n"), (":\t", "\n")])
    func layouts(_ separator: String, _ gap: String) throws {
        Self.expectBoth(try Self.report(Self.fields(separator, gap)))
    }

    @Test("are read with the number of the activity in the label")
    func numbers() throws {
        Self.expectBoth(try Self.report(Self.fields(": ", "\n") { "Aktivitet 1.\($0)" }))
        Self.expectBoth(try Self.report(Self.fields(": ", "\n") { "Aktivitet A.\($0)" }))
    }

    @Test("are whole when a page parts their values")
    func pages() throws {
        let text = Self.fields(": ", "\n")
            .replacing("2025-12-31\nStatus", with: "2025-12-31\n\n\u{C}Status")
        Self.expectBoth(try Self.report(text))
    }

    @Test("have the comment that stands alone below a blank line, with its further paragraphs")
    func comments() throws {
        let text = Self.fields(": ", "\n")
            .replacing("Kommentar: Det växer.", with: "\nKommentar\nDet\nväxer.\n\nFåglar äter.")
            .replacing("Kommentar: Den", with: "\nKommentar:\nDen")
        Self.expectBoth(try Self.report(text), comments: ["Det växer.\nFåglar äter.", "Den spricker."])
    }

    @Test("list a short paragraph below the last of them, which may belong to its comment")
    func paragraphBelow() throws {
        let report = try Self.report(Self.fields(": ", "\n") + "\n\nMer står i bilagan.")
        #expect(report.unrecognised.map(\.text) == ["Mer står i bilagan."])
    }

    @Test("have a numbered title directly below the heading of their goal")
    func numberedTitles() throws {
        let report = try ReportReader.read(
            Array(
                """
                Uppföljning av aktiviteter 2025
                Tekniska nämnden

                Mål 1: Gröna gator
                1.1 Så gräs
                Ansvarig: Parkenheten | Period: januari 2025–december 2025 | Status: Pågår enligt plan
                Det växer.

                1.2 Klippa häcken
                Ansvarig: Gatu- och parkenheten | Period: mars 2025–april 2025 | Status: Avslutad
                Klart i april.

                Mål 2: Hela murar
                2.1 Laga muren
                Ansvarig: Murarlaget | Period: maj 2025–juni 2025 | Status: Pågår enligt plan
                Den spricker.
                """.utf8))
        #expect(report.goals.map(\.title) == ["Gröna gator", "Hela murar"])
        #expect(report.rows.map(\.title) == ["Så gräs", "Klippa häcken", "Laga muren"])
        #expect(report.rows.map(\.goalLine) == [4, 4, 13])
        #expect(report.rows.map(\.units) == [["Parkenheten"], ["Gatu- och parkenheten"], ["Murarlaget"]])
        #expect(report.rows.map(\.comment) == ["Det växer.", "Klart i april.", "Den spricker."])
    }
}
