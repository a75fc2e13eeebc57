import Oversight
import ReportReading
import Testing

/// A report that comes as DOCX or ODT says what its text says.
struct OfficeSampleTests {
    /// Reports whose running titles are told by the ends of their pages, which such a document does not have.
    private static let paged: Set<YearReportSample> = [.mellanvik, .vretaholm, .hedinge, .brokind, .bjorknasa]

    @Test(arguments: YearReportSample.allCases.filter { !paged.contains($0) })
    func aReportSaysTheSame(_ sample: YearReportSample) throws {
        let document = OfficeDocument(text: try sample.text())
        let word = try OfficeText(document.xml(.word), .word).text
        #expect(try Facts(ReportReader.read(word)) == Facts(sample.report()))
        let openDocument = try OfficeText(document.xml(.openDocument), .openDocument).text
        #expect(Self.lines(openDocument) == Self.lines(word))
    }

    /// Lines without the spaces at their ends, of which OpenDocument leaves some out.
    private static func lines(_ text: [UInt8]) -> [Substring] {
        String(decoding: text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.prefix(line.count - line.reversed().prefix { $0 == " " }.count)
        }
    }
}

/// What a report states, without the lines on which it does.
struct Facts: Equatable {
    var goals: [String]
    var assignments: [String]
    var indicators: [String]
    var rows: [String]

    init(_ report: ReadReport) {
        goals = report.goals.map { goal in
            "\(goal.title): \(report.grades.first { $0.goalLine == goal.line }?.label ?? "-")"
        }
        assignments = report.assignments.map {
            "\($0.title) \($0.start?.description ?? "-") \($0.end?.description ?? "-") \($0.statusLabel) \($0.comment)"
        }
        indicators = report.indicators.map { indicator in
            let values = indicator.values.map { "\($0.year)=\($0.number?.rawValue ?? "-")" }
            return
                "\(indicator.title) \(indicator.gender?.rawValue ?? "-") \(values) \(indicator.target?.number?.rawValue ?? "-")"
        }
        rows = report.statements.flatMap(\.rows).map { row in
            "\(row.label) \(row.cells.map { $0.number?.rawValue ?? "-" })"
        }
    }
}
