import EventCatalogue
import EventLog
import Foundation
import Oversight
import OversightCommands
import OversightViews
import ReportReading
import SeededRandom
import Testing

@testable import OversightService

/// Whoever acts, holds an office or a role: the journal knows an id.
@Suite("Journal entries, with every person known by name, address and user")
struct JournalPrivacyTests {
    /// Whom the directory knows, with a mark in everything that it knows of them.
    private struct Person {
        let id: Identifier<Oversight.Person>
        let mark: String

        init(_ number: Int, _ generator: inout SeededGenerator, in directory: PersonDirectory) async throws {
            let alphabet = Array("qxzåäöw")
            mark = String((0..<10).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] })
            id = directory.newID()
            try await directory.save(
                PersonDirectory.Entry(
                    id: id.rawValue, name: "\(mark.capitalized) \(mark)sson", email: "\(mark)@\(mark).example",
                    user: "u\(number)\(mark)"))
        }
    }

    /// What only the passing of time brings about; it says nothing but its day.
    private static let comesWithTime: Set<String> = ["ReminderAbandoned"]

    @Test("contain no name, address or user, whatever was accepted or refused", arguments: 1...8)
    func names(seed: UInt64) async throws {
        try await ServiceFixture.run { (fixture) async throws in
            var generator = SeededGenerator(seed: seed)
            var people: [Person] = []
            for number in 0..<6 {
                people.append(try await Person(number, &generator, in: fixture.service.directory))
            }
            let refusals = try await tell(fixture, people, &generator)
            let marks = people.map(\.mark)
            // The refusals are for who asked, and do name persons; that they do shows that the marks are found.
            #expect(refusals.contains { refusal in marks.contains { refusal.lowercased().contains($0) } })
            var types: Set<String> = []
            for event in try await fixture.log.read(from: 1, limit: 10_000) {
                types.insert(event.type)
                let facts = try EventFacts(event)
                let said = ([facts.sentence, event.actor, event.stream.rawValue] + facts.facts.map(\.value))
                    .joined(separator: "\n").lowercased()
                for mark in marks { #expect(!said.contains(mark), "\(event.type): \(said)") }
                #expect(!said.contains("@"))
            }
            let all = Set(EventCatalogue.entries.map(\.type))
            #expect(all.subtracting(types) == Self.comesWithTime, "events that the story does not bring about")
        }
    }

    /// Lets everything happen that can, by and to persons in any order; gives the sentences of what was refused.
    private func tell(_ fixture: ServiceFixture, _ people: [Person], _ generator: inout SeededGenerator) async throws
        -> [String]
    {
        let service = fixture.service
        let people = people.shuffled(using: &generator)
        let (controller, secretary, chair, member, manager) = (
            people[0].id, people[1].id, people[2].id, people[3].id, people[4].id
        )
        var refusals: [String] = []
        func act(
            _ command: some DecidableCommand, on date: StaticString, by caller: Identifier<Oversight.Person>? = nil
        ) async throws -> Receipt {
            let caller = caller.map { Caller(id: $0) } ?? fixture.administrator
            return try await service.perform(command, on: day(date), by: caller)
        }
        func refused(
            _ command: some DecidableCommand, on date: StaticString, by caller: Identifier<Oversight.Person>
        ) async throws {
            let error = await #expect(throws: Refusal.self) { try await act(command, on: date, by: caller) }
            if let error { refusals.append(error.sentence) }
        }
        _ = try await act(GrantRole(person: controller, assignment: RoleAssignment(.controller)), on: "2025-01-01")
        _ = try await act(RegisterMunicipality(name: "Granvik"), on: "2025-01-01", by: nil)
        _ = try await act(
            AdoptGradeScale(municipality: "Granvik", scale: .fourSteps), on: "2025-01-01", by: controller)
        _ = try await act(
            EstablishBody(municipality: "Granvik", name: "Kommunstyrelsen", kind: .board), on: "2025-01-01",
            by: controller)
        let committee = Identifier<Body>(
            rawValue: try await act(
                EstablishBody(municipality: "Granvik", name: "Omsorgsutskottet", kind: nil), on: "2025-01-01",
                by: controller
            ).id)
        let board = Identifier<Body>(rawValue: "granvik-kommunstyrelsen")
        _ = try await act(
            GrantRole(person: secretary, assignment: RoleAssignment(.secretary, body: committee)), on: "2025-01-01")
        _ = try await act(
            GrantRole(person: secretary, assignment: RoleAssignment(.secretary, body: board)), on: "2025-01-01")
        _ = try await act(
            GiveMandate(body: committee, person: chair, office: .chair, until: nil), on: "2025-01-02", by: controller)
        _ = try await act(
            GiveMandate(body: committee, person: member, office: .member, until: nil), on: "2025-01-02", by: controller)
        _ = try await act(
            EndMandate(body: committee, person: member, office: .member), on: "2025-11-01", by: controller)
        for sample in ["granvik-uppsikt-april.txt", "granvik-tertialrapport.txt"] {
            try await fixture.importSample(sample, asOf: day("2025-04-30"))
        }
        try await fixture.importSample("granvik-uppsikt-augusti.txt", asOf: day("2025-08-31"))
        // What only documents bring about: another rationale, one activity under two goals, a grade that is contradicted.
        try await importVariant(
            of: "granvik-uppsikt-augusti.txt", asOf: "2025-09-30", in: fixture,
            ("Tidiga samtal brukar göra återgången kortare.", "Det har visat sig hjälpa."))
        try await importVariant(
            of: "granvik-tertialrapport.txt", asOf: "2025-09-30", in: fixture,
            (
                "Vandringarna är gjorda och ännu en är inplanerad, så målet är Uppfyllt.",
                "Målet bedöms som Delvis uppfyllt."
            ),
            (
                "Anställa två fritidsledare\t",
                "Lots för nya företag\t▶ Pågående enligt plan\t2025-12-31\tPå väg.\nAnställa\t"
            ))
        // A half-year report and the annual one, in which an assignment moves and an indicator has another unit.
        let halfYear = MadeUpReport.halfYear()
        try await fixture.record(halfYear, on: day("2025-08-31"))
        var annual = halfYear
        annual.kind = .annual
        annual.assignments[0].end = day("2027-06-30")
        annual.indicators[0].unit = "dagar"
        try await fixture.record(annual, on: day("2025-11-30"))
        _ = try await act(
            AddWord(municipality: "Granvik", added: AddedWord(kind: .grade, word: "Halvvägs", means: "half")),
            on: "2025-09-01", by: controller)
        _ = try await act(
            RemoveWord(municipality: "Granvik", removed: RemovedWord(kind: .grade, word: "Halvvägs")),
            on: "2025-09-02", by: controller)
        let paused = AddedWord(kind: .activity, word: "Pausad", means: "on_hold")
        _ = try await act(AddWord(municipality: "Granvik", added: paused), on: "2025-09-03", by: controller)
        let unit = Identifier<OrganisationUnit>(
            rawValue: try await act(
                EstablishUnit(municipality: "Granvik", name: "Nattpatrullen", parent: nil), on: "2025-01-02",
                by: controller
            ).id)
        let other = Identifier<OrganisationUnit>(
            rawValue: try await act(
                EstablishUnit(municipality: "Granvik", name: "Omsorgen", parent: nil), on: "2025-01-02", by: controller
            ).id)
        _ = try await act(MoveUnit(unit: unit, parent: other), on: "2025-01-03", by: controller)
        _ = try await act(
            GrantRole(person: manager, assignment: RoleAssignment(.unitManager, unit: unit)), on: "2025-01-03")
        _ = try await act(
            AdoptGoal(municipality: "Granvik", level: .board, title: "Ingen ska vänta", year: 2025),
            on: "2025-01-04", by: controller)
        let activity = Identifier<Activity>(
            rawValue: try await act(
                PlanActivity(
                    municipality: "Granvik", title: "Ringa upp varje kväll", start: day("2025-02-01"),
                    end: day("2025-12-31"), units: ["Nattpatrullen"], goals: ["Ingen ska vänta"]),
                on: "2025-01-05", by: manager
            ).id)
        _ = try await act(
            ReportActivity(activity: activity, status: .inProgressOnPlan, comment: "Det går."), on: "2025-03-01",
            by: manager)
        _ = try await act(
            RescheduleActivity(activity: activity, end: day("2026-01-31"), reason: "Tar längre tid."), on: "2025-03-02",
            by: manager)
        try await follow(fixture, controller, manager)
        for outcome in [DecisionOutcome.approve, .escalate] {
            let due: StaticString = outcome == .approve ? "2025-06-01" : "2025-06-02"
            let report = Identifier<Report>(
                rawValue: try await act(
                    RequestReport(
                        municipality: "Granvik", kind: .oversight, unit: "Nattpatrullen",
                        committee: "Omsorgsutskottet", due: day(due)), on: due, by: controller
                ).id)
            _ = try await act(DraftReport(report: report), on: due, by: controller)
            _ = try await act(ProposeGrades(report: report), on: due, by: controller)
            _ = try await act(
                AssignDiaryNumber(report: report, number: "GRA 2025/\(outcome == .approve ? 1 : 2)"), on: due,
                by: secretary)
            _ = try await act(SubmitReport(report: report), on: "2025-06-03", by: manager)
            func decision(
                _ outcome: DecisionOutcome, _ presenter: Identifier<Oversight.Person>? = nil, on date: StaticString
            ) -> RecordDecision {
                RecordDecision(
                    report: report, outcome: outcome, body: outcome == .close ? "Kommunstyrelsen" : "Omsorgsutskottet",
                    meeting: day(date), paragraph: "§ 7", reasons: "Kostnaden saknas.",
                    due: outcome == .remit ? day("2025-09-01") : nil, presenter: presenter)
            }
            _ = try await act(decision(.table, on: "2025-06-04"), on: "2025-06-04", by: secretary)
            _ = try await act(decision(.remit, on: "2025-06-11"), on: "2025-06-11", by: secretary)
            _ = try await act(SupplementReport(report: report, text: "Den är låg."), on: "2025-06-12", by: manager)
            _ = try await act(SubmitReport(report: report), on: "2025-06-12", by: manager)
            _ = try await act(
                WithdrawReport(report: report, reason: "Den var inte låg."), on: "2025-06-12", by: manager)
            _ = try await act(SubmitReport(report: report), on: "2025-06-13", by: manager)
            if outcome == .escalate {
                // The minutes of the day before are adjusted by now.
                try await refused(decision(.escalate, member, on: "2025-06-19"), on: "2025-06-19", by: secretary)
                _ = try await act(decision(.escalate, chair, on: "2025-06-19"), on: "2025-06-19", by: secretary)
                _ = try await act(decision(.close, on: "2025-07-01"), on: "2025-07-01", by: secretary)
            } else {
                let meeting = Identifier<Meeting>(
                    rawValue: try await act(
                        ScheduleMeeting(body: committee, date: day("2025-06-17")), on: "2025-06-01", by: secretary
                    ).id)
                _ = try await act(
                    MoveMeeting(meeting: meeting, date: day("2025-06-18"), reason: "Lokalen är upptagen."),
                    on: "2025-06-02", by: secretary)
                let other = try await act(
                    ScheduleMeeting(body: committee, date: day("2025-06-25")), on: "2025-06-01", by: secretary)
                _ = try await act(
                    CancelMeeting(meeting: Identifier(rawValue: other.id), reason: "Inga ärenden."), on: "2025-06-03",
                    by: secretary)
                _ = try await act(
                    DeclareRecusal(meeting: meeting, person: member, report: report), on: "2025-06-18", by: secretary)
                _ = try await act(decision(.approve, on: "2025-06-18"), on: "2025-06-18", by: secretary)
                try await minute(fixture, meeting, members: [chair, member], by: secretary)
            }
            _ = try await act(
                CorrectDecision(report: report, decision: 1, field: .paragraph, now: "§ 8", reason: "Fel nummer."),
                on: "2025-07-02",
                by: secretary)
            try await refused(SubmitReport(report: report), on: "2025-07-03", by: people[5].id)
        }
        let planned = try #require(
            try await fixture.log.read(from: 1, limit: 10_000).last { $0.type == "ActivityPlanned" })
        _ = try await service.rectify(
            RectifyEvent(
                position: planned.position, set: ["title=Ringa \(people[5].mark)"], reason: "\(people[4].mark)"),
            with: try service.permit(.rectify, for: fixture.administrator))
        try await remind(fixture, people)
        _ = try await act(CloseUnit(unit: unit), on: "2025-11-28", by: controller)
        _ = try await act(ReopenUnit(unit: unit), on: "2025-11-29", by: controller)
        _ = try await act(RenameUnit(unit: unit, name: "Hemvården"), on: "2025-11-30", by: controller)
        _ = try await act(RenameBody(body: committee, name: "Vårdutskottet"), on: "2025-11-30", by: controller)
        _ = try await service.closeYear(
            CloseYear(municipality: "Granvik", year: 2024),
            with: try service.permit(.organise, for: Caller(id: controller)))
        _ = try await act(RevokeRole(person: controller, assignment: RoleAssignment(.controller)), on: "2025-11-30")
        return refusals
    }

    /// Lets the meeting have an agenda, attendance and minutes, which are adjusted, posted, sent and appealed.
    private func minute(
        _ fixture: ServiceFixture, _ meeting: Identifier<Meeting>, members: [Identifier<Oversight.Person>],
        by secretary: Identifier<Oversight.Person>
    ) async throws {
        func act(_ command: some DecidableCommand, on date: StaticString) async throws {
            _ = try await fixture.service.perform(command, on: day(date), by: Caller(id: secretary))
        }
        try await act(ArrangeMeeting(meeting: meeting, place: "Sal Storön", begins: "13.15"), on: "2025-06-10")
        try await act(AddMatter(meeting: meeting, title: "Taxor", proposal: ["anta taxorna"]), on: "2025-06-10")
        try await act(AddMatter(meeting: meeting, title: "Riktlinjer"), on: "2025-06-10")
        try await act(WithdrawMatter(meeting: meeting, matter: 2, reason: "Senare."), on: "2025-06-11")
        for person in members { try await act(RecordAttendance(meeting: meeting, person: person), on: "2025-06-18") }
        try await act(ChooseAdjuster(meeting: meeting, person: members[1]), on: "2025-06-18")
        try await act(
            RecordItem(
                meeting: meeting, paragraph: "§ 70", matter: 1, outcome: .decided, wording: ["anta taxorna"],
                reservations: [members[1]], dispatch: ["Köket"]), on: "2025-06-18")
        for person in members { try await act(AdjustMinutes(meeting: meeting, by: person), on: "2025-06-20") }
        try await act(PostMinutes(meeting: meeting), on: "2025-06-21")
        try await act(IssueDocument(meeting: meeting, document: .minutes), on: "2025-06-21")
        try await act(DispatchExtract(meeting: meeting, paragraph: "§ 70", recipient: "Köket"), on: "2025-06-22")
        try await act(RecordAppeal(meeting: meeting, paragraph: "§ 70"), on: "2025-07-01")
        try await act(TakeDownNotice(meeting: meeting), on: "2025-08-01")
    }

    /// Lets assignments and indicators be followed.
    private func follow(
        _ fixture: ServiceFixture, _ controller: Identifier<Oversight.Person>, _ manager: Identifier<Oversight.Person>
    ) async throws {
        func act(_ command: some DecidableCommand, by caller: Identifier<Oversight.Person>) async throws -> Receipt {
            try await fixture.service.perform(command, on: day("2025-03-03"), by: Caller(id: caller))
        }
        let assignment = Identifier<Assignment>(
            rawValue: try await act(
                GiveAssignment(
                    municipality: "Granvik", title: "Byt trygghetslarmen", kind: .project, end: day("2025-12-31")),
                by: controller
            ).id)
        _ = try await act(AssignToUnit(assignment: assignment, unit: "Nattpatrullen"), by: controller)
        _ = try await act(
            ReportAssignment(assignment: assignment, status: .inProgress, comment: "Det går."), by: manager)
        _ = try await act(
            RescheduleAssignment(assignment: assignment, end: day("2026-01-31"), reason: "Leveransen dröjer."),
            by: manager)
        let indicator = Identifier<Indicator>(
            rawValue: try await act(
                DefineIndicator(municipality: "Granvik", title: "Andel trygga", unit: "%"), by: controller
            ).id)
        _ = try await act(DescribeIndicator(indicator: indicator, followUp: ["annual"]), by: controller)
        _ = try await act(MeasureIndicator(indicator: indicator, year: 2024, value: "34,5 %"), by: controller)
        _ = try await act(SetIndicatorTarget(indicator: indicator, year: 2025, value: "90 %"), by: controller)
        _ = try await act(AssessIndicator(indicator: indicator, year: 2024, trend: "improving"), by: controller)
        _ = try await act(LinkIndicator(indicator: indicator, goal: "Ingen ska vänta"), by: controller)
        _ = try await act(
            LinkIndicatorToKolada(indicator: indicator, keyFigure: "N00945", municipalityCode: "2260"), by: controller)
        _ = try await act(SetIndicatorPolarity(indicator: indicator, polarity: .higherIsBetter), by: controller)
    }

    /// Reminds somebody, at first by way of a mail agent that does not take it and says of whom it speaks.
    private func remind(_ fixture: ServiceFixture, _ people: [Person]) async throws {
        for isTaken in [false, true] {
            let claim = try await fixture.service.claimReminder(by: fixture.administrator).claim
            let digest = try #require(claim.digest)
            let person = try #require(people.first { digest.id.hasPrefix($0.id.rawValue) })
            let entry = try #require(fixture.service.directory.entry(person.id))
            let said = "550 <\(entry.email ?? "")>: \(entry.name ?? "")/\(entry.user ?? "") (\(person.mark)) unknown"
            _ = try await fixture.service.perform(
                ConcludeReminder(
                    reminder: Identifier(rawValue: digest.id), outcome: isTaken ? .sent : .failed(reason: said)),
                by: fixture.administrator)
        }
    }

    /// Imports a sample in which some text is another.
    private func importVariant(
        of sample: String, asOf date: StaticString, in fixture: ServiceFixture, _ changes: (String, String)...
    ) async throws {
        var text = try String(contentsOf: URL.sources.appending(path: "Deploy/sample/\(sample)"), encoding: .utf8)
        for (old, new) in changes {
            try #require(text.contains(old))
            text = text.replacing(old, with: new)
        }
        let document = ImportDocument(municipality: "Granvik", asOf: day(date))
        _ = try await fixture.service.importDocument(document, Array(text.utf8), by: fixture.administrator)
    }
}
