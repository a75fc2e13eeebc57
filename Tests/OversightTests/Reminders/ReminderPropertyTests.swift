import Oversight
import SeededRandom
import TestSupport
import Testing

@Suite("Reminders over any course of events")
struct ReminderPropertyTests {
    /// Who was reminded of what.
    private struct Notice: Hashable {
        var recipient: Identifier<Person>
        var cause: ReminderCause
    }

    /// What came of one attempt to send.
    private enum Attempt: CaseIterable {
        case sent, failed, crashedBeforeSending, crashedAfterSending
    }

    /// A town whose deadlines move, and whoever sends its reminders, well or badly.
    private struct Run {
        var random: SeededGenerator
        var state = OversightState()
        var log: [(OversightStream, OversightEvent)] = []
        var today: CalendarDate = "2024-01-08"
        var now = 0
        /// The messages really delivered, which no event records.
        var delivered: [Notice: Int] = [:]
        var messages: [Identifier<Reminder>: Int] = [:]
        /// What was claimed by somebody who then crashed.
        var lost: Set<Notice> = []

        init(seed: UInt64) {
            random = SeededGenerator(seed: seed)
            let persons = ["p-1", "p-2", "p-3", "p-4"]
            for (index, person) in persons.enumerated() {
                let assignment = index == 0 ? RoleAssignment(.controller) : unit(index)
                append(.person, person, .person(.roleGranted(.init(on: today, assignment: assignment))))
            }
        }

        private func unit(_ index: Int) -> RoleAssignment {
            RoleAssignment(.unitManager, unit: Identifier(rawValue: "ange-enhet-\(index % 2)"))
        }

        mutating func append(_ kind: StreamKind, _ id: String, _ event: OversightEvent) {
            log.append((OversightStream(kind, id), event))
            state.apply(event, at: log.count, to: OversightStream(kind, id))
        }

        private mutating func someDay() -> CalendarDate { today.adding(days: Int.random(in: -10...60, using: &random)) }

        /// Something happens to a deadline.
        mutating func work() {
            let activity = "a-\(Int.random(in: 0..<6, using: &random))"
            let report = "r-\(Int.random(in: 0..<2, using: &random))"
            let item = MinuteItem(body: "ange-ks", meeting: today, paragraph: "§ \(log.count)")
            switch Int.random(in: 0..<9, using: &random) {
            case 0, 1:
                let units = [[], ["Enhet 0"], ["Enhet 1"], ["Enhet 0", "Enhet 1"]].randomElement(using: &random) ?? []
                append(
                    .activity, activity,
                    .activity(
                        .planned(
                            .init(
                                on: today, municipality: "ange", title: "T", end: someDay(), units: units,
                                goals: ["g"]))))
            case 2, 3:
                append(.activity, activity, .activity(.rescheduled(.init(on: today, end: someDay(), reason: "R"))))
            case 4:
                let status = ActivityStatus.allCases.randomElement(using: &random) ?? .onHold
                append(.activity, activity, .activity(.statusReported(.init(on: today, status: status))))
            case 5, 6:
                append(
                    .report, report,
                    .report(
                        .requested(
                            .init(
                                on: today, municipality: "ange", kind: .annual, title: "T", unit: "Enhet 1",
                                committee: "ange-ks", due: someDay()))))
            case 7: append(.report, report, .report(.submitted(.init(on: today, position: 1, round: 1))))
            default:
                append(
                    .report, report,
                    .report(.remitted(.init(on: today, item: item, reasons: "R", due: someDay()))))
            }
        }

        /// Sends what is due, as the service does: stale claims are given up, then one message after the other is claimed.
        mutating func send(_ attempts: [Attempt]) throws {
            now += Int.random(in: 1...1200, using: &random)
            let time = UTCSecond(seconds: now)
            for reminder in state.reminded.entities.flatMap(\.reminders) where reminder.isStale(at: time) {
                for event in try reminder.decide(.abandon(at: time), Occasion(today: today)) {
                    append(.reminder, reminder.id.rawValue, .reminder(event))
                }
            }
            for digest in DueReminders(on: today, in: state, isReachable: { _ in true }).digests {
                let id = Reminder.identifier(of: digest.recipient, on: today)
                let person = state.reminded[Identifier(rawValue: digest.recipient.rawValue)]
                let reminded = person ?? RemindedPerson(id: Identifier(rawValue: digest.recipient.rawValue))
                for event in try reminded.prepare(digest.causes, Occasion(today: today), at: time) {
                    append(.reminder, id.rawValue, .reminder(event))
                }
                let notice = digest.causes.map { Notice(recipient: digest.recipient, cause: $0) }
                switch attempts.randomElement(using: &random) ?? .sent {
                case .sent:
                    deliver(notice, id)
                    try conclude(.sent, id)
                case .failed: try conclude(.failed(reason: "Status 75."), id)
                case .crashedBeforeSending: lost.formUnion(notice)
                case .crashedAfterSending:
                    deliver(notice, id)
                    lost.formUnion(notice)
                }
            }
        }

        private mutating func deliver(_ notice: [Notice], _ id: Identifier<Reminder>) {
            for notice in notice { delivered[notice, default: 0] += 1 }
            messages[id, default: 0] += 1
        }

        private mutating func conclude(_ outcome: ReminderOutcome, _ id: Identifier<Reminder>) throws {
            let (recipient, day) = Reminder.parts(of: id)
            let person = try #require(state.reminded[Identifier(rawValue: recipient.rawValue)])
            for event in try person.reminder(on: day).decide(.conclude(outcome), Occasion(today: today)) {
                append(.reminder, id.rawValue, .reminder(event))
            }
        }
    }

    private static func run(_ seed: UInt64) throws -> Run {
        var run = Run(seed: seed)
        for _ in 0..<100 {
            for _ in 0..<Int.random(in: 0...3, using: &run.random) { run.work() }
            for _ in 0..<Int.random(in: 0...3, using: &run.random) { try run.send(Attempt.allCases) }
            run.today = run.today.adding(days: Int.random(in: 0...4, using: &run.random))
            run.now += 60
        }
        return run
    }

    @Test("Nothing is sent twice, and nobody gets two messages for a day", arguments: 0..<20)
    func atMostOnce(_ seed: UInt64) throws {
        let run = try Self.run(seed)
        #expect(run.delivered.filter { $1 > 1 }.keys.map(\.cause) == [])
        #expect(run.messages.filter { $1 > 1 }.map(\.key) == [])
        #expect(run.delivered.count > 20, "the run sends enough to show something")
        #expect(!run.lost.isEmpty)
    }

    @Test("A deadline that stays due is sent once the mail agent works, unless its sender crashed", arguments: 0..<20)
    func atLastOnce(_ seed: UInt64) throws {
        var run = try Self.run(seed)
        // The first of these days may have had its message already.
        for _ in 0..<2 {
            run.today = run.today.adding(days: 1)
            run.now += 3600
            try run.send([.sent])
        }
        let later = DueReminders(on: run.today, in: run.state) { _ in true }
        #expect(later.digests == [])
        // To a recipient without earlier reminders, everything due is new.
        var blank = OversightState()
        for (index, (stream, event)) in run.log.enumerated() where stream.kind != .reminder {
            blank.apply(event, at: index + 1, to: stream)
        }
        let due = DueReminders(on: run.today, in: blank) { _ in true }
        #expect(later.skipped == due.digests.reduce(0) { $0 + $1.causes.count })
        for digest in due.digests {
            for cause in digest.causes {
                let notice = Notice(recipient: digest.recipient, cause: cause)
                #expect(run.delivered[notice] == 1 || run.lost.contains(notice), "\(notice)")
            }
        }
    }

    @Test("A replay of the log gives the same state, and so do the bytes of the snapshot", arguments: 0..<20)
    func replay(_ seed: UInt64) throws {
        let run = try Self.run(seed)
        var again = OversightState()
        for (index, (stream, event)) in run.log.enumerated() { again.apply(event, at: index + 1, to: stream) }
        #expect(again == run.state)
        let bytes = run.state.snapshotBytes()
        let read = try bytes.withUnsafeBytes { buffer in
            Result { () throws(SnapshotError) in try OversightState(snapshotBytes: buffer) }
        }.get()
        #expect(read == run.state)
    }

    @Test("What is kept of a person does not grow with the days", arguments: 0..<10)
    func bounded(_ seed: UInt64) throws {
        let run = try Self.run(seed)
        let open = run.state.reminded.entities.flatMap(\.reminders).filter { $0.standing == .prepared }
        let kept = run.state.reminded.entities.flatMap(\.reminders)
        #expect(kept.count <= open.count + run.state.reminded.entities.count)
    }
}
