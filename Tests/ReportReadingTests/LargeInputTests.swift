import Oversight
import ReportReading
import Testing

/// Long lines, deep markup and many rows are read in one pass, like small ones.
struct LargeInputTests {
    private func report(_ table: String) throws -> ReadReport {
        let text = """
            Uppsiktsrapport till tekniska utskottet

            1.1 Fler invånare ska trivas utomhus

            Verksamhetens aktiviteter\tStartdatum\tSlutdatum

            """
        return try ReportReader.read(Array((text + table + "\n").utf8))
    }

    @Test func aVeryLongLine() throws {
        let comment = String(repeating: "Arbetet går framåt i varje park. ", count: 30_000)
        let report = try report(
            "<p>Så gräs</p> <p>Grönt.</p> <p>✔ Avslutad enligt plan</p> <p>\(comment)</p>\t2025-01-01\t2025-02-01")
        #expect(report.rows.map(\.title) == ["Så gräs"])
        #expect(report.rows.first?.comment.utf8.count == comment.utf8.count - 1)
    }

    @Test func tagsThatAreNestedDeepAndNeverClosed() throws {
        let open = String(repeating: "<ul><li><p><b><span style='x'>", count: 20_000)
        let report = try report(
            "<p>Så gräs</p> \(open)• Parkenheten <p>Grönt.</p> <p>Vänteläge</p>\t2025-01-01\t2025-02-01")
        #expect(report.rows.first?.units == ["Parkenheten"])
        #expect(report.rows.first?.status == .onHold)
    }

    @Test func tagsThatNeverEnd() throws {
        let report = try report("Så gräs \(String(repeating: "<p <", count: 50_000))\t2025-01-01\t2025-02-01")
        #expect(report.rows.first?.start == CalendarDate("2025-01-01"))
    }

    @Test func tenThousandRows() throws {
        let rows = (1...10_000).map { "<p>Så gräs \($0)</p> <p>✔ Avslutad enligt plan</p>\t2025-01-01\t2025-02-01" }
        let report = try report(rows.joined(separator: "\n"))
        #expect(report.rows.count == 10_000)
        #expect(report.unrecognised.isEmpty)
    }

    @Test func aRowThatGoesOnForTenThousandLines() throws {
        let lines = Array(repeating: "och så vidare\t\t", count: 10_000)
        let report = try report(
            (["Så gräs\t2025-01-01\t2025-02-01", "Ej påbörjad\t\t"] + lines).joined(separator: "\n"))
        #expect(report.rows.count == 1)
        #expect(report.rows.first?.status == .notStarted)
    }

    @Test func tenThousandPageBreaksInOneRow() throws {
        let header = "Verksamhetens aktiviteter\tStartdatum\tSlutdatum"
        let lines = Array(repeating: "\(header)\noch så vidare\t\t", count: 10_000)
        let report = try report(
            (["Så gräs\t2025-01-01\t2025-02-01", "Ej påbörjad\t\t", "Nu"] + lines).joined(separator: "\n"))
        #expect(report.rows.count == 1)
    }
}
