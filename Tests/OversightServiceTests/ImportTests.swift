import EventLog
import Oversight
import OversightCommands
import OversightViews
import ReportReading
import Testing

@testable import OversightService

/// Given documents in some order, when they are imported, then the log tells one history.
@Suite("An import")
struct ImportTests {
    private static let april = ("granvik-uppsikt-april.txt", day("2025-04-30"))
    private static let august = ("granvik-uppsikt-augusti.txt", day("2025-08-31"))
    private static let fourMonth = ("granvik-tertialrapport.txt", day("2025-08-31"))

    @Test("appends nothing when repeated, whatever was recorded in between")
    func repeated() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            for (file, day) in [Self.april, Self.august, Self.fourMonth] {
                #expect(try await fixture.importSample(file, asOf: day).events > 0)
            }
            for (file, day) in [Self.fourMonth, Self.april, Self.august, Self.april] {
                #expect(try await fixture.importSample(file, asOf: day).events == 0)
            }
        }
    }

    @Test("reports in a dry run how many events it would append, and appends none")
    func dryRun() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let would = try await fixture.importSample(Self.april.0, asOf: Self.april.1, dryRun: true).events
            #expect(try await fixture.log.head().size == 0)
            #expect(try await fixture.importSample(Self.april.0, asOf: Self.april.1).events == would)
        }
    }

    @Test("gives the same history in whatever order the documents are imported")
    func order() async throws {
        let documents = [Self.april, Self.august, Self.fourMonth]
        for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            try await ServiceFixture.run { (fixture) async throws in
                var reports: [Int: Identifier<Report>] = [:]
                for index in order {
                    let (file, day) = documents[index]
                    reports[index] = try await fixture.importSample(file, asOf: day).report
                }
                let spring = try #require(reports[0])
                let then = try await fixture.service.answer(
                    ShowReport(spring, at: Moment(day: Self.april.1)), by: fixture.administrator)
                #expect(
                    then.view.statusCounts == ["not_started": 2, "in_progress_on_plan": 7, "in_progress_deviating": 1],
                    "\(order)")
                let now = try await fixture.service.answer(ShowReport(spring), by: fixture.administrator).view
                let autumn = try await fixture.service.answer(
                    ShowReport(#require(reports[1])), by: fixture.administrator
                ).view
                #expect(now.statusCounts == then.view.statusCounts, "\(order)")
                for shown in autumn.goals.flatMap(\.activities) {
                    let activity = try await fixture.service.answer(
                        ShowActivity(Identifier(rawValue: shown.id)), by: fixture.administrator
                    ).view
                    #expect(activity.status == shown.status, "\(order)")
                }
                let replayed = StateDigest.of(try await fixture.replayed())
                let live = fixture.digest
                #expect(replayed == live)
            }
        }
    }

    @Test("is refused once it would change a report that is with its body")
    func submitted() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let report = try await fixture.importSample(Self.april.0, asOf: Self.april.1).report
            _ = try await fixture.service.perform(
                SubmitReport(report: report), on: day("2025-05-06"), by: fixture.administrator)
            #expect(try await fixture.importSample(Self.april.0, asOf: Self.april.1).events == 0)
            let before = try await fixture.log.head().size
            var changed = try ReportReader.read(try fixture.sample(Self.april.0))
            changed.goals.removeLast()
            await #expect(throws: Refusal.self) { () async throws in
                try await fixture.record(changed, on: Self.april.1)
            }
            #expect(try await fixture.log.head().size == before)
            // The same report to another committee is another report.
            let other = try await fixture.importSample(Self.april.0, asOf: Self.april.1, committee: "Skolnämnden")
            #expect(other.report != report)
        }
    }

    @Test("of a later document adds nothing to a report of an earlier day, before and after it is submitted")
    func submittedAfterwards() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let report = try await fixture.importSample(Self.april.0, asOf: Self.april.1).report
            let before = try await fixture.service.answer(ShowReport(report), by: fixture.administrator).view
                .statusCounts
            try await fixture.importSample(Self.august.0, asOf: Self.august.1)
            let between = try await fixture.service.answer(ShowReport(report), by: fixture.administrator).view
                .statusCounts
            #expect(between == before)
            _ = try await fixture.service.perform(
                SubmitReport(report: report), on: day("2025-05-06"), by: fixture.administrator)
            let submitted = try await fixture.service.answer(ShowReport(report), by: fixture.administrator).view
                .statusCounts
            #expect(submitted == before)
        }
    }

    @Test("of a later document leaves a submitted report as it was submitted")
    func pinned() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let report = try await fixture.importSample(Self.april.0, asOf: Self.april.1).report
            _ = try await fixture.service.perform(
                SubmitReport(report: report), on: day("2025-05-06"), by: fixture.administrator)
            let before = try await fixture.service.answer(ShowReport(report), by: fixture.administrator).view
            try await fixture.importSample(Self.august.0, asOf: Self.august.1)
            let after = try await fixture.service.answer(ShowReport(report), by: fixture.administrator).view
            #expect(before == after)
        }
    }
}

extension ServiceFixture {
    /// The digest of the state that commands are decided on.
    var digest: String { service.ledger.read { state, _ in StateDigest.of(state) } }
}
