import Foundation
import Oversight
import ReportReading
import Testing

/// Reports of municipalities that do not exist, in many layouts, with the truth of each beside it.
struct YearReportSampleTests {
    @Test(arguments: YearReportSample.allCases)
    func theCover(_ sample: YearReportSample) throws {
        let (report, truth) = try (sample.report(), sample.truth())
        #expect(report.kind.rawValue == truth.kind)
        #expect(report.title == truth.title)
        #expect(report.committee == truth.committee)
        #expect(report.goalYear == truth.year)
    }

    @Test(arguments: YearReportSample.allCases)
    func goalsAndGrades(_ sample: YearReportSample) throws {
        let (report, truth) = try (sample.report(), sample.truth())
        #expect(report.areas.map(\.line) == truth.areas.map(\.line))
        #expect(report.areas.map(\.title) == truth.areas.map(\.title))
        #expect(report.goals.map(\.line).sorted() == truth.goals.map(\.line).sorted())
        for goal in truth.goals {
            #expect(report.goals.first { $0.line == goal.line }?.title == goal.title)
            let grade = report.grades.first { $0.goalLine == goal.line }
            #expect(grade?.label == goal.gradeLabel, "line \(goal.line)")
            #expect(grade?.line == goal.gradeLine)
        }
        #expect(report.grades.count == truth.goals.count { $0.gradeLabel != nil })
    }

    @Test(arguments: YearReportSample.allCases)
    func assignments(_ sample: YearReportSample) throws {
        let (report, truth) = try (sample.report(), sample.truth())
        #expect(report.assignments.map(\.line) == truth.assignments.map(\.line).sorted())
        for assignment in truth.assignments {
            let read = try #require(report.assignments.first { $0.line == assignment.line })
            #expect(read.title == assignment.title)
            #expect(read.start?.description == assignment.start, "line \(assignment.line)")
            #expect(read.end?.description == assignment.end, "line \(assignment.line)")
            #expect(read.statusLabel == assignment.statusLabel ?? "")
            #expect(read.comment == assignment.comment ?? "")
        }
    }

    @Test(arguments: YearReportSample.allCases)
    func indicators(_ sample: YearReportSample) throws {
        let (report, truth) = try (sample.report(), sample.truth())
        var read = Dictionary(
            report.indicators.map { (Key(line: $0.line, part: Key.part($0.gender)), $0) }, uniquingKeysWith: { $1 })
        #expect(read.count == report.indicators.count)
        for indicator in truth.indicators {
            let key = Key(line: indicator.line, part: indicator.gender)
            let removed = read.removeValue(forKey: key)
            let found = try #require(removed, "line \(indicator.line)")
            // A part of the row above has its title.
            if !indicator.title.hasPrefix("varav ") { #expect(found.title == indicator.title) }
            let stated = found.values.filter { $0.number != nil }
            #expect(stated.map { [.year($0.year), .number($0.number?.rawValue)] } == indicator.sorted, "\(key)")
            #expect(found.target?.number?.rawValue == indicator.target)
            #expect(found.goalLine == indicator.goalLine)
            #expect(Self.plain(found.assessmentLabel) == Self.plain(indicator.assessmentLabel))
            #expect(Self.plain(found.trendLabel) == Self.plain(indicator.trendLabel))
        }
        #expect(read.keys.map(\.line).sorted() == [])
    }

    @Test(arguments: YearReportSample.allCases)
    func statements(_ sample: YearReportSample) throws {
        let (report, truth) = try (sample.report(), sample.truth())
        let rows = report.statements.flatMap { statement in
            // Columns of words, such as comments, are not among the values.
            let keys = Set(statement.rows.flatMap(\.cells).filter { $0.number != nil }.map(\.column))
            return statement.rows.map { row in
                var row = row
                row.cells.removeAll { !keys.contains($0.column) }
                return row
            }
        }
        #expect(rows.compactMap(\.line) == truth.rows.map(\.line).sorted())
        for row in truth.rows {
            let read = try #require(rows.first { $0.line == row.line })
            #expect(read.label == row.label)
            let numbers = read.cells.map { $0.number?.rawValue }
            #expect(numbers == row.values, "line \(row.line)")
        }
    }

    @Test(
        arguments: YearReportSample.allCases,
        [Variant.carriageReturnLineFeed, .byteOrderMark, .decomposed, .noBreakSpaces])
    func howItIsSavedDoesNotMatter(_ sample: YearReportSample, _ variant: Variant) throws {
        #expect(try ReportReader.read(variant.encode(sample.text())) == sample.report())
    }

    private struct Key: Hashable {
        var line: Int
        var part: String?

        static func part(_ gender: Gender?) -> String? { gender == .all ? nil : gender?.rawValue }
    }

    /// The words of a cell; a dash states nothing.
    private static func plain(_ words: String?) -> String? {
        words.flatMap { ["", "-", "–"].contains($0) ? nil : $0 }
    }
}

/// A report with its truth.
enum YearReportSample: String, CaseIterable, SampleWithTruth {
    typealias Truth = YearReportTruth
    static let folder = "YearReports"

    case lindasa = "lindasa-bun-delar-2024"
    case norrviken = "norrviken-tn-berattelse-2023"
    case alvskog = "alvskog-kfn-berattelse-2022"
    case ostmora = "ostmora-mn-tertial2-2025"
    case kvarnberga = "kvarnberga-ks-bokslut-2021"
    case sjohult = "sjohult-von-augusti-2022"
    case granliden = "granliden-gvn-arsrapport-2020"
    case havsbo = "havsbo-sbn-delar-2023"
    case bjorktrask = "bjorktrask-rn-berattelse-2019"
    case stenaker = "stenaker-on-tertial2-2026"
    case ljungfors = "ljungfors-bmn-bokslut-2024"
    case vidsjo = "vidsjo-ain-delar-2021"
    case tallmo = "tallmo-fsn-augusti-2023"
    case avik = "avik-fn-berattelse-2025"
    case morkdal = "morkdal-ks-delar-2019"
    case rosenholm = "rosenholm-kun-bokslut-2020"
    case lovhult = "lovhult-sn-berattelse-2023"
    case tallvik = "tallvik-bun-bokslut-2019"
    case granaker = "granaker-mbn-augusti-2022"
    case mellanvik = "mellanvik-ks-berattelse-2024"
    case aslunda = "aslunda-kfn-tertial2-2018"
    case kvarnforsa = "kvarnforsa-tn-berattelse-2020"
    case stromvalla = "stromvalla-avn-arsberattelse-2025"
    case bjorkhammar = "bjorkhammar-on-augusti-2025"
    case alvsunda = "alvsunda-sbn-berattelse-2023"
    case norrhamra = "norrhamra-sn-augusti-2024"
    case vretaholm = "vretaholm-ks-bokslut-2019"
    case hedinge = "hedinge-kun-tertial2-2021"
    case lovsta = "lovsta-gyn-arsrapport-2025"
    case kvarnby = "kvarnby-ofn-delar-2022"
    case granvik = "granvik-tn-bokslut-2017"
    case osterskog = "osterskog-mhn-delar-2026"
    case adalsbygden = "adalsbygden-rn-arsberattelse-2021"
    case brokind = "brokind-mln-tertial2-2023"
    case vange = "vange-afn-bokslut-2018"
    case slattbro = "slattbro-vrn-augusti-2020"
    case mellanbygden = "mellanbygden-ofn-arsrapport-2024"
    case lerback = "lerback-ktfn-delar-2026"
    case lindviken = "lindviken-kfn-augusti-2024"
    case hallstavik = "hallstavik-msn-berattelse-2022"
    case savhamra = "savhamra-uan-arsrapport-2025"
    case hallevad = "hallevad-avn-tertial2-2022"
    case lindefors = "lindefors-tfn-arsrapport-2024"
    case vassbole = "vassbole-ks-arsrapport-2019"
    case hagsunda = "hagsunda-von-augusti-2024"
    case bjorknasa = "bjorknasa-tn-bokslut-2021"
    case avallen = "avallen-kfn-berattelse-2023"
    case tallhede = "tallhede-mbn-berattelse-2018"
    case almryd = "almryd-sbn-augusti-2022"
    case hestadal = "hestadal-ifn-bokslut-2019"
    case ekerstad = "ekerstad-un-arsrapport-2023"
    case tuneryd = "tuneryd-ofn-berattelse-2025"
    case ljungasa = "ljungasa-mhn-berattelse-2021"
    case kvarnsjo = "kvarnsjo-avn-tertial2-2024"
    case tallviksRescue = "tallvik-rn-arsredovisning-2019"
    case skogshamra = "skogshamra-von-halvar-2026"
}

/// What a report states.
struct YearReportTruth: Decodable {
    struct Area: Decodable {
        var line: Int
        var title: String
    }

    struct Goal: Decodable {
        var line: Int
        var title: String
        var gradeLabel: String?
        var gradeLine: Int?
    }

    struct Assignment: Decodable {
        var line: Int
        var title: String
        var start: String?
        var end: String?
        var statusLabel: String?
        var comment: String?
    }

    struct Indicator: Decodable {
        var line: Int
        var title: String
        var gender: String?
        var values: [[Field]]
        var target: String?
        var assessmentLabel: String?
        var trendLabel: String?
        var goalLine: Int?

        /// The years with a value, from the first to the last.
        ///
        /// Of a part of a year and the whole year the whole counts, which comes later in these reports.
        var sorted: [[Field]] {
            Dictionary(values.map { ($0.first?.year ?? 0, $0) }, uniquingKeysWith: { $1 }).sorted { $0.key < $1.key }
                .map(\.value)
        }
    }

    struct Row: Decodable {
        var line: Int
        var label: String
        var values: [String?]
    }

    /// A year, or a number as written without spaces.
    enum Field: Decodable, Equatable {
        case year(Int)
        case number(String?)

        var year: Int? { if case .year(let year) = self { year } else { nil } }

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            do { self = .year(try container.decode(Int.self)) } catch {
                self = .number(try container.decode(String.self))
            }
        }
    }

    var kind: String
    var committee: String
    var year: Int
    var title: String
    var areas: [Area]
    var goals: [Goal]
    var assignments: [Assignment]
    var indicators: [Indicator]
    var rows: [Row]
}
