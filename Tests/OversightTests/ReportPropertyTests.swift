import Oversight
import SeededRandom
import TestSupport
import Testing

@Suite("A report under any sequence of commands")
struct ReportPropertyTests {
    /// The steps of the diagram in which a report's way is drawn, where a remit leads back to the unit.
    private static let steps: [ReportStage: Set<ReportStage>] = [
        .requested: [.requested, .drafting],
        .drafting: [.drafting, .submitted],
        .submitted: [.submitted, .approved, .remitted, .escalated],
        .remitted: [.remitted, .drafting],
        .escalated: [.escalated, .closed, .remitted],
        .approved: [.approved],
        .closed: [.closed],
    ]

    /// A run of random commands on one report.
    private struct Run {
        var report = Report(id: "it")
        var today: CalendarDate = "2024-01-01"
        var random: SeededGenerator

        init(seed: UInt64) {
            random = SeededGenerator(seed: seed)
            report.apply(ReportStory.requested)
        }

        /// The next day: often today, mostly later, now and then one before.
        mutating func occasion() -> Occasion {
            today = today.adding(days: Int.random(in: 0...9, using: &random))
            return Occasion(on: today.adding(days: Int.random(in: -6...1, using: &random)), today: today)
        }

        mutating func command(_ occasion: Occasion) -> ReportCommand {
            switch Int.random(in: 0..<12, using: &random) {
            case 0:
                return .request(
                    ReportRequested(on: occasion.on, municipality: "m", kind: .annual, title: "T", committee: "u"))
            case 1:
                let activities: [Identifier<Activity>] = [["a-1"], ["a-2"], []].randomElement(using: &random) ?? []
                return .draft([ReportSection(number: "1", goal: "g-1", activities: activities)], listedGoals: [])
            case 2: return .proposeGrade("g-1", ["met", "not_met"].randomElement(using: &random) ?? "met")
            case 3:
                return .overrideGrade(
                    "g-1", "partly_met", reason: ["", "R"].randomElement(using: &random) ?? "", scale: .fourSteps)
            case 4, 5: return .submit(position: Int.random(in: 1...99, using: &random))
            case 6: return .supplement(["", "S", "T"].randomElement(using: &random) ?? "")
            case 7:
                return .correct(decision: Int.random(in: 0...3, using: &random), .paragraph, now: "§ 9", reason: "R")
            default: return decision(occasion)
            }
        }

        private mutating func decision(_ occasion: Occasion) -> ReportCommand {
            let body: Identifier<Body> = ["utskottet", "styrelsen"].randomElement(using: &random) ?? "utskottet"
            let paragraph = "§ \(Int.random(in: 1...40, using: &random))"
            return ReportStory.decision(
                DecisionOutcome.allCases.randomElement(using: &random) ?? .table,
                item: ReportStory.item(body, occasion.on, paragraph),
                reasons: [nil, "R"].randomElement(using: &random) ?? nil,
                presenter: [nil, nil, "p-chair", "p-2"].randomElement(using: &random) ?? nil,
                recused: Bool.random(using: &random) ? [] : ["p-chair"])
        }
    }

    @Test(
        "Each accepted command follows the diagram, and each step of the diagram is taken",
        arguments: [UInt64(1), 2, 3])
    func followsTheDiagram(seed: UInt64) {
        var taken: [ReportStage: Set<ReportStage>] = [:]
        for offset in 0..<200 as Range<UInt64> {
            var run = Run(seed: seed &* 1_000 &+ offset)
            for _ in 0..<120 {
                let occasion = run.occasion()
                guard let events = try? run.report.decide(run.command(occasion), occasion) else { continue }
                for event in events {
                    let before = run.report
                    run.report.apply(event)
                    #expect(Self.steps[before.stage]?.contains(run.report.stage) == true)
                    #expect(run.report.revision == before.revision + 1)
                    #expect(
                        run.report.round == before.round
                            + (run.report.stage == .remitted && before.stage != .remitted ? 1 : 0))
                    #expect(run.report.decisions.count - before.decisions.count <= 1)
                    taken[before.stage, default: []].insert(run.report.stage)
                }
            }
        }
        #expect(taken == Self.steps)
    }

    @Test("A command given again after it took effect is refused or adds nothing to the report", arguments: 1...40)
    func idempotent(seed: UInt64) {
        var run = Run(seed: seed &+ 7_000)
        for _ in 0..<150 {
            let occasion = run.occasion()
            let command = run.command(occasion)
            guard let events = try? run.report.decide(command, occasion), !events.isEmpty else { continue }
            for event in events { run.report.apply(event) }
            guard let again = try? run.report.decide(command, occasion) else { continue }
            // What is recorded of an earlier day may not show in the present, and is then not known to be there already.
            var after = run.report
            for event in again { after.apply(event) }
            #expect(after.decisions == run.report.decisions, "\(command)")
            #expect(after.supplements == run.report.supplements, "\(command)")
            #expect(after.outline == run.report.outline, "\(command)")
            #expect(after.grades == run.report.grades, "\(command)")
            #expect(after.stage == run.report.stage, "\(command)")
        }
    }

    @Test("Nothing that was decided changes, except by a correction", arguments: 1...40)
    func decisionsStand(seed: UInt64) {
        var run = Run(seed: seed &+ 9_000)
        for _ in 0..<150 {
            let occasion = run.occasion()
            let command = run.command(occasion)
            let before = run.report
            guard let events = try? before.decide(command, occasion) else { continue }
            for event in events { run.report.apply(event) }
            if case .correct = command { continue }
            #expect(run.report.decisions.starts(with: before.decisions))
            if before.stage.isFinal { #expect(events.isEmpty, "\(command)") }
        }
    }

    @Test("A submission and a decision are never dated before what they follow", arguments: 1...20)
    func daysFollow(seed: UInt64) {
        var run = Run(seed: seed &+ 11_000)
        var steps: [CalendarDate] = []
        for _ in 0..<200 {
            let occasion = run.occasion()
            guard let events = try? run.report.decide(run.command(occasion), occasion) else { continue }
            for event in events {
                run.report.apply(event)
                let day = OversightEvent.report(event).on
                #expect(day <= run.today)
                switch event {
                case .submitted, .withdrawn, .tabled, .approved, .remitted, .supplemented, .escalated,
                    .boardActionDecided:
                    steps.append(day)
                default: break
                }
            }
        }
        #expect(steps == steps.sorted())
    }
}
