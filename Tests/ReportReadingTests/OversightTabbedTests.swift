import Oversight
import ReportReading
import Testing

/// An oversight report whose tables kept their tabs.
struct OversightTabbedTests {
    let report: ReadReport

    init() throws { report = try Sample.oversightTabbed.report() }

    @Test func theCoverNamesTitleUnitAndCommittee() {
        #expect(report.kind == .oversight)
        #expect(report.title == "Uppsiktsrapport till tekniska utskottet")
        #expect(report.unit == "Gator och parker")
        #expect(report.committee == "tekniska utskottet")
        #expect(report.goalYear == 2025)
    }

    @Test func theTableOfContentsIsNoSection() {
        #expect(report.goals.map(\.number) == ["1.1", "1.2", "1.3"])
        #expect(report.goals.map(\.line) == [19, 34, 48])
    }

    @Test func goalsGetTheirAreaFromTheLastChapter() {
        #expect(report.goals.map(\.area) == ["Verksamhetsmål för god ekonomisk hushållning", "Miljö", "Miljö"])
        #expect(report.goals.map(\.level) == [.financialManagement, .board, .board])
        #expect(report.listedGoals.map(\.number) == ["1.2", "1.3", nil, "1.1"])
    }

    @Test func everyRowIsReadWithItsLine() {
        #expect(
            report.rows.map(\.title) == [
                "Rusta upp lekplatsen vid Kvarnbäcken", "Måla 12 övergångsställen nära skolor",
                "Bjuda in klasser till trafikdagar vid stadens nya cykelbana, två gånger per termin.",
                "Hålla kurs för skolvärdar", "Sätta upp 5 farthinder",
                "Plantera en doftträdgård tillsammans med den lokala odlarföreningen",
                "Ordna musik i parken varje vecka", "Sätta bänkar längs stigen runt Lövsjön",
                "Öppna en park för hundar",
            ])
        #expect(report.rows.map(\.line) == [23, 37, 38, 42, 43, 51, 55, 56, 57])
        #expect(report.unrecognised.isEmpty)
    }

    @Test func statusesAreReadByTheirWords() {
        #expect(
            report.rows.map(\.status) == [
                .completedOnPlan, .completedDeviating, .inProgressOnPlan, .completedOnPlan, .notStarted,
                .inProgressDeviating, .completedOnPlan, .onHold, .cancelled,
            ])
    }

    @Test func aCommentGoesOnAfterAPageBreak() throws {
        let row = try #require(report.rows.first)
        #expect(row.rationale == "Gungorna är gamla. Barnen i kvarteret har själva ritat förslag.")
        #expect(row.comment == "Nya gungor är på plats. Kvar är att måla staketet, vilket görs i maj.")
    }

    @Test func unitsStandBetweenTitleAndRationale() throws {
        #expect(report.rows[1].units == ["Gatuenheten", "Skolskjuts och trafik"])
        #expect(report.rows[1].rationale == "Förare ska se barnen i tid.")
        #expect(report.rows[2].units == ["Skolskjuts och trafik", "Parkenheten"])
        #expect(report.rows[4].units == ["Gatuenheten"])
        #expect(report.rows[4].rationale == "Farten mäts före och efter.")
    }

    @Test func aListInACommentIsNoUnits() {
        #expect(report.rows[3].units == [])
        #expect(report.rows[3].rationale == "Kursen & övningen tar en dag.")
        #expect(report.rows[3].comment == "Kursen innehöll\n• Första hjälpen • Trafikregler • Bemötande")
    }

    @Test func runningTextIsPartedAtUnitsAndStatus() {
        #expect(report.rows[5].units == ["Parkenheten"])
        #expect(report.rows[5].rationale == "Trädgården blir en mötesplats.")
        #expect(report.rows[5].comment == "Tjälen gick sent ur marken.")
        #expect(report.rows[6].units == ["Parkenheten", "Kultur och fritid"])
        #expect(report.rows[6].rationale == "Sommarkvällarna lockar många.")
        #expect(!report.rows[6].titleIsInferred)
    }

    @Test func aTitleWithoutAnyMarkIsInferredAndSaysSo() {
        #expect(report.rows[7].titleIsInferred)
        #expect(report.rows[7].rationale == "Alla ska kunna vila på vägen")
    }

    @Test func linesWithoutCellsGoOnWithTheRow() {
        #expect(report.rows[8].rationale == "Många har frågat efter en.")
        #expect(report.rows[8].statedStatus == "Inställd")
    }

    @Test func contradictionsAreFound() throws {
        let day = try #require(CalendarDate("2025-05-31"))
        #expect(
            report.findings(asOf: day).map { "\($0.line) \($0.code.rawValue)" } == [
                "37 number-short-of-target", "38 in-progress-before-start", "43 not-started-past-start",
                "55 comment-contradicts-status", "55 completed-before-start", "57 end-before-start",
            ])
    }
}
