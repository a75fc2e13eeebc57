import Oversight
import ReportReading
import Testing

/// Words over the columns of activities, each among columns whose words are usual.
struct ActivityColumnTests {
    private func row(_ words: [Int: String], title: String = "Så gräs") throws -> ReadRow? {
        var header = ["Aktivitet", "Enhet", "Start", "Slut", "Status", "Kommentar"]
        for (index, word) in words { header[index] = word }
        let cells = [title, "Parkenheten", "2025-03-01", "2025-11-30", "Pågående enligt plan", "Det växer."]
        let report = try OwnActivities.read([header, cells].map { $0.joined(separator: "\t") }.joined(separator: "\n"))
        #expect(report.unrecognised.isEmpty, "\(words)")
        #expect(report.rows.count == 1)
        return report.rows.first
    }

    @Test(arguments: [
        (0, "Planerade aktiviteter"), (0, "Delaktivitet"), (0, "Projekt"), (0, "Vad"), (1, "Ägare"),
        (1, "Ansvarig enhet"), (1, "Utförare"), (3, "Senast"), (3, "Måldatum"), (3, "Klart senast"), (4, "Lägesbild"),
        (4, "Läge"), (4, "Statusläge"), (4, "Genomförandestatus"), (5, "Uppföljning"), (5, "Resultat"),
        (5, "Lägesbeskrivning"), (5, "Statuskommentar"), (5, "Beskrivning av läget"), (5, "Analys"), (5, "Lägesbild"),
    ])
    func whatTheWordsSay(_ column: Int, _ word: String) throws {
        let row = try #require(try row([column: word]))
        #expect(row.title == "Så gräs")
        #expect(row.units == ["Parkenheten"])
        #expect(row.start == CalendarDate("2025-03-01"))
        #expect(row.end == CalendarDate("2025-11-30"))
        #expect(row.status == .inProgressOnPlan)
        #expect(row.comment == "Det växer.")
        #expect(row.goalLine == 4)
    }

    @Test func theHeaderOverAColumnOfGoalsIsNotListed() throws {
        let report = try OwnReport.read(
            """
            Delårsrapport 2025

            Nämndmål\tAktivitet\tStart\tSlut\tStatus
            Grönt\tSå gräs\t2025-03-01\t2025-11-30\tPågående enligt plan
            """)
        #expect(report.goals.map(\.title) == ["Grönt"])
        #expect(report.unrecognised.isEmpty)
    }
}
