import EventLog
import Oversight
import OversightCommands
import OversightViews
import TestSupport
import Testing

@testable import OversightService

@Suite("Taking back an import")
struct ImportUndoTests {
    private static let april = "granvik-uppsikt-april.txt"
    private static let august = "granvik-uppsikt-augusti.txt"

    private static func undo(
        _ report: Identifier<Report>, _ fixture: ServiceFixture, dryRun: Bool = false, by caller: Caller? = nil,
        key: CommandKey? = nil
    ) async throws -> (view: ImportUndoView, repeated: Bool) {
        try await fixture.service.undoImport(
            UndoImport(report: report, reason: "Fel dokument.", isDryRun: dryRun),
            with: try fixture.service.permit(.importDocument, for: caller ?? fixture.administrator), key: key)
    }

    /// The streams of the log with what the state says of each.
    private static func contents(_ fixture: ServiceFixture) async throws -> [OversightStream: [UInt8]] {
        let streams = Set(try await fixture.log.read(from: 1, limit: 10_000).map { try $0.domainEvent().0 })
        let state = fixture.service.ledger.read { state, _ in state }
        return Dictionary(uniqueKeysWithValues: streams.map { ($0, state.content(of: $0)) })
    }

    @Test("leaves nothing of the first one, and the document can be imported again")
    func first() async throws {
        try await ServiceFixture.run { fixture in
            let imported = try await fixture.importSample(Self.april, asOf: "2025-04-30")
            let before = try await Self.contents(fixture)
            let head = try await fixture.log.head()
            let planned = try await Self.undo(imported.report, fixture, dryRun: true).view
            #expect(planned.position == nil)
            #expect(try await fixture.log.head() == head)
            let done = try await Self.undo(imported.report, fixture).view
            #expect(done.takenBack == planned.takenBack)
            #expect(done.eventsAppended == imported.events)
            #expect(done.position == head.size + 1)
            #expect(done.kept == [])
            #expect(!done.takenBack.contains { !$0.whole })
            let state = fixture.service.ledger.read { state, _ in state }
            #expect(state.reports[imported.report] == nil)
            #expect(state.activities.entities.allSatisfy { $0.revision == 0 })
            #expect(try await fixture.replayed() == state)
            #expect(try await fixture.log.root(at: head.size) == head.root)
            // What was known then is known.
            let then = try await fixture.service.withState(Moment(position: head.size)) { $0 }
            #expect(then.reports[imported.report] != nil)
            let again = try await fixture.importSample(Self.april, asOf: "2025-04-30")
            #expect(again.report == imported.report)
            #expect(again.events == imported.events)
            #expect(try await Self.contents(fixture) == before)
            let present = fixture.service.ledger.read { state, _ in state }
            #expect(try await fixture.replayed() == present)
        }
    }

    @Test("of a later document leaves what the earlier one said")
    func later() async throws {
        try await ServiceFixture.run { fixture in
            let first = try await fixture.importSample(Self.april, asOf: "2025-04-30").report
            let before = try await Self.contents(fixture)
            let second = try await fixture.importSample(Self.august, asOf: "2025-08-31").report
            let done = try await Self.undo(second, fixture).view
            #expect(done.kept == [])
            #expect(done.takenBack.contains { !$0.whole && $0.kind == "activity" })
            let after = try await Self.contents(fixture)
            for (stream, content) in before { #expect(after[stream] == content, "\(stream.name)") }
            // The first one can be taken back as well now.
            #expect(try await Self.undo(first, fixture).view.kept == [])
            let state = fixture.service.ledger.read { state, _ in state }
            #expect(state.municipalities["granvik"] == nil)
        }
    }

    @Test("of an earlier document leaves what a later one rests on, and says what that is")
    func earlier() async throws {
        try await ServiceFixture.run { fixture in
            let first = try await fixture.importSample(Self.april, asOf: "2025-04-30").report
            let second = try await fixture.importSample(Self.august, asOf: "2025-08-31").report
            let view = try await fixture.service.withState(Moment()) { state in
                state.reports[second].map { ReportView($0, in: state, contents: state) }
            }
            let done = try await Self.undo(first, fixture).view
            #expect(done.kept.contains { $0.kind == "municipality" && $0.why.contains("is a") })
            #expect(done.kept.contains { $0.kind == "activity" && $0.why.contains("rests on it") })
            #expect(done.takenBack.contains { $0.kind == "report" && $0.id == first.rawValue && $0.whole })
            let state = fixture.service.ledger.read { state, _ in state }
            #expect(state.reports[first] == nil)
            let now = state.reports[second].map { ReportView($0, in: state, contents: state) }
            #expect(now?.goals == view?.goals)
            #expect(now?.findings == view?.findings)
        }
    }

    @Test("leaves an activity on which a unit has reported since, with its goal")
    func reportedSince() async throws {
        try await ServiceFixture.run { fixture in
            let report = try await fixture.importSample(Self.april, asOf: "2025-04-30").report
            let state = fixture.service.ledger.read { state, _ in state }
            let activity = try #require(
                state.activities.entities.first { $0.standing?.value.status == .inProgressOnPlan })
            let receipt = try await fixture.service.perform(
                ReportActivity(activity: activity.id, status: .onHold, comment: "Väntar."), on: "2025-05-20",
                by: fixture.administrator)
            let done = try await Self.undo(report, fixture).view
            let kept = try #require(done.kept.first { $0.kind == "activity" })
            #expect(kept.id == activity.id.rawValue)
            #expect(kept.why == "the ActivityStatusReported of 2025-05-20 at position \(receipt.position) rests on it")
            #expect(done.kept.contains { $0.kind == "goal" && $0.why.contains("serves the goal") })
            let after = fixture.service.ledger.read { state, _ in state }
            #expect(after.activities[activity.id]?.standing?.value.status == .onHold)
            #expect(after.activities.entities.count { $0.revision > 0 } == 1)
            #expect(try await fixture.replayed() == after)
        }
    }

    @Test("is refused once the report was submitted, where nothing was imported, and to those who may not import")
    func refusals() async throws {
        try await ServiceFixture.run { fixture in
            func refused(
                _ report: Identifier<Report>, _ code: Refusal.Code, _ words: String, by caller: Caller? = nil
            ) async throws {
                let head = try await fixture.log.head()
                let refusal = await #expect(throws: Refusal.self) {
                    try await Self.undo(report, fixture, by: caller)
                }
                #expect(refusal?.code == code, "\(refusal?.sentence ?? "")")
                #expect(refusal?.sentence.contains(words) == true, "\(refusal?.sentence ?? "")")
                #expect(try await fixture.log.head() == head)
            }
            let report = try await fixture.importSample(Self.april, asOf: "2025-04-30").report
            try await refused("granvik-nothing", .notFound, "no report")
            try await refused(report, .forbidden, "may not", by: Caller(id: "p-okänd"))
            let own = try await fixture.service.perform(
                RequestReport(
                    municipality: "Granvik", kind: .oversight, unit: nil, committee: "Kommunstyrelsen",
                    due: "2025-09-01"),
                on: "2025-05-01", by: fixture.administrator)
            try await refused(Identifier(rawValue: own.id), .wrongState, "was not imported")
            let submitted = try await fixture.service.perform(
                SubmitReport(report: report), on: "2025-05-02", by: fixture.administrator)
            try await refused(
                report, .wrongState, "the ReportSubmitted of 2025-05-02 at position \(submitted.position) rests on it")
            // Once the submission counts for nothing, nothing rests on the report any more.
            _ = try await fixture.service.rectify(
                RectifyEvent(position: submitted.position, isVoid: true, reason: "För tidigt."),
                with: try fixture.service.permit(.rectify, for: fixture.administrator))
            _ = try await Self.undo(report, fixture)
            try await refused(report, .alreadyExists, "is taken back already")
        }
    }

    @Test("is recorded once under one key")
    func repeated() async throws {
        try await ServiceFixture.run { fixture in
            let report = try await fixture.importSample(Self.april, asOf: "2025-04-30").report
            let key = CommandKey(id: try #require(CommandID(rawValue: "k-1")), fingerprint: [1])
            let first = try await Self.undo(report, fixture, key: key)
            let again = try await Self.undo(report, fixture, key: key)
            #expect(!first.repeated)
            #expect(again.repeated)
            #expect(again.view == first.view)
        }
    }
}
