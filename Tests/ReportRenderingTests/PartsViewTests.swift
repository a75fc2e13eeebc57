import Foundation
import Oversight
import OversightViews
import ReportRendering
import TestSupport
import Testing

@Suite("What a half-year or annual report shows")
struct PartsViewTests {
    private let made = MadeReport()

    @Test("has every part, as its document states it")
    func parts() throws {
        let report = try made.half()
        #expect(report.areas.map(\.title) == ["Ett gott åldrande", "En trygg kommun"])
        #expect(report.areas.map(\.goals) == [["g-active", "g-walks"], []])
        #expect(report.goals.map(\.number) == [nil, nil])
        #expect(report.goals.map(\.parentTitle) == [nil, "Äldre ska kunna leva aktivt"])
        #expect(report.goals.map(\.gradeLabel) == ["I hög grad uppfyllt", "Delvis uppfyllt"])
        #expect(report.goals[1].contributions.map(\.theme) == ["Rörelse"])
        #expect(report.assignments.map(\.statusLabel) == ["Pågår", "Ej påbörjat"])
        #expect(report.indicators.map(\.title) == ["Deltagare i promenadgrupper", "Fallskador", "Förtroende"])
        #expect(report.indicators[0].values.map(\.year) == [2028, 2029, 2030])
        #expect(report.indicators[0].target?.written == "50")
        #expect(report.indicators[0].assessmentLabel == "Nära värde")
        #expect(report.statements.map(\.title) == ["Resultat per ansvar"])
        #expect(report.narrative.map(\.written) == ["-1,5 mnkr"])
        #expect(report.providerFollowUps.map(\.suppliersUsed) == [7])
        // A printed decision implies no approval.
        #expect(report.statedDecision?.paragraph == "113")
        #expect(report.statedDecision?.bodyName == "Omsorgsnämnden")
        #expect(report.decisions.isEmpty && report.state == .drafting)
    }

    @Test("has numbers as JSON numbers, and null where nothing is stated")
    func numbers() throws {
        let json = try JSONEncoder().encode(try made.half())
        let object = try #require(JSONSerialization.jsonObject(with: json) as? [String: Any])
        let statements = try #require(object["statements"] as? [[String: Any]])
        let rows = try #require(statements[0]["rows"] as? [[String: Any]])
        let first = try #require(rows[0]["values"] as? [String: Any])
        #expect(first["budget"] as? Int == -31_400)
        let common = try #require(rows[2]["values"] as? [String: Any])
        #expect(common["outcome"] is NSNull && common["deviation"] is NSNull)
        #expect((rows[2]["written"] as? [String: String])?["outcome"] == "-")
        let indicators = try #require(object["indicators"] as? [[String: Any]])
        let values = try #require(indicators[0]["values"] as? [[String: Any]])
        #expect(values.map { $0["number"] as? Double } == [1204, 38.5, 41])
        // What is written as JSON is read back as it was, but for zeros at the end of decimals.
        let report = try JSONDecoder().decode(ReportView.self, from: json)
        #expect(try report == made.half())
    }

    @Test(
        "shows parts without a total as they are written, and draws no line through them",
        arguments: ReportFormat.allCases)
    func partsOnly(_ format: ReportFormat) throws {
        var report = try made.half()
        let renderer = try ReportRenderer()
        func drawings() -> Int { renderer.render(report, as: format).components(separatedBy: "<svg").count - 1 }
        let whole = drawings()
        report.indicators[0].values[1].number = nil
        report.indicators[0].values[1].written = "68/30"
        report.indicators[0].values[1].parts = [NumberValue("68"), NumberValue("30")]
        #expect(renderer.render(report, as: format).contains("68/30"))
        #expect(drawings() == max(0, whole - 1))
    }

    @Test("says what its findings are about, once each, with their kind")
    func findings() throws {
        let report = try made.half()
        let about = report.findings.map { "\($0.code.rawValue) \($0.kind.rawValue) \($0.concerns?.id ?? "-")" }
        #expect(
            about == [
                "promised-result-missing gap i-falls", "text-table-disagree contradiction -",
                "period-mismatch contradiction -", "sum-mismatch contradiction s-costs",
                "not-started-past-end contradiction a-benches", "grade-above-parts hint g-active",
            ])
        #expect(report.findings[1].concerns == FindingSubject(kind: .figure, id: nil))
        #expect(report.findings[2].concerns == nil)
    }

    @Test("has one history: later reports add values, and say what a revised one was")
    func history() throws {
        let year = try made.year()
        #expect(year.assignments.map(\.id) == ["a-map"])
        #expect(year.assignments.map(\.status) == [.done])
        #expect(year.indicators.map(\.id) == ["i-walks", "i-falls"])
        let walks = year.indicators[0]
        #expect(walks.values.map(\.written) == ["1 204", "38,5", "43", "47"])
        #expect(walks.values.map { $0.revised.map(\.written) } == [[], [], ["41"], []])
        #expect(walks.values[2].revised.map(\.on) == ["2031-08-31"])
        #expect(
            year.findings.map { "\($0.code.rawValue) \($0.concerns?.id ?? "-")" } == [
                "missing-value i-falls", "grade-above-parts g-active",
            ])
        // Each report has its own place for the indicator.
        #expect(walks.links.map(\.set) == [nil])
        #expect(try made.half().indicators[0].links.map(\.set) == ["Rörelse"])
    }

    @Test("knows on an earlier day what was known then")
    func earlier() throws {
        let events = made.halfYear + made.annual
        let then = try MadeReport.view(of: MadeReport.halfYear, events, on: "2031-10-01")
        let alone = try MadeReport.view(of: MadeReport.halfYear, made.halfYear, on: "2031-10-01")
        #expect(then.indicators.map(\.values) == alone.indicators.map(\.values))
        #expect(then.indicators[0].values.map(\.written) == ["1 204", "38,5", "41"])
        #expect(then.assignments.map(\.status) == [.inProgress, .notStarted])
        let before = try MadeReport.view(of: MadeReport.halfYear, events, on: "2031-05-01")
        #expect(before.indicators.flatMap(\.values).isEmpty)
        #expect(before.assignments.isEmpty && before.narrative.isEmpty && before.statedDecision == nil)
        #expect(before.goals.flatMap(\.contributions).map(\.on) == [nil])
    }
}
