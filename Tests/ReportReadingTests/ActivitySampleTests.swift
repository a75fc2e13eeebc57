import Foundation
import Oversight
import ReportReading
import Testing

/// Reports of activities of municipalities that do not exist, each in a layout of its own, with the truth beside it.
struct ActivitySampleTests {
    @Test(arguments: ActivitySample.allCases)
    func theKind(_ sample: ActivitySample) throws {
        #expect(try sample.report().kind == sample.truth().reportKind)
    }

    @Test(arguments: ActivitySample.allCases)
    func goals(_ sample: ActivitySample) throws {
        let (report, truth) = try (sample.report(), sample.truth())
        #expect(report.goals.map(\.line) == truth.goals.map(\.line))
        #expect(report.goals.map { plain($0.title) } == truth.goals.map { plain($0.title) })
    }

    @Test(arguments: ActivitySample.allCases)
    func everyRowWithEverythingThatItSays(_ sample: ActivitySample) throws {
        let (report, truth) = try (sample.report(), sample.truth())
        #expect(report.rows.map(\.line) == truth.activities.map(\.line))
        for (row, activity) in zip(report.rows, truth.activities) {
            #expect(plain(row.title) == plain(activity.title))
            #expect(says(row.start, row.writtenStart, activity.start), "\(row.title)")
            #expect(says(row.end, row.writtenEnd, activity.end), "\(row.title)")
            #expect(row.statedStatus == activity.status)
            #expect(plain(row.comment) == plain(activity.comment ?? ""))
            #expect(row.goalLine == activity.goalLine)
        }
    }

    /// A status that is no known one is kept with its row, and listed.
    @Test(arguments: ActivitySample.allCases)
    func aStatusIsKnownOrListed(_ sample: ActivitySample) throws {
        let report = try sample.report()
        for row in report.rows where row.status == nil {
            #expect(report.unrecognised.contains(UnrecognisedLine(line: row.line, text: row.statedStatus)))
            #expect(report.findings.contains { $0.code == .unknownStatus && $0.line == row.line })
        }
        for row in report.rows where row.status != nil {
            #expect(!report.findings.contains { $0.code == .unknownStatus && $0.line == row.line })
        }
    }

    @Test(
        arguments: ActivitySample.allCases,
        [Variant.carriageReturnLineFeed, .byteOrderMark, .decomposed, .noBreakSpaces])
    func howItIsSavedDoesNotMatter(_ sample: ActivitySample, _ variant: Variant) throws {
        #expect(try ReportReader.read(variant.encode(sample.text())) == sample.report())
    }

    /// A date is the day that it names, or else the words as they are written.
    private func says(_ day: CalendarDate?, _ written: String?, _ truth: String?) -> Bool {
        guard let truth else { return day == nil && written == nil }
        return day?.description == truth || written == plain(truth)
    }

    private func plain(_ text: String) -> String {
        text.precomposedStringWithCompatibilityMapping.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// A report with its truth.
enum ActivitySample: String, CaseIterable, SampleWithTruth {
    typealias Truth = ActivityTruth
    static let folder = "ActivityReports"

    /// Aligned columns, a header of two lines, rows and titles cut by pages.
    case algsta = "algsta-malrapport-utan-start"
    /// Aligned columns whose cells have their middles on one line.
    case brunnskoping = "brunnskoping-liggande"
    /// Tabs.
    case ekinge = "ekinge-tertial-tab"
    /// Tabs, the goal in the first column.
    case hedvalla = "hedvalla-uppsikt-malkolumn"
    /// A Markdown table with the status first.
    case lovasa = "lovasa-verksamhetsplan-pipe"
    /// Aligned columns with units and comment below each row.
    case norrstrand = "norrstrand-uppsikt"
    /// Aligned columns with the comment, without a label, below each row.
    case stensjo = "stensjo-export-tvaniva"
    /// A list with the dates and the status in one line.
    case sundmora = "sundmora-lista-ligaturer"
    /// Labels and values on lines of their own.
    case tallbro = "tallbro-webbsida"
    /// A title, labelled values below it, and a labelled comment.
    case vikhamra = "vikhamra-rapport-rader"
}

/// What a report states.
struct ActivityTruth: Decodable {
    struct Goal: Decodable {
        var line: Int
        var title: String
    }

    struct Activity: Decodable {
        var line: Int
        var title: String
        var start: String?
        var end: String?
        var status: String
        var comment: String?
        var goalLine: Int?
    }

    var kind: String
    var goals: [Goal]
    var activities: [Activity]

    var reportKind: ReportKind? { kind == "annual_activities" ? .annual : ReportKind(rawValue: kind) }
}
