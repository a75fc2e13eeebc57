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

    @Test func fiveThousandRowsLaidOutWithSpaces() throws {
        let plan = (1...5_000).map {
            "Så gräs \($0)                2025-01-01     Löpande\n• Parkenheten\n▶ Pågående enligt plan"
        }
        let header = "Verksamhetens aktiviteter   Startdatum     Slutdatum\n"
        let report = try OwnReport.read(
            "Uppsiktsrapport\n\n1.1 Fler invånare ska trivas utomhus\n\n\(header)\(plan.joined(separator: "\n"))\n")
        #expect(report.rows.count == 5_000)
        #expect(report.rows.allSatisfy { $0.units == ["Parkenheten"] && $0.writtenEnd == "Löpande" })

        let progress = (1...5_000).map { "Så gräs \($0)                ■ Ej påbörjad     2025-06-30     Nej.\nigen" }
        let wide = "Verksamhetens aktiviteter   Status            Slutdatum      Kommentar\n"
        let fourMonth = try OwnReport.read(
            "Tertialrapport\n\n2 Mål\n\n2.1 Grönt\n\n2.1.1 Mer gräs\n\nEj uppfyllt\n\n\(wide)"
                + progress.joined(separator: "\n") + "\n")
        #expect(fourMonth.rows.count == 5_000)
        #expect(fourMonth.rows.last?.title == "Så gräs 5000 igen")
    }

    @Test func statusesAndDatesThatBelongToNothing() throws {
        let wide = "Verksamhetens aktiviteter   Status            Slutdatum      Kommentar\n"
        let lines = (1...8_000).map { index in
            index.isMultiple(of: 2)
                ? "                            avvikelse" : "                                              2025-06-30"
        }
        let report = try OwnReport.read(
            "Tertialrapport\n\n2 Mål\n\n2.1 Grönt\n\n2.1.1 Mer gräs\n\nEj uppfyllt\n\n\(wide)"
                + lines.joined(separator: "\n") + "\n")
        #expect(report.rows.isEmpty)
        #expect(!report.unrecognised.isEmpty)
    }

    @Test func twentyThousandRowsOfAStatement() throws {
        let rows = (1...20_000).map { "Post \($0)\t1\t1\t0" }.joined(separator: "\n")
        let report = try ReportReader.read(
            Array("Årsrapport 2024\n\nEkonomi\n\nTkr\tUtfall\tBudget\tAvvikelse\n\(rows)\n".utf8))
        #expect(report.statements.map(\.rows.count) == [20_000])
    }

    @Test func aCoverOfTwentyThousandLines() throws {
        let names = (0..<20_000).map { "Namn \(["Alfa", "Beta", "Gamma"][$0 % 3])" }.joined(separator: "\n\n")
        let bullets = (0..<20_000).map { "• Enhet nummer \($0)\t\t" }.joined(separator: "\n")
        let report = try OwnReport.oversight(
            "Så gräs\t2025-01-01\t2025-02-01\n\(bullets)\nEj påbörjad\t\t", cover: "Uppsiktsrapport\n\n\(names)")
        #expect(report.unit == nil)
        #expect(report.rows.first?.units.count == 20_000)
        #expect(report.unrecognised.count == 20_000)
    }

    @Test func twentyThousandPages() throws {
        let pages = (1...20_000).map {
            "Granvik        \($0 % 900 + 1)(900)\n\nSå gräs \($0)\t2025-01-01\t2025-02-01\nEj påbörjad\t\t\n\nsid \($0 % 900)"
        }
        let report = try OwnReport.oversight(pages.joined(separator: "\n\u{0C}"))
        #expect(report.rows.count == 20_000)
        #expect(report.unrecognised.isEmpty)
    }
}
