import Foundation
import Oversight
import OversightViews
import Presentation
import ReportRendering
import TestSupport
import Testing

@Suite("A made report with all parts, as it was approved")
struct GoldenTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    @Test(
        "is the same in every format and language",
        arguments: [("half-year", MadeReport.halfYear), ("annual", MadeReport.annual)], ReportFormat.allCases)
    func golden(_ sample: (name: String, report: Identifier<Report>), _ format: ReportFormat) throws {
        let made = MadeReport()
        let report = try sample.report == MadeReport.halfYear ? made.half() : made.year()
        let renderer = try ReportRenderer()
        for language in PageLanguage.allCases {
            let file = Self.folder.appending(path: "\(sample.name).\(language.rawValue).\(format.rawValue)")
            var written = renderer.render(report, as: format, in: language)
            if let start = written.range(of: "<style>"), let end = written.range(of: "</style>") {
                // The look is not what is compared here.
                written.removeSubrange(start.lowerBound..<end.upperBound)
            }
            let expected = try String(contentsOf: file, encoding: .utf8)
            #expect(written == expected, "\(file.lastPathComponent)")
        }
    }
}
