import Oversight
import TestSupport
import Testing

@Suite("What a report's document states beside its goals")
struct StatedInReportTests {
    private var report: Report {
        var report = Report(id: "it")
        report.apply(
            .requested(
                .init(
                    on: "2023-08-31", municipality: "granvik", kind: .halfYear, title: "Delårsrapport",
                    committee: "granvik-utskottet")))
        return report
    }

    @Test("Figures in the text replace those of an earlier day, not of a later one")
    func figures() {
        var report = report
        let first = ReportFigure(line: 138, written: "ca 6 000 tkr", number: "6000", unit: "tkr", refersTo: "Avvikelse")
        let second = ReportFigure(written: "några")
        report.apply(.figuresStated(.init(on: "2023-08-31", figures: [first])))
        #expect(report.statedFigures?.value == [first])
        report.apply(.figuresStated(.init(on: "2023-08-31", figures: [second])))
        #expect(report.statedFigures?.value == [second])
        report.apply(.figuresStated(.init(on: "2023-04-30", figures: [first])))
        #expect(report.statedFigures?.value == [second])
    }

    @Test("A printed decision implies no approval, and decides nothing")
    func decision() {
        var report = report
        let before = (report.stage, report.lastStepOn, report.decisions)
        report.apply(
            .decisionStated(
                .init(on: "2023-08-31", date: "2023-09-22", paragraph: "§ 113", written: "2023-09-22 § 113", body: "b"))
        )
        #expect(report.statedDecision?.value.date == "2023-09-22")
        #expect(report.statedDecision?.value.paragraph == "§ 113")
        #expect(report.statedDecision?.value.body == "b")
        #expect(report.stage == before.0)
        #expect(report.lastStepOn == before.1)
        #expect(report.decisions == before.2)
        #expect(!report.stage.isFinal)
    }
}
