import EventLog
import Oversight
import OversightCommands
import OversightViews
import ReportReading
import TestSupport
import Testing

@testable import OversightService

/// Given words that nobody has configured, when a document is imported, then none is guessed.
@Suite("The words of an imported document")
struct UnknownWordsTests {
    private static func report() -> ReadReport {
        var report = MadeUpReport.halfYear()
        report.grades[1].label = "På god väg"
        report.indicators[0].assessmentLabel = "Hyfsat"
        report.indicators[1].trendLabel = "Spretar"
        report.indicators[2].trendLabel = "Spretar"
        report.assignments[1].statusLabel = "Nästan klar"
        return report
    }

    @Test("are listed with the command that adopts them, and left out of what is recorded")
    func unknown() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let rehearsed = try await fixture.record(Self.report(), on: "2025-08-31", dryRun: true)
            #expect(rehearsed.unknownWords.map(\.kind) == [.grade, .assignment, .assessment, .trend])
            #expect(rehearsed.unknownWords.map(\.lines) == [[21], [31], [40], [41, 45]])
            #expect(
                rehearsed.unknownWords.map(\.howToAdopt) == [
                    "uppsiktctl municipality register 'Granvik' && uppsiktctl municipality add-word granvik --kind grade "
                        + "--means pa_god_vag --place N --word 'På god väg'",
                    "uppsiktctl municipality add-word granvik --kind assignment "
                        + "--means 'not_started|in_progress|done' --word 'Nästan klar'",
                    "uppsiktctl municipality add-word granvik --kind assessment "
                        + "--means hyfsat --place N --word 'Hyfsat'",
                    "uppsiktctl municipality add-word granvik --kind trend "
                        + "--means 'improving|unchanged|worsening|incomparable|none' --word 'Spretar'",
                ])
            let view = try await fixture.record(Self.report(), on: "2025-08-31")
            #expect(view.unknownWords.first?.howToAdopt.hasPrefix("uppsiktctl municipality add-word granvik ") == true)
            #expect(view.goals.map(\.grade) == ["largely_met", nil])
            #expect(view.goals.map(\.gradeLabel) == ["I hög grad uppfyllt", "På god väg"])
            #expect(view.assignments.map(\.status) == [.inProgress, nil])
            #expect(view.indicators.map(\.assessment) == [nil, "near", "near"])
            #expect(view.indicators.map(\.trend) == [.improving, nil, nil])
            let untold = view.findings.filter { $0.code == .unknownStatus }
            #expect(untold.map(\.line) == [31])
            #expect(untold.first?.message.contains("\"Nästan klar\" is no status that is known") == true)
            let types = try await fixture.types()
            #expect(types["GoalGraded"] == 1)
            #expect(types["AssignmentStatusReported"] == 1)
            #expect(types["IndicatorAssessed"] == 2)
            try fixture.read { state in
                let noted = state.reports[Identifier(rawValue: view.report)]?.notedFindings?.value ?? []
                #expect(noted.contains { $0.code == .unknownStatus && $0.line == 31 })
                let indicator = try #require(state.indicators.entities.first)
                #expect(indicator.assessments[2025]?.value.assessment == nil)
                #expect(indicator.assessments[2025]?.value.assessmentLabel == "Hyfsat")
            }
        }
    }

    @Test("for a trend are asked for where they say the direction of the values and not whether that is good")
    func directions() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            func report(_ label: String, _ values: (String, String)) -> ReadReport {
                var report = MadeUpReport.halfYear()
                report.indicators = [
                    MadeUpReport.indicator(
                        "Sjukfrånvaro", [(2024, values.0), (2025, values.1)], target: "6", trend: label, line: 40)
                ]
                report.indicators[0].target?.polarity = .lowerIsBetter
                return report
            }
            for (label, values) in [("Minskad", ("7", "6")), ("Ökad", ("6", "7"))] {
                let view = try await fixture.record(report(label, values), on: "2025-08-31", dryRun: true)
                #expect(view.unknownWords.map(\.word) == [label])
                #expect(view.indicators.map(\.trend) == [nil])
                #expect(!view.findings.contains { $0.code == .trendContradictsValues })
            }
            // An arrow means goodness.
            let usual = try await fixture.record(report("Ökad", ("7", "6")), on: "2025-08-31")
            #expect(usual.unknownWords.map(\.word) == [])
            #expect(usual.indicators.map(\.trend) == [.improving])
            // What the municipality means by a word is known now.
            let known = try await fixture.record(report("Ökad", ("6", "7")), on: "2025-08-31", dryRun: true)
            #expect(known.unknownWords.map(\.word) == [])
            #expect(known.indicators.map(\.trend) == [.improving])
        }
    }

    @Test("are taken back, but not while a grade of a report is read by them")
    func takenBack() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let view = try await fixture.record(Self.report(), on: "2025-08-31")
            func perform(_ command: some DecidableCommand) async throws -> Int {
                try await fixture.service.perform(command, on: day("2025-11-01"), by: fixture.administrator)
                    .eventsAppended
            }
            let added = AddedWord(kind: .grade, word: "På god väg", means: "on_track")
            let removed = RemoveWord(municipality: "Granvik", removed: RemovedWord(kind: .grade, word: "På god väg"))
            #expect(try await perform(AddWord(municipality: "Granvik", added: added)) == 1)
            #expect(try await perform(removed) == 1)
            let again = try await fixture.record(Self.report(), on: "2025-08-31")
            #expect(again.unknownWords.contains { $0.word == "På god väg" })
            #expect(try await perform(AddWord(municipality: "Granvik", added: added)) == 1)
            try await fixture.record(Self.report(), on: "2025-08-31")
            let refusal = await #expect(throws: Refusal.self) { try await perform(removed) }
            #expect(refusal?.sentence.contains(view.report) == true)
        }
    }

    @Test(
        "are not taken away while something stands by them, and it is said how much does",
        arguments: [
            (WordKind.assessment, "Nära värde", "2 indicators"), (.trend, "ökad", "2 indicators"),
            (.assignment, "Pågår", "1 assignment"),
        ])
    func inUse(_ kind: WordKind, _ word: String, _ count: String) async throws {
        try await ServiceFixture.run { (fixture) async throws in
            _ = try await fixture.record(MadeUpReport.halfYear(), on: "2025-08-31")
            let position = try await fixture.log.head().size
            let refusal = await #expect(throws: Refusal.self) {
                try await fixture.service.perform(
                    RemoveWord(municipality: "Granvik", removed: RemovedWord(kind: kind, word: word)),
                    on: day("2025-11-01"), by: fixture.administrator)
            }
            #expect(refusal?.sentence.contains(count) == true, "\(refusal?.sentence ?? "")")
            #expect(try await fixture.log.head().size == position)
        }
    }

    @Test("are not left out of another set while something stands by them, and it is said what does")
    func leftOut() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            _ = try await fixture.record(MadeUpReport.halfYear(), on: "2025-08-31")
            let scale = AssessmentScale(steps: [AssessmentStep(key: "good", label: "Bra", rank: 1)])
            let trends = TrendWords(improving: ["Bättre"], worsening: ["Sämre"])
            let words = AssignmentWords(words: [
                AssignmentWord(status: .done, label: "Klar"), AssignmentWord(status: .done, label: "Färdig"),
            ])
            let cases: [(command: any DecidableCommand, word: String, use: String)] = [
                (AdoptAssessmentScale(municipality: "Granvik", scale: scale), "Nära värde", "2 indicators"),
                (AdoptTrendWords(municipality: "Granvik", words: trends), "Ökad", "2 indicators"),
                (AdoptAssignmentWords(municipality: "Granvik", words: words), "Pågår", "1 assignment"),
            ]
            func perform(_ command: any DecidableCommand, on date: CalendarDate = day("2025-11-01")) async throws -> Int
            {
                try await fixture.service.perform(command, on: date, by: fixture.administrator).eventsAppended
            }
            let (indicators, assignments) = fixture.read { state in
                (state.indicators.entities.map(\.id.rawValue), state.assignments.entities.map(\.id.rawValue))
            }
            for (command, word, use) in cases {
                let refusal = await #expect(throws: Refusal.self) { try await perform(command) }
                let sentence = refusal?.sentence ?? ""
                #expect(sentence.hasPrefix("\"\(word)\" is the ") && sentence.contains(use), "\(sentence)")
                #expect((indicators + assignments).contains { sentence.contains($0) }, "\(sentence)")
                #expect(try await perform(command, on: day("2025-01-01")) == 1, "what is used now stays as it is")
            }
            let kept = AssignmentWords(words: words.words + [AssignmentWord(status: .notStarted, label: "pågår")])
            #expect(try await perform(AdoptAssignmentWords(municipality: "Granvik", words: kept)) == 1)
        }
    }

    @Test("are not taken away with a scale that lacks them, nor by giving them another key")
    func lostGrades() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let view = try await fixture.record(MadeUpReport.halfYear(), on: "2025-08-31")
            let other = GradeScale(steps: [.init(key: "fine", label: "Bra")])
            let moved = AddedWord(kind: .grade, word: "I hög grad uppfyllt", means: "high")
            for command in [
                AdoptGradeScale(municipality: "Granvik", scale: other) as any DecidableCommand,
                AddWord(municipality: "Granvik", added: moved),
            ] {
                let refusal = await #expect(throws: Refusal.self) {
                    try await fixture.service.perform(command, on: day("2025-11-01"), by: fixture.administrator)
                }
                #expect(refusal?.sentence.contains(view.report) == true, "\(refusal?.sentence ?? "")")
            }
        }
    }

    @Test("are none where a dash stands", arguments: ["-", "–", "—", " – "])
    func dashes(_ dash: String) async throws {
        try await ServiceFixture.run { (fixture) async throws in
            var report = MadeUpReport.halfYear()
            report.indicators[0].assessmentLabel = dash
            report.indicators[1].trendLabel = dash
            let view = try await fixture.record(report, on: "2025-08-31")
            #expect(view.unknownWords.isEmpty)
            #expect(view.indicators.map(\.assessment) == [nil, "near", "near"])
        }
    }

    @Test("mean what is configured since, also in a document of an earlier day")
    func configured() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            try await fixture.record(Self.report(), on: "2025-08-31")
            func add(_ kind: WordKind, _ word: String, _ means: String, place: Int? = nil) async throws {
                let receipt = try await fixture.service.perform(
                    AddWord(
                        municipality: "Granvik",
                        added: AddedWord(kind: kind, word: word, means: means, place: place)),
                    on: day("2025-11-01"), by: fixture.administrator)
                #expect(receipt.eventsAppended == 1)
            }
            try await add(.grade, "På god väg", "on_track", place: 2)
            try await add(.assessment, "Hyfsat", "fair", place: 2)
            try await add(.trend, "Spretar", "incomparable")
            try await add(.assignment, "Nästan klar", "in_progress")
            let view = try await fixture.record(Self.report(), on: "2025-08-31")
            #expect(view.unknownWords.isEmpty)
            #expect(
                view.eventsAppended == 5,
                "two statuses and a grade, the trend, and the findings without the unknown status")
            #expect(view.goals.map(\.grade) == ["largely_met", "on_track"])
            #expect(view.assignments.map(\.status) == [.inProgress, .inProgress])
            #expect(view.indicators.map(\.assessment) == ["fair", "near", "near"])
            #expect(view.indicators.map(\.trend) == [.improving, .incomparable, .incomparable])
            #expect(try await fixture.record(Self.report(), on: "2025-08-31").eventsAppended == 0)
            fixture.read { state in
                let scale = state.municipalities.entities.first?.scale?.value
                #expect(scale?.steps.map(\.key) == ["largely_met", "on_track"])
            }
        }
    }

    @Test("of a second report are added to those of the first, and none of them is changed")
    func extended() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            _ = try await fixture.service.perform(
                RegisterMunicipality(name: "Granvik"), on: day("2025-01-01"), by: fixture.administrator)
            let scale = GradeScale(steps: [.init(key: "fine", label: "Delvis uppfyllt")])
            _ = try await fixture.service.perform(
                AdoptGradeScale(municipality: "Granvik", scale: scale), on: day("2025-01-01"),
                by: fixture.administrator)
            let view = try await fixture.record(MadeUpReport.halfYear(), on: "2025-08-31")
            #expect(view.goals.map(\.grade) == ["largely_met", "fine"], "what is configured comes first")
            fixture.read { state in
                let steps = state.municipalities.entities.first?.scale?.value.steps
                #expect(steps?.map(\.key) == ["fine", "largely_met"])
            }
        }
    }
}
