import EventLog
import Foundation
import Oversight
import OversightCommands
import OversightViews
import Synchronization
import Testing

@testable import OversightService

/// A service whose time passes when a test says so, with a town that has activities and people to remind.
private struct Reminding {
    final class Time: Sendable {
        private let seconds: Mutex<Double>

        init(_ day: CalendarDate) { seconds = Mutex(Double(day.dayNumber) * 86_400 + 30_000) }

        var now: Date { Date(timeIntervalSince1970: seconds.withLock { $0 }) }
        func pass(minutes: Double) { seconds.withLock { $0 += minutes * 60 } }
    }

    let service: OversightService
    let log: any EventLog
    let time: Time
    let administrator = Caller(id: Identifier(rawValue: "uid-0"), isAdministrator: true)

    init(_ fixture: ServiceFixture, today: CalendarDate = day("2025-05-02")) throws {
        let time = Time(today)
        self.time = time
        log = fixture.log
        service = OversightService(
            log: fixture.log, ledger: fixture.service.ledger, directory: fixture.service.directory,
            clock: CivilClock(zone: .gmt) { time.now })
    }

    static func run(_ body: (Reminding) async throws -> Void) async throws {
        try await ServiceFixture.run { (fixture) async throws in try await body(Reminding(fixture)) }
    }

    func done(_ command: some DecidableCommand) async throws -> String {
        try await service.perform(command, on: day("2025-01-02"), by: administrator).id
    }

    /// A town with a goal, and a unit with a manager for each name; `nil` is one without an address.
    func town(_ managers: [(unit: String, person: String, email: String?)]) async throws {
        _ = try await done(RegisterMunicipality(name: "Granvik"))
        _ = try await done(AdoptGoal(municipality: "Granvik", level: .board, title: "Fler går"))
        for (unit, person, email) in managers {
            // A unit may have several managers.
            let known = service.ledger.read { state, _ in state.unit(named: unit, of: Identifier(rawValue: "granvik")) }
            if known == nil {
                _ = try await done(EstablishUnit(municipality: "Granvik", name: unit, parent: nil))
            }
            let id = Identifier<OrganisationUnit>.slug("granvik", unit)
            let person = Identifier<Person>(rawValue: person)
            _ = try await done(GrantRole(person: person, assignment: RoleAssignment(.unitManager, unit: id)))
            try await service.directory.save(PersonDirectory.Entry(id: person.rawValue, name: "N. N.", email: email))
        }
    }

    @discardableResult
    func plan(_ title: String, end: CalendarDate, unit: String) async throws -> Identifier<Activity> {
        let plan = PlanActivity(
            municipality: "Granvik", title: title, end: end, units: [unit], goals: ["Fler går"])
        return Identifier(rawValue: try await done(plan))
    }

    func claim(
        on day: CalendarDate? = nil, after: String? = nil, key: CommandKey? = nil
    ) async throws -> ReminderDigest? {
        try await service.claimReminder(
            ClaimReminder(on: day, after: after.map { Identifier(rawValue: $0) }), by: administrator, key: key
        ).claim.digest
    }

    @discardableResult
    func conclude(_ digest: ReminderDigest?, _ outcome: ReminderOutcome) async throws -> Receipt {
        let id = Identifier<Reminder>(rawValue: try #require(digest).id)
        return try await service.perform(ConcludeReminder(reminder: id, outcome: outcome), by: administrator)
    }

    /// The types of the events of reminders, in order.
    func reminderEvents() async throws -> [String] {
        try await log.read(from: 1, limit: 100_000).filter { $0.stream.category == "reminder" }.map(\.type)
    }

    /// Whether a replay of the log gives the present state.
    func replays() async throws -> Bool {
        let replayed = StateDigest.of(try await log.replayed().state)
        return service.ledger.read { state, _ in StateDigest.of(state) } == replayed
    }
}

@Suite("Reminders of the service")
struct RemindersTests {
    private static let two = [
        (unit: "Skola", person: "p-1", email: String?("one@granvik.example")),
        (unit: "Vård", person: "p-2", email: String?("two@granvik.example")),
    ]

    @Test("are claimed one by one, sent once, and then skipped")
    func once() async throws {
        try await Reminding.run { (scene) async throws in
            try await scene.town(Self.two)
            try await scene.plan("Sjunga", end: day("2025-05-09"), unit: "Skola")
            try await scene.plan("Dansa", end: day("2025-05-30"), unit: "Skola")
            try await scene.plan("Baka", end: day("2025-05-09"), unit: "Vård")
            let plan = try await scene.service.answer(ListRemindersDue(), by: scene.administrator)
            #expect(plan.digests.map(\.recipient) == ["p-1", "p-2"])
            #expect(plan.isWorkingDay && plan.skipped == 0 && plan.unreachable == [])
            let (claim, _) = try await scene.service.claimReminder(by: scene.administrator)
            #expect(claim.digest == plan.digests.first)
            #expect(claim.mail == ReminderClaim.Mail(address: "one@granvik.example", name: "N. N."))
            #expect(claim.digest?.items.map(\.title) == ["Sjunga", "Dansa"])
            #expect(claim.digest?.items.map(\.daysLeft) == [7, 28])
            let second = try await scene.claim()
            #expect(second?.recipient == "p-2")
            try await scene.conclude(claim.digest, .sent)
            try await scene.conclude(second, .sent)
            let third = try await scene.claim()
            #expect(third == nil)
            let after = try await scene.service.answer(ListRemindersDue(), by: scene.administrator)
            #expect(after.digests == [] && after.skipped == 3)
            scene.time.pass(minutes: 24 * 60)
            let tomorrow = try await scene.claim()
            #expect(tomorrow == nil)
            #expect(
                try await scene.reminderEvents() == [
                    "ReminderPrepared", "ReminderPrepared", "ReminderSent", "ReminderSent",
                ])
            #expect(try await scene.replays())
        }
    }

    @Test("that failed are sent by the next run, and a run that names its last recipient gets nobody twice")
    func failing() async throws {
        try await Reminding.run { (scene) async throws in
            try await scene.town(Self.two)
            try await scene.plan("Sjunga", end: day("2025-05-09"), unit: "Skola")
            try await scene.plan("Baka", end: day("2025-05-09"), unit: "Vård")
            var met: [String] = []
            while let digest = try await scene.claim(after: met.last) {
                met.append(digest.recipient)
                try await scene.conclude(digest, .failed(reason: "Status 75 for one@granvik.example"))
            }
            #expect(met == ["p-1", "p-2"])
            for event in try await scene.log.read(from: 1, limit: 1000) {
                #expect(!String(decoding: event.data, as: UTF8.self).contains("@"))
            }
            scene.time.pass(minutes: 24 * 60)
            let next = try await scene.claim()
            #expect(next?.recipient == "p-1" && next?.on == day("2025-05-03"))
            try await scene.conclude(next, .sent)
            let last = try await scene.claim()
            #expect(last?.recipient == "p-2")
            #expect(try await scene.replays())
        }
    }

    @Test("without a reported outcome are left alone for 15 minutes, then given up and not sent again")
    func crash() async throws {
        try await Reminding.run { (scene) async throws in
            try await scene.town(Self.two)
            try await scene.plan("Sjunga", end: day("2025-05-09"), unit: "Skola")
            let claimed = try await scene.claim()
            scene.time.pass(minutes: 14)
            let early = try await scene.claim()
            #expect(early == nil)
            #expect(try await scene.reminderEvents() == ["ReminderPrepared"])
            scene.time.pass(minutes: 1)
            let late = try await scene.claim()
            #expect(late == nil)
            #expect(try await scene.reminderEvents() == ["ReminderPrepared", "ReminderAbandoned"])
            await #expect(throws: Refusal.self) { try await scene.conclude(claimed, .sent) }
            scene.time.pass(minutes: 24 * 60)
            let tomorrow = try await scene.claim()
            #expect(tomorrow == nil)
            let skipped = try await scene.service.answer(ListRemindersDue(), by: scene.administrator).skipped
            #expect(skipped == 1)
            #expect(try await scene.replays())
        }
    }

    @Test("move with the deadline")
    func rescheduling() async throws {
        try await Reminding.run { (scene) async throws in
            try await scene.town(Self.two)
            let activity = try await scene.plan("Sjunga", end: day("2025-05-09"), unit: "Skola")
            try await scene.conclude(try await scene.claim(), .sent)
            _ = try await scene.service.perform(
                RescheduleActivity(activity: activity, end: day("2025-06-02"), reason: "Sjukdom"),
                by: scene.administrator)
            scene.time.pass(minutes: 24 * 60)
            let before = try await scene.claim()
            #expect(before == nil)
            let plan = try await scene.service.answer(ListRemindersDue(on: day("2025-05-26")), by: scene.administrator)
            #expect(plan.digests.flatMap(\.items).map(\.due) == [day("2025-06-02")])
            scene.time.pass(minutes: 3 * 24 * 60)
            let moved = try await scene.claim()
            #expect(moved?.items.map(\.stage) == [.fourWeeksBefore])
        }
    }

    @Test("take into account events recorded during a run")
    func meanwhile() async throws {
        try await Reminding.run { (scene) async throws in
            try await scene.town(Self.two)
            try await scene.plan("Sjunga", end: day("2025-05-09"), unit: "Skola")
            let baking = try await scene.plan("Baka", end: day("2025-05-09"), unit: "Vård")
            try await scene.plan("Duka", end: day("2025-05-09"), unit: "Vård")
            let first = try await scene.claim()
            try await scene.conclude(first, .sent)
            _ = try await scene.service.perform(
                ReportActivity(activity: baking, status: .completedOnPlan, comment: nil), by: scene.administrator)
            let second = try await scene.claim()
            #expect(second?.items.map(\.title) == ["Duka"])
        }
    }

    @Test("are not sent for a future day, though any day can be previewed; a past day can be made up for")
    func days() async throws {
        try await Reminding.run { (scene) async throws in
            try await scene.town(Self.two)
            try await scene.plan("Sjunga", end: day("2025-05-09"), unit: "Skola")
            await #expect(throws: Refusal.self) { try await scene.claim(on: day("2025-05-03")) }
            let weekend = try await scene.service.answer(
                ListRemindersDue(on: day("2025-05-03")), by: scene.administrator)
            #expect(!weekend.isWorkingDay && weekend.digests.count == 1)
            let events = try await scene.reminderEvents()
            #expect(events == [])
            let late = try await scene.claim(on: day("2025-04-30"))
            #expect(late?.items.map(\.stage) == [.fourWeeksBefore])
            try await scene.conclude(late, .sent)
            let now = try await scene.claim()
            #expect(now?.items.map(\.stage) == [.oneWeekBefore])
            try await scene.conclude(now, .sent)
            let earlier = try await scene.claim(on: day("2025-05-01"))
            #expect(earlier == nil)
        }
    }

    @Test("without an address are listed by the run and recorded nowhere")
    func unreachable() async throws {
        try await Reminding.run { (scene) async throws in
            try await scene.town([(unit: "Skola", person: "p-1", email: nil)])
            try await scene.plan("Sjunga", end: day("2025-05-09"), unit: "Skola")
            _ = try await scene.done(EstablishUnit(municipality: "Granvik", name: "Bad"))
            try await scene.plan("Simma", end: day("2025-05-09"), unit: "Bad")
            let claimed = try await scene.claim()
            #expect(claimed == nil)
            let plan = try await scene.service.answer(ListRemindersDue(), by: scene.administrator)
            #expect(plan.digests == [])
            #expect(Set(plan.unreachable.map(\.title)) == ["Sjunga", "Simma"])
            let events = try await scene.reminderEvents()
            #expect(events == [])
            try await scene.service.directory.save(PersonDirectory.Entry(id: "p-1", email: "one@granvik.example"))
            let reachable = try await scene.claim()
            #expect(reachable?.items.map(\.title) == ["Sjunga"])
        }
    }

    @Test("are claimed once under a key, however often it is sent")
    func keys() async throws {
        try await Reminding.run { (scene) async throws in
            try await scene.town(Self.two)
            try await scene.plan("Sjunga", end: day("2025-05-09"), unit: "Skola")
            let id = try #require(CommandID(rawValue: "k-1"))
            let key = CommandKey(id: id, fingerprint: [1])
            let first = try await scene.service.claimReminder(by: scene.administrator, key: key)
            let again = try await scene.service.claimReminder(by: scene.administrator, key: key)
            #expect(first.claim == again.claim && first.claim.digest != nil)
            #expect(!first.repeated && again.repeated)
            let other = CommandKey(id: try #require(CommandID(rawValue: "k-2")), fingerprint: [2])
            let none = try await scene.service.claimReminder(by: scene.administrator, key: other)
            #expect(none.claim.digest == nil)
            try await scene.conclude(first.claim.digest, .failed(reason: "x"))
            let still = try await scene.service.claimReminder(by: scene.administrator, key: other)
            #expect(still.claim.digest == nil && still.repeated)
            await #expect(throws: EventLogError.self) {
                try await scene.service.claimReminder(
                    by: scene.administrator, key: CommandKey(id: other.id, fingerprint: [3]))
            }
        }
    }

    @Test("go to each recipient once when several senders are at work")
    func concurrent() async throws {
        try await Reminding.run { (scene) async throws in
            let managers = (0..<20).map {
                (unit: "Enhet \($0)", person: "p-\($0)", email: String?("p@granvik.example"))
            }
            try await scene.town(managers)
            for (unit, _, _) in managers {
                try await scene.plan("Sjunga i \(unit)", end: day("2025-05-07"), unit: unit)
            }
            let days = [nil, day("2025-05-01"), day("2025-05-02")]
            let recipients = try await withThrowingTaskGroup(of: [String].self) { tasks in
                for worker in 0..<6 {
                    tasks.addTask {
                        var mine: [String] = []
                        while let digest = try await scene.claim(on: days[worker % 3]) {
                            mine.append(digest.recipient)
                            if worker.isMultiple(of: 2) { try await scene.conclude(digest, .sent) }
                        }
                        return mine
                    }
                }
                return try await tasks.reduce(into: [], +=)
            }
            #expect(recipients.count == 20)
            #expect(Set(recipients) == Set(managers.map(\.person)))
            #expect(try await scene.replays())
        }
    }

    @Test("can be claimed and recorded only with the role for it")
    func access() async throws {
        try await Reminding.run { (scene) async throws in
            try await scene.town(Self.two)
            let manager = Caller(id: Identifier(rawValue: "p-1"))
            await #expect(throws: Refusal.self) { try await scene.service.claimReminder(by: manager) }
            await #expect(throws: Refusal.self) { try await scene.service.answer(ListRemindersDue(), by: manager) }
            await #expect(throws: Refusal.self) {
                try await scene.service.perform(
                    ConcludeReminder(reminder: Identifier(rawValue: "p-1-2025-05-02"), outcome: .sent), by: manager)
            }
            _ = try await scene.done(GrantRole(person: manager.id, assignment: RoleAssignment(.operator)))
            let (claim, _) = try await scene.service.claimReminder(by: manager)
            #expect(claim.digest == nil)
        }
    }

    @Test("are in the journal with their deadlines, and as warnings if they failed or were given up")
    func journal() async throws {
        try await Reminding.run { (scene) async throws in
            try await scene.town(Self.two)
            let activity = try await scene.plan("Sjunga", end: day("2025-05-09"), unit: "Skola")
            let report = try await scene.done(
                EstablishBody(municipality: "Granvik", name: "Skolnämnden", kind: .committee))
            let requested = try await scene.done(
                RequestReport(
                    municipality: "Granvik", kind: .annual, unit: "Skola", committee: report,
                    due: day("2025-05-05")))
            try await scene.conclude(try await scene.claim(), .failed(reason: "Status 75."))
            try await scene.conclude(try await scene.claim(), .sent)
            let facts = try await scene.log.read(from: 1, limit: 1000).filter { $0.stream.category == "reminder" }
                .map { try EventFacts($0) }
            #expect(facts.map(\.weight) == [.info, .warning, .info, .info])
            for fact in facts {
                #expect(fact.facts.first.map { "\($0.name)=\($0.value)" } == "REMINDER=p-1-2025-05-02")
                #expect(fact.sentence.contains("p-1") && fact.sentence.hasSuffix("."))
            }
            let named = facts[0].facts.map { "\($0.name)=\($0.value)" }
            #expect(
                named == [
                    "REMINDER=p-1-2025-05-02", "PERSON=p-1", "REPORT=\(requested)", "CASE=\(requested)",
                    "DUE=2025-05-05", "ACTIVITY=\(activity)", "DUE=2025-05-09",
                ])
        }
    }

    @Test("survive a snapshot of the state")
    func snapshot() async throws {
        try await Reminding.run { (scene) async throws in
            try await scene.town(Self.two)
            try await scene.plan("Sjunga", end: day("2025-05-09"), unit: "Skola")
            try await scene.plan("Baka", end: day("2025-05-09"), unit: "Vård")
            try await scene.conclude(try await scene.claim(), .sent)
            _ = try await scene.claim()
            let state = scene.service.ledger.read { state, _ in state }
            let read = try OversightState(bytes: state.snapshotBytes())
            #expect(read == state)
            #expect(read.reminded.entities.count == 2)
        }
    }
}
