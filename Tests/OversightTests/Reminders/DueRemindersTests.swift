import Oversight
import TestSupport
import Testing

@Suite("Which reminders are due, and to whom")
struct DueRemindersTests {
    /// A town with a care department, home care below it, and their managers.
    private struct Scene {
        var state = OversightState()
        private var position = 0

        init() {
            add(.municipality, "ange", .municipality(.registered(.init(on: "2024-01-01", name: "Ånge"))))
            add(.unit, "ange-vard", .unit(.established(.init(on: "2024-01-01", municipality: "ange", name: "Vård"))))
            add(
                .unit, "ange-hemtjanst",
                .unit(
                    .established(
                        .init(on: "2024-01-01", municipality: "ange", name: "Hemtjänst", parent: "ange-vard"))))
        }

        mutating func add(_ kind: StreamKind, _ id: String, _ event: OversightEvent) {
            position += 1
            state.apply(event, at: position, to: OversightStream(kind, id))
        }

        mutating func grant(
            _ person: String, _ role: Role, unit: Identifier<OrganisationUnit>? = nil,
            of municipality: Identifier<Municipality>? = nil
        ) {
            let assignment = RoleAssignment(role, unit: unit, municipality: municipality)
            add(.person, person, .person(.roleGranted(.init(on: "2024-01-01", assignment: assignment))))
        }

        mutating func plan(_ id: String, end: CalendarDate?, units: [String]) {
            add(
                .activity, id,
                .activity(
                    .planned(
                        .init(
                            on: "2024-01-01", municipality: "ange", title: "Utbilda", end: end, units: units,
                            goals: ["g"]))))
        }

        mutating func request(_ id: String, due: CalendarDate?, unit: String?) {
            add(
                .report, id,
                .report(
                    .requested(
                        .init(
                            on: "2024-01-01", municipality: "ange", kind: .oversight, title: "Rapport", unit: unit,
                            committee: "ange-ks", due: due))))
        }

        mutating func report(_ id: String, _ event: ReportEvent) { add(.report, id, .report(event)) }

        /// The digests as `person: subject stage, …`.
        func due(on day: CalendarDate, unreachable: Set<Identifier<Person>> = []) -> [String] {
            DueReminders(on: day, in: state) { !unreachable.contains($0) }.digests.map { digest in
                "\(digest.recipient): "
                    + digest.causes.map { "\($0.subject.id) \($0.stage.rawValue)" }.joined(separator: ", ")
            }
        }
    }

    @Test("An activity's unit is found by its name however it is printed; its managers are reminded, each in a message")
    func managers() {
        var scene = Scene()
        scene.grant("p-1", .unitManager, unit: "ange-hemtjanst")
        scene.grant("p-2", .unitManager, unit: "ange-hemtjanst")
        scene.grant("p-3", .unitManager, unit: "ange-vard")
        scene.grant("p-4", .controller)
        scene.plan("a-1", end: "2024-05-31", units: ["HEMTJÄNST "])
        #expect(scene.due(on: "2024-05-03") == ["p-1: a-1 four_weeks_before", "p-2: a-1 four_weeks_before"])
    }

    @Test("If a unit has no manager, those of the nearest unit above are reminded, or else the controllers")
    func above() {
        var scene = Scene()
        scene.grant("p-4", .controller)
        scene.plan("a-1", end: "2024-05-31", units: ["Hemtjänst"])
        #expect(scene.due(on: "2024-05-24") == ["p-4: a-1 one_week_before"])
        scene.grant("p-3", .unitManager, unit: "ange-vard")
        #expect(scene.due(on: "2024-05-24") == ["p-3: a-1 one_week_before"])
    }

    @Test("The controllers of another municipality are not reminded; those of every municipality are")
    func controllersOfMunicipalities() {
        var scene = Scene()
        scene.plan("a-1", end: "2024-05-31", units: ["Hemtjänst"])
        scene.grant("p-1", .controller, of: "habo")
        #expect(scene.due(on: "2024-05-24") == [])
        scene.grant("p-2", .controller, of: "ange")
        scene.grant("p-3", .controller)
        scene.grant("p-4", .controller, of: "habo")
        scene.grant("p-4", .controller, of: "ange")
        #expect(
            scene.due(on: "2024-05-24") == [
                "p-2: a-1 one_week_before", "p-3: a-1 one_week_before", "p-4: a-1 one_week_before",
            ])
    }

    @Test("The managers of all of an activity's units are reminded, once each")
    func severalUnits() {
        var scene = Scene()
        scene.grant("p-1", .unitManager, unit: "ange-hemtjanst")
        scene.grant("p-1", .unitManager, unit: "ange-skola")
        scene.grant("p-2", .unitManager, unit: "ange-skola")
        scene.plan("a-1", end: "2024-05-31", units: ["Hemtjänst", "Skola"])
        #expect(scene.due(on: "2024-05-24") == ["p-1: a-1 one_week_before", "p-2: a-1 one_week_before"])
    }

    @Test("An activity without a unit belongs to the unit of the report that contains it")
    func heldByReport() {
        var scene = Scene()
        scene.grant("p-1", .unitManager, unit: "ange-hemtjanst")
        scene.grant("p-4", .controller)
        scene.plan("a-1", end: "2024-05-31", units: [])
        #expect(scene.due(on: "2024-05-24") == ["p-4: a-1 one_week_before"])
        scene.request("r-1", due: nil, unit: "Hemtjänst")
        let section = ReportSection(number: "1", goal: "g", activities: ["a-1"])
        scene.report("r-1", .drafted(.init(on: "2024-02-01", sections: [section])))
        #expect(scene.due(on: "2024-05-24") == ["p-1: a-1 one_week_before"])
    }

    @Test("Completed, cancelled and open-ended activities cause no reminder", arguments: ActivityStatus.allCases)
    func ended(_ status: ActivityStatus) {
        var scene = Scene()
        scene.grant("p-4", .controller)
        scene.plan("a-1", end: "2024-05-31", units: [])
        scene.plan("a-2", end: nil, units: [])
        scene.add(.activity, "a-1", .activity(.statusReported(.init(on: "2024-05-01", status: status))))
        #expect(scene.due(on: "2024-06-03") == (status.isEnded ? [] : ["p-4: a-1 overdue"]))
    }

    @Test("An assignment lies with the unit that was made responsible, or else with that of the report that states it")
    func assignments() {
        var scene = Scene()
        scene.grant("p-1", .unitManager, unit: "ange-hemtjanst")
        scene.grant("p-3", .unitManager, unit: "ange-vard")
        scene.grant("p-4", .controller)
        scene.add(
            .assignment, "u-1",
            .assignment(
                .given(.init(on: "2024-01-01", municipality: "ange", title: "Byt", kind: .project, end: "2024-05-31"))))
        #expect(scene.due(on: "2024-05-03") == ["p-4: u-1 four_weeks_before"])
        scene.request("r-1", due: nil, unit: "HEMTJÄNST")
        scene.add(
            .assignment, "u-1",
            .assignment(
                .statusReported(.init(on: "2024-02-01", status: .inProgress, label: "Pågår", report: "r-1"))))
        #expect(scene.due(on: "2024-05-24") == ["p-1: u-1 one_week_before"])
        scene.add(.assignment, "u-1", .assignment(.assigned(.init(on: "2024-03-01", unit: "ange-vard"))))
        #expect(scene.due(on: "2024-05-24") == ["p-3: u-1 one_week_before"])
    }

    @Test("An assignment that is done causes no reminder", arguments: AssignmentStatus.allCases)
    func assignmentEnded(_ status: AssignmentStatus) {
        var scene = Scene()
        scene.grant("p-4", .controller)
        for (id, end) in [("u-1", CalendarDate?.some("2024-05-31")), ("u-2", nil)] {
            scene.add(
                .assignment, id,
                .assignment(
                    .given(.init(on: "2024-01-01", municipality: "ange", title: "Byt", kind: .project, end: end))))
        }
        scene.add(.assignment, "u-1", .assignment(.statusReported(.init(on: "2024-05-01", status: status, label: "L"))))
        #expect(scene.due(on: "2024-06-03") == (status == .done ? [] : ["p-4: u-1 overdue"]))
    }

    @Test("Reminders of a report are sent until it is submitted, and after a remit by the remit's due day")
    func reports() {
        var scene = Scene()
        scene.grant("p-1", .unitManager, unit: "ange-hemtjanst")
        scene.request("r-1", due: "2024-10-02", unit: "Hemtjänst")
        scene.request("r-2", due: nil, unit: "Hemtjänst")
        #expect(scene.due(on: "2024-10-02") == ["p-1: r-1 due_day"])
        scene.report("r-1", .submitted(.init(on: "2024-10-02", position: 7, round: 1)))
        #expect(scene.due(on: "2024-10-10") == [])
        let item = MinuteItem(body: "ange-ks", meeting: "2024-10-16", paragraph: "§ 1")
        scene.report("r-1", .remitted(.init(on: "2024-10-16", item: item, reasons: "Siffror", due: "2024-11-06")))
        #expect(scene.due(on: "2024-10-29") == [])
        #expect(scene.due(on: "2024-10-30") == ["p-1: r-1 one_week_before"])
        // What is supplemented is not before the committee until it is submitted again.
        scene.report("r-1", .supplemented(.init(on: "2024-10-31", text: "Här")))
        #expect(scene.due(on: "2024-11-06") == ["p-1: r-1 due_day"])
        scene.report("r-1", .submitted(.init(on: "2024-11-06", position: 9, round: 2)))
        #expect(scene.due(on: "2024-11-06") == [])
    }

    @Test("A remit without a due day gives no reminder")
    func openEnded() {
        var scene = Scene()
        scene.grant("p-1", .unitManager, unit: "ange-hemtjanst")
        scene.request("r-1", due: "2024-10-02", unit: "Hemtjänst")
        scene.report("r-1", .submitted(.init(on: "2024-10-02", position: 7, round: 1)))
        let item = MinuteItem(body: "ange-ks", meeting: "2024-10-16", paragraph: "§ 1")
        scene.report("r-1", .remitted(.init(on: "2024-10-16", item: item, reasons: "Siffror")))
        #expect(scene.due(on: "2024-12-30") == [])
    }

    @Test("The earliest deadline comes first in a message; those sent before are left out and counted")
    func orderAndSkipping() {
        var scene = Scene()
        scene.grant("p-4", .controller)
        scene.plan("a-1", end: "2024-05-31", units: [])
        scene.plan("a-2", end: "2024-05-10", units: [])
        scene.request("r-1", due: "2024-05-06", unit: nil)
        #expect(scene.due(on: "2024-05-06") == ["p-4: r-1 due_day, a-2 one_week_before, a-1 four_weeks_before"])
        let causes = DueReminders(on: "2024-05-06", in: scene.state) { _ in true }.digests.flatMap(\.causes)
        let at = UTCSecond(seconds: 0)
        scene.add(
            .reminder, "p-4-2024-05-06",
            .reminder(.prepared(.init(on: "2024-05-06", recipient: "p-4", at: at, items: [causes[0], causes[1]]))))
        let same = DueReminders(on: "2024-05-06", in: scene.state) { _ in true }
        #expect(same.digests == [])
        #expect(same.skipped == 3)
        let next = DueReminders(on: "2024-05-07", in: scene.state) { _ in true }
        #expect(next.digests.flatMap(\.causes).map(\.subject.id) == ["r-1", "a-1"])
        #expect(next.skipped == 1)
    }

    @Test("A deadline without a recipient is listed with the reason: nobody is responsible, or has an address")
    func unreachable() {
        var scene = Scene()
        scene.plan("a-1", end: "2024-05-31", units: ["Hemtjänst"])
        #expect(DueReminders(on: "2024-05-24", in: scene.state) { _ in true }.unreachable.map(\.subject.id) == ["a-1"])
        scene.grant("p-1", .unitManager, unit: "ange-hemtjanst")
        scene.grant("p-2", .unitManager, unit: "ange-hemtjanst")
        let none = DueReminders(on: "2024-05-24", in: scene.state) { _ in false }
        #expect(none.digests == [])
        #expect(none.unreachable.map(\.subject.id) == ["a-1"])
        let one = DueReminders(on: "2024-05-24", in: scene.state) { $0 == "p-2" }
        #expect(one.digests.map(\.recipient) == ["p-2"])
        #expect(one.unreachable == [])
    }

    @Test("A message has at most a thousand items; the rest comes with the next")
    func longMessages() {
        var scene = Scene()
        scene.grant("p-4", .controller)
        for number in 0..<1010 { scene.plan("a-\(10_000 + number)", end: "2024-05-31", units: []) }
        let first = DueReminders(on: "2024-05-24", in: scene.state) { _ in true }
        #expect(first.digests.map(\.causes.count) == [1000])
        #expect(first.skipped == 10)
        let (recipient, items) = (Identifier<Person>(rawValue: "p-4"), first.digests[0].causes)
        scene.add(
            .reminder, "p-4-2024-05-24",
            .reminder(
                .prepared(.init(on: "2024-05-24", recipient: recipient, at: UTCSecond(seconds: 0), items: items))))
        let next = DueReminders(on: "2024-05-27", in: scene.state) { _ in true }
        #expect(next.digests.map(\.causes.count) == [10])
    }
}
