import Oversight
import Testing

@testable import ReportReading

/// Given a report with statuses in a municipality's own words, when they are read by those words, then the report is as if
/// the words had been known all along.
@Suite("A report whose status words are a municipality's own")
struct AdoptedStatusTests {
    private static func report(_ statuses: String...) throws -> ReadReport {
        let rows = zip(["Så gräs", "Klipp gräs", "Så gräs"], statuses).map { title, status in
            "\(title)\t2025-01-01\t2025-06-30\t\(status)\tArbetet har påbörjats."
        }
        let text = """
            Uppsiktsrapport för Parkavdelningen

            Mål: Fler ska trivas utomhus

            Aktivitet\tStart\tSlut\tStatus\tKommentar
            \(rows.joined(separator: "\n"))

            """
        return try ReportReader.read(Array(text.utf8))
    }

    private static func meaning(_ word: String) -> ActivityStatus? {
        switch word {
        case "Färdigställd": .completedOnPlan
        case "Fryst": .onHold
        case "Vänteläge": .cancelled
        default: nil
        }
    }

    @Test("has the status, and the findings of one that is known")
    func adopted() throws {
        let read = try Self.report("Färdigställd", "Nästan klar", "Fryst")
        #expect(read.rows.map(\.status) == [nil, nil, nil])
        #expect(read.findings.count { $0.code == .unknownStatus } == 3)
        let report = read.reading(statuses: Self.meaning)
        #expect(report.rows.map(\.status) == [.completedOnPlan, nil, .onHold])
        #expect(report.unrecognised.map(\.text) == ["Nästan klar", "Arbetet har påbörjats."])

        let known = try Self.report("Avslutad enligt plan", "Nästan klar", "Vänteläge")
        #expect(known.findings.contains { $0.code == .commentContradictsStatus })
        #expect(known.findings.contains { $0.code == .sameActivityDiffers })
        #expect(report.findings == known.findings)
    }

    @Test("gives a known word another meaning, and loses the findings of the usual one")
    func another() throws {
        let report = try Self.report("Vänteläge", "Inställd", "Inställd").reading(statuses: Self.meaning)
        #expect(report.rows.map(\.status) == [.cancelled, .cancelled, .cancelled])
        #expect(report.findings == (try Self.report("Inställd", "Inställd", "Inställd")).findings)
    }

    @Test("stays as it is if none of its words is known")
    func unchanged() throws {
        let report = try Self.report("Nästan klar", "", "Snart")
        #expect(report.reading(statuses: Self.meaning) == report)
    }
}
