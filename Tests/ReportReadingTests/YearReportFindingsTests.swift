import Foundation
import Oversight
import ReportReading
import Testing

/// What is flagged in the reports of municipalities that do not exist: each finding was judged against the text.
///
/// `findings.json` lists them, as "line code"; a finding that is not there is false, or has to be judged first.
struct YearReportFindingsTests {
    @Test(arguments: YearReportSample.allCases)
    func onlyWhatAReaderWouldFlag(_ sample: YearReportSample) throws {
        let report = try sample.report()
        let truth = try sample.truth()
        let asOf = try #require(CalendarDate("\(truth.year)-\(truth.kind == "annual" ? "12-31" : "08-31")"))
        let found = report.findings(asOf: asOf, words: Self.knownWords(of: report))
        let judged = try #require(
            try Self.judged()[sample.rawValue], "the findings of \(sample.rawValue) are not judged")
        #expect(found.map { "\($0.line) \($0.code.rawValue)" } == judged)
    }

    /// What the words of a report mean before anybody has configured one.
    private static func knownWords(of report: ReadReport) -> DocumentWords {
        DocumentWords(
            assessments: .proposed(for: nil, printing: report.indicators.compactMap(\.assessmentLabel)),
            trends: .proposed(for: nil, printing: report.indicators.compactMap(\.trendLabel)),
            assignments: .proposed(for: nil, printing: report.assignments.map(\.statusLabel)),
            grades: .proposed(for: nil, printing: report.grades.map(\.label)))
    }

    private static func judged() throws -> [String: [String]] {
        try JSONDecoder().decode([String: [String]].self, from: SampleFiles.data("YearReports/findings.json"))
    }
}
