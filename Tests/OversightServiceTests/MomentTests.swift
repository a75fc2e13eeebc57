import EventCatalogue
import EventLog
import Foundation
import Oversight
import OversightCommands
import OversightViews
import SeededRandom
import Testing

@testable import OversightService

@Suite("A view of an earlier moment")
struct MomentTests {
    /// The last day that the calendar has: every event of a random log has happened by then.
    private static let lastDay = day("9999-12-31")

    @Test("is the present at the end of the log today", arguments: 0..<10)
    func present(_ seed: Int) async throws {
        let log = InMemoryEventLog()
        let events = try await Self.fill(log, seed: seed)
        let service = try Self.service(log)
        let present = try await log.replayed().state
        for moment in [
            Moment(day: Self.lastDay, position: events.count), Moment(day: Self.lastDay),
            Moment(position: events.count),
        ] {
            let state = try await service.withState(moment) { $0 }
            #expect(state == present, "\(moment)")
        }
    }

    @Test("takes the events up to its position, and of those the ones that held on its day", arguments: 0..<8)
    func bothTimes(_ seed: Int) async throws {
        let log = InMemoryEventLog()
        let events = try await Self.fill(log, seed: seed)
        let service = try Self.service(log)
        var random = SeededGenerator(seed: UInt64(seed) + 1000)
        for _ in 0..<5 {
            let position = Int.random(in: 0...events.count, using: &random)
            let day = events.randomElement(using: &random)?.event.on ?? Self.lastDay
            // The log as it was when it ended at the position, then seen as of the day.
            let earlier = InMemoryEventLog()
            try await Self.append(events.prefix(position), to: earlier)
            let expected = try await Self.service(earlier).withState(Moment(day: day)) { $0 }
            let both = try await service.withState(Moment(day: day, position: position)) { $0 }
            #expect(both == expected, "\(day) at \(position)")
            // Whatever the way to it, nothing counts that was recorded or happened later.
            let known = events.prefix(position).filter { $0.event.held(on: day) != nil }
            let counted = both.activities.entities.reduce(0) { $0 + $1.revision }
            #expect(counted == known.count { $0.stream.kind == .activity })
        }
    }

    @Test("shows a report from its own streams as a replay of the whole log would")
    func report() async throws {
        try await Self.run { fixture, report, submitted in
            let end = try await fixture.log.head().size
            let days = ["2025-04-29", "2025-04-30", "2025-05-06", "2025-08-31", "2025-12-01"].map { CalendarDate($0) }
            for position in [1, submitted - 1, submitted, submitted + 1, end].map(Optional.some) + [nil] {
                for day in days + [nil] {
                    let moment = Moment(day: day, position: position)
                    let state = try await fixture.service.withState(moment) { $0 }
                    guard let held = state.reports[report], held.revision > 0 else {
                        await #expect(throws: Refusal.self, "\(moment)") {
                            try await fixture.service.answer(ShowReport(report, at: moment), by: fixture.administrator)
                        }
                        continue
                    }
                    var shown = moment
                    if !held.stage.isOpenToUnit, let pinned = held.submittedPosition {
                        shown = Moment(day: held.submittedOn, position: pinned)
                    }
                    let own = try await fixture.service.withState(shown) { $0.reports[report] }
                    let contents = try await fixture.log.contents(
                        asOf: shown, speaksOf: own?.contentsDay(in: shown.day))
                    let view = try await fixture.service.answer(
                        ShowReport(report, at: moment), by: fixture.administrator
                    ).view
                    let expected = ReportView(
                        held, in: state, contents: contents, on: day, names: fixture.service.directory)
                    #expect(view == expected, "\(moment)")
                }
            }
        }
    }

    @Test("leaves a submitted report as it was submitted, whatever is recorded afterwards")
    func pinned() async throws {
        try await Self.run { fixture, report, _ in
            func shown(_ moment: Moment = .now) async throws -> ReportView {
                try await fixture.service.answer(ShowReport(report, at: moment), by: fixture.administrator).view
            }
            let before = try await shown()
            let end = try await fixture.log.head().size
            let activity = try #require(before.goals.flatMap(\.activities).first)
            let other: ActivityStatus = activity.status == .cancelled ? .onHold : .cancelled
            // Of a day before the submission, but recorded after it.
            _ = try await fixture.service.perform(
                ReportActivity(activity: Identifier(rawValue: activity.id), status: other, comment: "Senare"),
                on: day("2025-04-30"),
                by: fixture.administrator)
            let changed = try await fixture.service.answer(
                ShowActivity(Identifier(rawValue: activity.id), at: Moment(day: day("2025-04-30"))),
                by: fixture.administrator)
            #expect(changed.view.status == other)
            let now = try await shown()
            #expect(now == before)
            let known = try await shown(Moment(position: end))
            #expect(known == before)
            let today = try await shown(Moment(day: day("2025-12-01")))
            #expect(today.goals == before.goals)
            // The log did not know it before it was recorded, also of the day on which it happened.
            let unknown = try await fixture.service.answer(
                ShowActivity(Identifier(rawValue: activity.id), at: Moment(day: day("2025-04-30"), position: end)),
                by: fixture.administrator)
            #expect(unknown.view.status == activity.status)
        }
    }

    @Test("lists of a report's events those recorded by its position that had happened by its day")
    func history() async throws {
        try await Self.run { fixture, report, submitted in
            let all = try await fixture.service.answer(ShowHistory(of: report), by: fixture.administrator).map(
                \.position)
            #expect(all.contains(submitted))
            let moments: [(Moment, [Int])] = [
                (Moment(day: day("2025-12-01"), position: submitted), all.filter { $0 <= submitted }),
                (Moment(day: day("2025-05-05"), position: submitted), all.filter { $0 < submitted }),
                (Moment(day: day("2025-05-06"), position: submitted - 1), all.filter { $0 < submitted }),
                (Moment(day: day("2025-05-06")), all.filter { $0 <= submitted }),
            ]
            for (moment, expected) in moments {
                let listed = try await fixture.service.answer(
                    ShowHistory(of: report, at: moment), by: fixture.administrator)
                #expect(listed.map(\.position) == expected, "\(moment)")
            }
        }
    }

    @Test("shows the roles that were held")
    func roles() async throws {
        try await ServiceFixture.run { fixture in
            let person = Identifier<Person>(rawValue: "p-1")
            let role = RoleAssignment(.auditor)
            _ = try await fixture.service.perform(
                GrantRole(person: person, assignment: role), on: day("2025-02-01"), by: fixture.administrator)
            let granted = try await fixture.log.head().size
            _ = try await fixture.service.perform(
                RevokeRole(person: person, assignment: role), on: day("2025-03-01"), by: fixture.administrator)
            let moments: [(Moment, [Role])] = [
                (.now, []), (Moment(day: day("2025-02-28")), [.auditor]), (Moment(position: granted), [.auditor]),
                (Moment(day: day("2025-03-01"), position: granted), [.auditor]),
                (Moment(day: day("2025-01-31"), position: granted), []),
            ]
            for (moment, expected) in moments {
                let persons = try await fixture.service.answer(
                    ListPersons { $0.moment = moment }, by: fixture.administrator
                ).all()
                #expect(persons.flatMap(\.roles).map(\.role) == expected, "\(moment)")
            }
        }
    }

    @Test("is refused for a day to come and for a position that the log does not have, also together")
    func refused() async throws {
        try await ServiceFixture.run { fixture in
            let refused: [(Moment, Refusal.Code)] = [
                (Moment(day: day("2025-12-02")), .dateInFuture),
                (Moment(day: day("2025-12-02"), position: 0), .dateInFuture), (Moment(position: 1), .notFound),
                (Moment(day: day("2025-12-01"), position: -1), .notFound),
            ]
            for (moment, code) in refused {
                let refusal = await #expect(throws: Refusal.self, "\(moment)") {
                    try await fixture.service.withState(moment) { _ in }
                }
                #expect(refusal?.code == code, "\(moment)")
            }
            try await fixture.service.withState(Moment(day: day("2025-12-01"), position: 0)) { state in
                #expect(state == OversightState())
            }
        }
    }

    // MARK: - Scenes

    /// A town whose report of April was submitted on 6 May, remitted, and followed by the report of August.
    private static func run(
        _ body: (_ fixture: ServiceFixture, _ report: Identifier<Report>, _ submitted: Int) async throws -> Void
    ) async throws {
        try await ServiceFixture.run { fixture in
            let report = try await fixture.importSample("granvik-uppsikt-april.txt", asOf: day("2025-04-30")).report
            let receipt = try await fixture.service.perform(
                SubmitReport(report: report), on: day("2025-05-06"), by: fixture.administrator)
            try await fixture.importSample("granvik-uppsikt-augusti.txt", asOf: day("2025-08-31"))
            try await body(fixture, report, receipt.position)
        }
    }

    private static func service(_ log: InMemoryEventLog) throws -> OversightService {
        let noon = Double(lastDay.dayNumber) * 86_400 + 43_200
        return OversightService(
            log: log, ledger: Ledger(state: OversightState(), position: 0, log: log),
            directory: PersonDirectory(),
            clock: CivilClock(zone: .gmt) { Date(timeIntervalSince1970: noon) })
    }

    /// Appends random events of every kind, one by one.
    private static func fill(
        _ log: InMemoryEventLog, seed: Int
    ) async throws -> [(stream: OversightStream, event: OversightEvent)] {
        var random = RandomState(random: SeededGenerator(seed: UInt64(seed)))
        // Events with numbers beyond what JSON carries make states, but no log.
        let events = random.events(Int.random(in: 0...150, using: &random.random)).filter { given in
            let written = EventCatalogue.write(given.event)
            guard let entry = EventCatalogue.entry(type: written.type, version: written.version) else { return false }
            let read = written.data.withUnsafeBytes { bytes in
                Result { try EventCatalogue.read(entry, bytes) }
            }
            return switch read {
            case .success(let event): event == given.event
            case .failure: false
            }
        }
        try await append(events[...], to: log)
        return events
    }

    private static func append(
        _ events: ArraySlice<(stream: OversightStream, event: OversightEvent)>, to log: InMemoryEventLog
    ) async throws {
        var ids = EventIDGenerator()
        for (index, given) in events.enumerated() {
            let written = EventCatalogue.write(given.event)
            _ = try await log.append(
                AppendRequest(
                    command: try #require(CommandID(rawValue: "c-\(index)")), fingerprint: [],
                    appends: [
                        StreamAppend(
                            stream: try #require(StreamName(rawValue: given.stream.name)), expected: .any,
                            events: [NewEvent(type: written.type, version: written.version, data: written.data)])
                    ], actor: "p-1", correlation: ids.next(at: LogClock.system.now())))
        }
    }
}
