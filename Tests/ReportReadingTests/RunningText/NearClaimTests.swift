import Oversight
import ReportReading
import Testing

@Suite("A sentence that says that the other quantities are near what was planned")
struct NearClaimTests {
    private static func found(_ sentence: String) throws -> [String] {
        let report = try ReportReader.read(
            Array(
                """
                Årsrapport 2024
                Omsorgsnämnden

                Kvantiteter

                Kvantiteter\tUtfall 2023\tÅtagande 2024\tUtfall 2024\tAvvikelse
                Platser i kortvård\t20\t24\t14\t-10
                Platser i dagvård\t30\t31\t30\t-1
                Timmar i hemvård\t2 000\t2 100\t1 300\t-800
                Platser vid Lindgården\t5\t6\t3\t-3

                De största avvikelserna gäller timmar i hemvård. \(sentence)
                """.utf8))
        return report.findings.filter { $0.code == .textTableDisagree }.map { finding in
            "\(finding.line) \(finding.text(.title) ?? "") \(finding.text(.written) ?? "")"
        }
    }

    @Test("is compared with those that the paragraph does not name and that are not small")
    func claims() throws {
        let expected = ["12 Platser i kortvård övriga kvantiteter … nära"]
        #expect(try Self.found("Övriga kvantiteter ligger nära åtagandet.") == expected)
        #expect(try Self.found("Övriga kvantiteter ligger i linje med åtagandet med små avvikelser.") == expected)
    }

    @Test("is none if it names the others, or says nothing of them")
    func none() throws {
        #expect(try Self.found("Även platser i kortvård avviker. Övriga kvantiteter ligger nära åtagandet.") == [])
        #expect(try Self.found("Övriga kvantiteter redovisas i bilagan.") == [])
    }
}

@Suite("A table of indicators with an empty column of trends")
struct EmptyTrendTests {
    private static func codes(_ trends: [String]) throws -> [String] {
        let rows = trends.enumerated().map { "Mått nummer \($0)\t4\t5\t\($1)" }.joined(separator: "\n")
        let text = "Årsrapport 2024\nOmsorgsnämnden\n\nNyckeltal\n\nMått\t2023\t2024\tTrend\n\(rows)\n"
        let report = try ReportReader.read(Array(text.utf8))
        return report.findings.filter { $0.code == .trendMissing }.map { "\($0.line)" }
    }

    @Test("is told once, and not if a row has a trend")
    func empty() throws {
        #expect(try Self.codes(["", "", ""]) == ["6"])
        #expect(try Self.codes(["", "Ökar", ""]) == [])
    }
}
