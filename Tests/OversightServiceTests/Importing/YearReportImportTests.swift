import EventLog
import Oversight
import OversightCommands
import OversightViews
import ReportReading
import SeededRandom
import TestSupport
import Testing

@testable import OversightService

/// Given half-year and annual reports, when they are imported, then the log tells one history of what is in them.
@Suite("An import of a half-year or annual report")
struct YearReportImportTests {
    @Test("records each part once, and nothing when it is repeated")
    func parts() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let report = MadeUpReport.halfYear()
            let view = try await fixture.record(report, on: "2025-08-31")
            let types = try await fixture.types()
            #expect(
                types == [
                    "MunicipalityRegistered": 1, "GradeScaleAdopted": 1, "AssessmentScaleAdopted": 1,
                    "TrendWordsAdopted": 1, "AssignmentWordsAdopted": 1, "BodyEstablished": 2, "GoalAdopted": 2,
                    "GoalGraded": 2,
                    "AssignmentGiven": 2, "AssignmentStatusReported": 2, "IndicatorDefined": 2,
                    "IndicatorLinkedToGoal": 3, "IndicatorTargetSet": 2, "IndicatorPolaritySet": 2,
                    "IndicatorMeasured": 5, "IndicatorAssessed": 2, "StatementReported": 1, "ContributionDescribed": 2,
                    "ReportRequested": 1, "ReportDrafted": 1, "ReportFindingsNoted": 1, "ReportFiguresStated": 1,
                    "ReportDecisionStated": 1, "CaseOpened": 1, "DiaryNumberAssigned": 1, "ProviderSampleDrawn": 1,
                    "ProviderFollowedUp": 1,
                ])
            #expect(view.eventsAppended == types.values.reduce(0, +))
            #expect(try await fixture.record(report, on: "2025-08-31").eventsAppended == 0)
            let live = fixture.digest
            #expect(StateDigest.of(try await fixture.replayed()) == live)
            try fixture.read { state in
                let recorded = try #require(state.reports[Identifier(rawValue: view.report)])
                #expect(recorded.stage == .drafting, "the printed decision is no approval")
                #expect(recorded.statedDecision?.value.body == recorded.committee)
                #expect(recorded.grades.values.map(\.value.grade.rawValue).sorted() == ["largely_met", "partly_met"])
                #expect(recorded.outline?.value.sections.count == 2)
                #expect(recorded.notedFindings?.value.map(\.code) == [.indicatorRepeated])
                #expect(state.cases.entities.first?.diaryNumber?.value.written == "ON 2025/17")
                let scale = state.municipalities.entities.first?.scale?.value
                #expect(scale?.steps.map(\.key) == ["largely_met", "partly_met"])
                let committee = try #require(state.goals.entities.first { $0.level == .committee })
                #expect(state.goals[try #require(committee.parent)]?.title == "Alla blir sedda")
                #expect(committee.contributions.map(\.theme) == ["Tid"])
                #expect(committee.contributions.first?.expectedEffects == ["Kortare kö"])
            }
        }
    }

    @Test("shows what it read with the identifiers of the log")
    func view() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let view = try await fixture.record(MadeUpReport.halfYear(), on: "2025-08-31")
            #expect(view.areas.map(\.title) == ["Trygg kommun"])
            #expect(view.goals.map(\.grade) == ["largely_met", "partly_met"])
            #expect(view.goals.map(\.gradeLabel) == ["I hög grad uppfyllt", "Delvis uppfyllt"])
            #expect(view.goals.map(\.gradeLine) == [12, 21])
            #expect(view.goals[1].parent == view.goals[0].id)
            #expect(view.assignments.map(\.status) == [.inProgress, .done])
            #expect(view.indicators.count == 3)
            #expect(Set(view.indicators.map(\.id)).count == 2)
            #expect(view.indicators.map(\.goal) == [view.goals[1].id, view.goals[1].id, view.goals[0].id])
            #expect(view.indicators[0].values.map(\.number?.number) == ["82", "56", nil])
            #expect(view.indicators[0].values.map(\.written) == ["82", "56", "-"])
            #expect(view.indicators.map(\.assessment) == ["near", "near", "near"])
            #expect(view.indicators.map(\.trend) == [.improving, .improving, .improving])
            #expect(view.contributions.map(\.of) == [view.goals[1].id, view.goals[1].id, view.assignments[1].id])
            #expect(view.decision?.paragraph == "12")
            #expect(view.diaryNumber?.normalised == "ON 2025/17")
            #expect(view.unknownWords.isEmpty)
            fixture.read { state in
                for goal in view.goals { #expect(state.goals[Identifier(rawValue: goal.id)]?.title == goal.title) }
                for row in view.indicators {
                    #expect(state.indicators[Identifier(rawValue: row.id)]?.title == row.title)
                }
                for table in view.statements {
                    #expect(state.statements[Identifier(rawValue: table.id)]?.rows.count == table.rows.count)
                }
            }
        }
    }

    @Test("keeps the parts of a value that has no total, and makes no number of them")
    func partsOnly() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            var report = MadeUpReport.halfYear()
            report.indicators[0].values[2] = .init(year: 2025, written: "68/30", number: nil, parts: ["68", "30"])
            let view = try await fixture.record(report, on: "2025-08-31")
            #expect(view.indicators[0].values[2].parts.map(\.number) == ["68", "30"])
            #expect(try await fixture.record(report, on: "2025-08-31").eventsAppended == 0)
            fixture.read { state in
                let indicator = state.indicators[Identifier(rawValue: view.indicators[0].id)]
                #expect(indicator?.value(of: 2025)?.number == nil)
                #expect(indicator?.value(of: 2025)?.written == "68/30")
                #expect(indicator?.value(of: 2025)?.parts == ["68", "30"])
            }
        }
    }

    @Test("of a later report continues one history: a value revised is kept beside what it was")
    func history() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            try await fixture.record(MadeUpReport.halfYear(), on: "2025-08-31")
            var annual = MadeUpReport.halfYear()
            annual.kind = .annual
            annual.assignments[0].end = "2027-06-30"
            annual.assignments[0].statusLabel = "Klar"
            annual.indicators[0].values[1] = .init(year: 2024, written: "57", number: "57")
            annual.indicators[0].values[2] = .init(year: 2025, written: "51", number: "51")
            let before = try await fixture.types()
            try await fixture.record(annual, on: "2025-12-31")
            let after = try await fixture.types()
            func new(_ type: String) -> Int { (after[type] ?? 0) - (before[type] ?? 0) }
            #expect(new("IndicatorDefined") == 0)
            #expect(new("IndicatorMeasured") == 2)
            #expect(new("IndicatorTargetSet") == 0)
            #expect(new("AssignmentGiven") == 0)
            #expect(new("AssignmentRescheduled") == 1)
            #expect(new("StatementReported") == 1)
            try fixture.read { state in
                let waiting = try #require(state.indicators.entities.first { $0.title == "Väntetid i dagar" })
                #expect(waiting.value(of: 2024)?.number == "57")
                #expect(waiting.revisedValues(of: 2024).map(\.number) == ["56"])
                #expect(waiting.revisedValues(of: 2023).isEmpty)
                let assignment = try #require(state.assignments.entities.first)
                #expect(assignment.end?.value.day == "2027-06-30")
                #expect(assignment.standing?.value.status == .done)
            }
        }
    }

    @Test("appends nothing when repeated, whatever stands in it and whatever came in between", arguments: 1...60)
    func repeated(seed: UInt64) async throws {
        try await ServiceFixture.run { (fixture) async throws in
            var generator = SeededGenerator(seed: seed)
            let first = MadeUpReport.random(.halfYear, &generator)
            let second = MadeUpReport.random(.annual, &generator)
            let (early, late): (CalendarDate, CalendarDate) = ("2025-06-30", "2025-11-30")
            #expect(try await fixture.record(first, on: early).eventsAppended > 0)
            #expect(try await fixture.record(first, on: early).eventsAppended == 0)
            #expect(try await fixture.record(second, on: late).eventsAppended > 0)
            #expect(try await fixture.record(second, on: late).eventsAppended == 0)
            #expect(try await fixture.record(first, on: early).eventsAppended == 0)
            #expect(try await fixture.record(second, on: late).eventsAppended == 0)
        }
    }

    @Test("of two reports gives the same values in either order", arguments: 1...40)
    func order(seed: UInt64) async throws {
        var found: [[String]] = []
        for isReversed in [false, true] {
            try await ServiceFixture.run { (fixture) async throws in
                var generator = SeededGenerator(seed: seed)
                let reports = [
                    (MadeUpReport.random(.halfYear, &generator), "2025-06-30" as CalendarDate),
                    (MadeUpReport.random(.annual, &generator), "2025-11-30" as CalendarDate),
                ]
                for (report, day) in isReversed ? reports.reversed() : reports {
                    try await fixture.record(report, on: day)
                }
                found.append(fixture.read(Self.values))
            }
        }
        let onlyInOne = Set(found[0]).symmetricDifference(found[1]).sorted()
        #expect(onlyInOne == [])
    }

    /// What the log says now of what stands in reports, sorted.
    private static func values(_ state: OversightState) -> [String] {
        var values: [String] = []
        func plain(_ number: DecimalNumber) -> String {
            "\(Double(number.significand) / (number.decimals == 0 ? 1 : number.decimals == 1 ? 10 : 100))"
        }
        func words(_ contribution: Contribution) -> String {
            "\(contribution.theme ?? "-") \(contribution.contributesBy) \(contribution.expectedEffects) \(contribution.followUp)"
        }
        for indicator in state.indicators.entities {
            let name = "\(indicator.id) \(indicator.title) \(indicator.unit?.value ?? "-")"
            for year in indicator.years {
                values.append("\(name) \(year): \(indicator.value(of: year)?.number.map(plain) ?? "-")")
            }
            for (year, target) in indicator.targets {
                values.append("\(name) target \(year): \(target.value.number.map(plain) ?? "-")")
            }
            for (year, stated) in indicator.assessments {
                values.append("\(name) assessed \(year): \(stated.value.assessment?.rawValue ?? "-")")
                values.append("\(name) trend \(year): \(stated.value.trend?.rawValue ?? "-")")
            }
            values += indicator.links.map { "\(name) link \($0.goal?.rawValue ?? "-") \($0.report?.rawValue ?? "-")" }
        }
        for assignment in state.assignments.entities {
            let standing = assignment.standing?.value
            values.append(
                "\(assignment.id) \(assignment.title) \(assignment.kind) \(String(describing: assignment.start?.value)) "
                    + "\(String(describing: assignment.end?.value.day)) \(standing?.label ?? "-") \(standing?.comment ?? "-")"
            )
            values += assignment.contributions.map { "\(assignment.id) \(words($0))" }
        }
        for goal in state.goals.entities {
            values.append("\(goal.id) \(goal.title) \(goal.level) \(goal.parent?.rawValue ?? "-")")
            values += goal.contributions.map { "\(goal.id) \(words($0))" }
        }
        for statement in state.statements.entities { values.append("\(statement.id) \(statement.rows)") }
        for report in state.reports.entities {
            values.append("\(report.id) \(report.grades.map { "\($0): \($1.value.grade.rawValue)" }.sorted())")
        }
        let municipality = state.municipalities.entities.first
        values += municipality?.scale?.value.steps.map { "grade \($0.key.rawValue)" } ?? []
        values += municipality?.assessmentScales.value()?.steps.map { "assessment \($0.key.rawValue) \($0.rank)" } ?? []
        values += municipality?.assignmentWords.value()?.words.map { "status \($0.label)" } ?? []
        return values.sorted()
    }

    @Test("of another report of the same day to another committee is another report")
    func committees() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            var report = MadeUpReport.halfYear()
            let first = try await fixture.record(report, on: "2025-08-31").report
            report.committee = "Barnnämnden"
            let second = try await fixture.record(report, on: "2025-08-31").report
            #expect(first == "granvik-half-year-2025-08-31")
            #expect(second == "granvik-half-year-2025-08-31-2")
            // The option names the body before the document does, and a document that names none is either's.
            report.committee = nil
            #expect(try await fixture.record(report, on: "2025-08-31").report == first)
            let asked = try await fixture.record(report, on: "2025-08-31", committee: "Barnnämnden")
            #expect(asked.report == second)
            #expect(asked.eventsAppended == 0)
            report.committee = "Omsorgsnämnden"
            #expect(try await fixture.record(report, on: "2025-08-31").eventsAppended == 0)
            let names = fixture.read { state in
                state.reports.entities.map { report in state.bodies[report.committee]?.name }
            }
            #expect(names == ["Omsorgsnämnden", "Barnnämnden"])
        }
    }

    @Test("is recorded whole or not at all")
    func refused() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            var report = MadeUpReport.halfYear()
            let id = try await fixture.record(report, on: "2025-08-31").report
            _ = try await fixture.service.perform(
                SubmitReport(report: Identifier(rawValue: id)), on: day("2025-09-10"), by: fixture.administrator)
            let before = try await fixture.log.head().size
            #expect(try await fixture.record(report, on: "2025-08-31").eventsAppended == 0)
            report.statements[0].rows[0].cells[0].number = "17"
            report.indicators.append(MadeUpReport.indicator("Nytt mått", [(2025, "3")], line: 90))
            await #expect(throws: Refusal.self) { () async throws in
                try await fixture.record(report, on: "2025-08-31")
            }
            #expect(try await fixture.log.head().size == before)
        }
    }
}

extension ServiceFixture {
    /// Records what was read from a document of Granvik.
    @discardableResult
    func record(
        _ report: ReadReport, on day: CalendarDate, committee: String? = nil, dryRun: Bool = false
    ) async throws -> ImportView {
        try await service.record(
            report, ImportDocument(municipality: "Granvik", asOf: day, committee: committee, isDryRun: dryRun),
            with: try service.permit(for: ImportDocument.self, to: administrator), answer: { $0 }
        ).answer
    }

    /// How many events of each type the log has.
    func types() async throws -> [String: Int] {
        var types: [String: Int] = [:]
        for event in try await log.read(from: 1, limit: 100_000) { types[event.type, default: 0] += 1 }
        return types
    }

    /// Looks into the state that commands are decided on.
    func read<Result>(_ body: (OversightState) throws -> Result) rethrows -> Result {
        try service.ledger.read { state, _ in try body(state) }
    }
}
