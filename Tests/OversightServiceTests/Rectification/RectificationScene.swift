import EventCatalogue
import EventLog
import JSONValues
import OversightCommands
import OversightViews
import TestSupport
import Testing

@testable import Oversight
@testable import OversightService

/// A municipality with a committee, an activity and a report that can be decided on, for tests of corrections.
struct RectificationScene {
    let fixture: ServiceFixture
    var service: OversightService { fixture.service }
    let committee: Identifier<Body> = "granvik-omsorgsutskottet"
    private(set) var activity: Identifier<Activity> = ""
    private(set) var report: Identifier<Report> = ""

    /// Plans the activity and drafts the report.
    init(_ fixture: ServiceFixture) async throws {
        self.fixture = fixture
        try await act(RegisterMunicipality(name: "Granvik"), "2025-01-01")
        try await act(EstablishBody(municipality: "Granvik", name: "Kommunstyrelsen", kind: .board), "2025-01-01")
        try await act(EstablishBody(municipality: "Granvik", name: "Omsorgsutskottet", kind: nil), "2025-01-01")
        try await act(EstablishUnit(municipality: "Granvik", name: "Hemtjänst", parent: nil), "2025-01-02")
        try await act(
            AdoptGoal(municipality: "Granvik", level: .board, title: "Ingen ska vänta", year: 2025), "2025-01-04")
        activity = Identifier(
            rawValue: try await act(
                PlanActivity(
                    municipality: "Granvik", title: "Ringa upp varje kväll", start: "2025-02-01", end: "2025-12-31",
                    units: ["Hemtjänst"], goals: ["Ingen ska vänta"]), "2025-01-05"
            ).id)
        report = Identifier(
            rawValue: try await act(
                RequestReport(
                    municipality: "Granvik", kind: .oversight, unit: "Hemtjänst", committee: "Omsorgsutskottet",
                    due: "2025-06-01"), "2025-05-01"
            ).id)
        try await act(DraftReport(report: report), "2025-05-02")
    }

    /// Enters a person in the directory.
    func enter(_ id: Identifier<Person>, name: String? = nil) async throws {
        try await service.directory.save(PersonDirectory.Entry(id: id.rawValue, name: name ?? "Person \(id)"))
    }

    /// Carries out a command.
    @discardableResult
    func act(
        _ command: some DecidableCommand, _ date: CalendarDate, by caller: Identifier<Person>? = nil
    ) async throws -> Receipt {
        try await service.perform(command, on: date, by: caller.map { Caller(id: $0) } ?? fixture.administrator)
    }

    func submit(_ date: CalendarDate) async throws { try await act(SubmitReport(report: report), date) }

    func decide(
        _ outcome: DecisionOutcome, _ date: CalendarDate, paragraph: String = "§ 41", reasons: String? = nil,
        due: CalendarDate? = nil
    ) async throws {
        let body = outcome == .close ? "Kommunstyrelsen" : "Omsorgsutskottet"
        try await act(
            RecordDecision(
                report: report, outcome: outcome, body: body, meeting: date, paragraph: paragraph, reasons: reasons,
                due: due), date)
    }

    /// The position of the last event of a type.
    func position(of type: String) async throws -> Int {
        let events = try await fixture.log.read(from: 1, limit: 10_000)
        return try #require(events.last { $0.type == type }).position
    }

    /// Corrects an event.
    @discardableResult
    func rectify(
        _ position: Int, void: Bool = false, set: [String] = [], by caller: Identifier<Person>? = nil,
        dryRun: Bool = false, key: CommandKey? = nil
    ) async throws -> RectificationView {
        let caller = caller.map { Caller(id: $0) } ?? fixture.administrator
        return try await service.rectify(
            RectifyEvent(position: position, isVoid: void, set: set, reason: "Skrivfel.", isDryRun: dryRun),
            with: try service.permit(.rectify, for: caller), key: key
        ).view
    }

    /// Expects a correction to be refused, and nothing to be recorded.
    func refused(
        _ position: Int, void: Bool = false, set: [String] = [], by caller: Identifier<Person>? = nil,
        _ code: Refusal.Code, saying words: String
    ) async throws {
        let before = try await fixture.log.head()
        let refusal = await #expect(throws: Refusal.self) {
            try await rectify(position, void: void, set: set, by: caller)
        }
        #expect(refusal?.code == code, "\(refusal?.sentence ?? "")")
        #expect(refusal?.sentence.contains(words) == true, "\(refusal?.sentence ?? "")")
        #expect(try await fixture.log.head() == before)
    }

    /// The present state.
    var state: OversightState { service.ledger.read { state, _ in state } }

    /// What the state says of a stream, without what only counts events and what was recorded before it was put right.
    func content(of streams: [OversightStream]) -> [[UInt8]] { streams.map { state.content(of: $0) } }
}

extension OversightState {
    /// The entity of a stream as bytes, without its revision and what was recorded before it was put right.
    func content(of stream: OversightStream) -> [UInt8] {
        var state = self
        var writing = WritingContent()
        state.withEntity(in: state.slot(of: stream), &writing)
        return writing.bytes
    }
}

private struct WritingContent: EntityVisitor {
    var bytes: [UInt8] = []

    mutating func visit<Element: Entity>(_ entity: inout Element) {
        var copy = entity
        copy.pass(to: 0)
        if var report = copy as? Report {
            report.forgetCorrections()
            if let report = report as? Element { copy = report }
        }
        if var meeting = copy as? Meeting {
            meeting.corrections = []
            if let meeting = meeting as? Element { copy = meeting }
        }
        var writer = SnapshotWriter()
        copy.write(to: &writer)
        bytes = writer.bytes
    }
}

extension Report {
    fileprivate mutating func forgetCorrections() {
        struckDecisions = []
        for index in decisions.indices { decisions[index].corrections = [] }
    }
}
