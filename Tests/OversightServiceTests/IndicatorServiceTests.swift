import Oversight
import OversightCommands
import OversightViews
import ReportReading
import TestSupport
import Testing

@testable import OversightService

@Suite("Indicators are defined, measured and linked")
struct IndicatorServiceTests {
    @Test(
        "with values read as they are written",
        arguments: [
            ("34,5 %", "34.5"), ("34.50%", "34.50"), ("1 910", "1910"), ("1\u{A0}910", "1910"),
            ("-29\u{202F}625", "-29625"),
            ("\u{2212}40,4 mnkr", "-40.4"), ("minus 7 000 tkr", "-7000"), (" 7 ", "7"), ("0", "0"),
        ])
    func values(_ written: String, _ number: String) async throws {
        try await IndicatorScene.run { scene in
            try await scene.done(MeasureIndicator(indicator: scene.households, year: 2023, value: written))
            let value = try #require(try await scene.shown(scene.households).values.first)
            #expect(value.number?.number.rawValue == number)
            #expect(value.written == Wording.tidy(written))
            #expect(value.report == nil && value.parts == [])
        }
    }

    @Test("with the parts of a value after their total")
    func parts() async throws {
        try await IndicatorScene.run { scene in
            try await scene.done(MeasureIndicator(indicator: scene.households, year: 2023, value: "234 101/133"))
            let value = try #require(try await scene.shown(scene.households).values.first)
            #expect(value.number?.number == "234")
            #expect(value.parts.map(\.number) == ["101", "133"])
        }
    }

    @Test("with parts that have no total, and no number is made of them")
    func partsOnly() async throws {
        try await IndicatorScene.run { scene in
            try await scene.done(MeasureIndicator(indicator: scene.households, year: 2023, value: "68/30"))
            let value = try #require(try await scene.shown(scene.households).values.first)
            #expect(value.number == nil && value.written == "68/30")
            #expect(value.parts.map(\.number) == ["68", "30"])
            try await scene.done(MeasureIndicator(indicator: scene.households, year: 2023, value: "67/31"))
            let revised = try #require(try await scene.shown(scene.households).values.first)
            #expect(revised.revised.map { $0.parts.map(\.number) } == [["68", "30"]])
        }
    }

    @Test(
        "but not with what is no value",
        arguments: ["", "-", "många", "2023-08-31", "97,2 (44,8)", "1,5,5", "16-24", "0,1234567890"])
    func noValue(_ written: String) async throws {
        try await IndicatorScene.run { scene in
            let position = try await scene.position
            let refusal = await #expect(throws: Refusal.self) {
                try await scene.done(MeasureIndicator(indicator: scene.households, year: 2023, value: written))
            }
            #expect(refusal?.code == .invalid)
            #expect(try await scene.position == position)
        }
    }

    @Test("and a value that is stated later revises the earlier one, which is shown beside it")
    func revised() async throws {
        try await IndicatorScene.run { scene in
            func measure(_ value: String, on date: CalendarDate) async throws -> Int {
                try await scene.done(
                    MeasureIndicator(indicator: scene.households, year: 2022, value: value), on: date
                ).eventsAppended
            }
            #expect(try await measure("178", on: "2023-03-01") == 1)
            #expect(try await measure("178,0", on: "2023-04-01") == 0)
            #expect(try await measure("179", on: "2024-02-01") == 1)
            let year = try #require(try await scene.shown(scene.households).values.first)
            #expect(year.written == "179" && year.on == "2024-02-01")
            #expect(year.revised.map(\.written) == ["178"])
            let before = try await scene.shown(scene.households, at: Moment(day: "2024-01-31")).values
            #expect(before.map(\.written) == ["178"] && before.first?.revised == [])
            // One of an earlier day that is recorded afterwards holds only until the later one.
            #expect(try await measure("177", on: "2023-09-01") == 1)
            let after = try #require(try await scene.shown(scene.households).values.first)
            #expect(after.written == "179" && after.revised.map(\.written) == ["178", "177"])
        }
    }

    @Test(
        "in the unit of the indicator, or without one",
        arguments: [("kr", "34 %"), ("tkr", "34 mnkr"), ("%", "34 kr"), ("Andel (%)", "34 tkr"), ("antal", "34 %")])
    func otherUnit(_ unit: String, _ written: String) async throws {
        try await IndicatorScene.run { (scene) async throws in
            try await scene.done(DescribeIndicator(indicator: scene.households, unit: unit))
            let position = try await scene.position
            let measure = MeasureIndicator(indicator: scene.households, year: 2023, value: written)
            let target = SetIndicatorTarget(indicator: scene.households, year: 2023, value: written)
            let refusals = [
                await #expect(throws: Refusal.self) { try await scene.done(measure) },
                await #expect(throws: Refusal.self) { try await scene.done(target) },
            ]
            for refusal in refusals {
                #expect(refusal?.code == .invalid)
                #expect(refusal?.sentence.contains("\"\(unit)\"") == true, "\(refusal?.sentence ?? "")")
            }
            #expect(try await scene.position == position)
        }
    }

    @Test(
        "in a unit that is written otherwise",
        arguments: [
            ("%", "34 procent"), ("procent", "34 %"), ("Andel (%)", "34 %"), ("Procent av alla", "34 %"),
            ("mnkr", "34 Mkr"), ("kr", "34 kronor"), ("tkr", "34"), ("Andel", "34 %"), ("tkr", "34 tkr"),
        ])
    func sameUnit(_ unit: String, _ written: String) async throws {
        try await IndicatorScene.run { scene in
            try await scene.done(DescribeIndicator(indicator: scene.households, unit: unit))
            try await scene.done(MeasureIndicator(indicator: scene.households, year: 2023, value: written))
            #expect(try await scene.shown(scene.households).values.map(\.written) == [written])
        }
    }

    @Test("and an assessment is of the value that was there, and does not stand for a later one")
    func assessedEarlier() async throws {
        try await IndicatorScene.run { (scene) async throws in
            func measure(_ value: String, on date: CalendarDate = "2024-01-10") async throws {
                try await scene.done(MeasureIndicator(indicator: scene.women, year: 2023, value: value), on: date)
            }
            func assess(_ assessment: String?, _ trend: String?, on date: CalendarDate = "2024-01-10") async throws {
                try await scene.done(
                    AssessIndicator(indicator: scene.women, year: 2023, assessment: assessment, trend: trend), on: date)
            }
            try await scene.done(AdoptAssessmentScale(municipality: "Granvik", scale: Self.scale), on: "2023-01-02")
            try await measure("34")
            try await assess("near", "improving")
            var view = try await scene.shown(scene.women)
            #expect(view.assessment == "near" && view.trend == .improving)
            // Also of the same day: what was recorded last is later.
            try await measure("36")
            view = try await scene.shown(scene.women)
            #expect(
                view.assessment == nil && view.assessmentLabel == nil && view.trend == nil && view.trendLabel == nil)
            #expect(view.assessments.map(\.assessmentLabel) == ["Nära värde"], "it is still told of the year")
            // What is not given stays only with the value that it is of.
            try await assess("accepted", nil)
            view = try await scene.shown(scene.women)
            #expect(view.assessment == "accepted" && view.trend == nil)
            // A value of an earlier day that is recorded afterwards leaves it.
            try await measure("33", on: "2023-12-01")
            #expect(try await scene.shown(scene.women).assessment == "accepted")
            try await measure("37", on: "2024-02-01")
            #expect(try await scene.shown(scene.women).assessment == nil)
            #expect(try await scene.shown(scene.women, at: Moment(day: "2024-01-31")).assessment == "accepted")
            // The same value again is the one that was assessed.
            try await measure("36,0", on: "2024-03-01")
            #expect(try await scene.shown(scene.women).assessment == "accepted")
        }
    }

    private static let scale = AssessmentScale(
        steps: [
            .init(key: "accepted", label: "Accepterat värde", rank: 1),
            .init(key: "near", label: "Nära värde", rank: 2),
        ], none: ["Inget värde angivet"])

    @Test("and assessed between reports on the scale of the municipality, by its words or their keys")
    func assessed() async throws {
        try await IndicatorScene.run { scene in
            func assess(_ assessment: String?, _ trend: String?, on date: CalendarDate) async throws -> Int {
                try await scene.done(
                    AssessIndicator(indicator: scene.women, year: 2023, assessment: assessment, trend: trend), on: date
                ).eventsAppended
            }
            try await scene.done(AdoptAssessmentScale(municipality: "Granvik", scale: Self.scale), on: "2023-01-02")
            #expect(try await assess("near", "improving", on: "2023-10-01") == 1)
            var view = try await scene.shown(scene.women)
            #expect(view.assessment == "near" && view.assessmentLabel == "Nära värde")
            #expect(view.trend == .improving && view.trendLabel == "Ökad")
            #expect(view.assessments.map(\.report) == [nil])
            // What is not given stays.
            #expect(try await assess("accepterat  värde", nil, on: "2023-11-01") == 1)
            view = try await scene.shown(scene.women)
            #expect(view.assessment == "accepted" && view.trend == .improving && view.trendLabel == "Ökad")
            #expect(
                try await assess("accepted", nil, on: "2023-11-01") == 1, "the words of the scale replace those given")
            #expect(try await assess("Accepterat värde", "Ökad", on: "2023-11-01") == 0)
            // Words that say that none is given take it back.
            #expect(try await assess("Inget värde angivet", nil, on: "2023-12-01") == 1)
            view = try await scene.shown(scene.women)
            #expect(view.assessment == nil && view.assessmentLabel == "Inget värde angivet" && view.trend == .improving)
        }
    }

    @Test("but not by words that the municipality does not have, nor for a year to come")
    func notAssessed() async throws {
        try await IndicatorScene.run { scene in
            func refusal(
                _ assessment: String?, _ trend: String?, _ year: Int = 2023, of id: Identifier<Indicator>? = nil
            ) async throws -> String {
                let position = try await scene.position
                let refusal = await #expect(throws: Refusal.self) {
                    try await scene.done(
                        AssessIndicator(
                            indicator: id ?? scene.women, year: year, assessment: assessment, trend: trend))
                }
                #expect(try await scene.position == position)
                return refusal?.sentence ?? ""
            }
            #expect(try await refusal("near", nil).contains("municipality assessment-scale"))
            try await scene.done(AdoptAssessmentScale(municipality: "Granvik", scale: Self.scale), on: "2023-01-02")
            #expect(try await refusal("Hyfsat", nil).contains("Nära värde (near)"))
            #expect(try await refusal("near", "Spretar").contains("improving"))
            #expect(try await refusal("near", nil, 2025).contains("2025"))
            try await scene.done(AssessIndicator(indicator: scene.women, year: 2023, trend: "improving"))
            #expect(try await refusal(nil, nil).contains("assessment"))
            #expect(try await refusal("near", nil, of: "ingen").contains("ingen"))
        }
    }

    @Test("and a later report that assesses its own value in the same words is recorded so")
    func assessedAgain() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            try await fixture.record(MadeUpReport.halfYear(), on: "2025-08-31")
            func indicator() throws -> Indicator {
                try fixture.read { state in
                    try #require(state.indicators.entities.first { $0.title == "Nöjda brukare (%)" })
                }
            }
            #expect(try indicator().assessment(of: 2025)?.on == "2025-08-31")
            var later = MadeUpReport.halfYear()
            for place in [1, 2] { later.indicators[place].values[2].written = "85" }
            for place in [1, 2] { later.indicators[place].values[2].number = "85" }
            try await fixture.record(later, on: "2025-10-31")
            #expect(try indicator().value(of: 2025)?.written == "85")
            #expect(try indicator().assessment(of: 2025)?.on == "2025-10-31")
            #expect(try await fixture.record(later, on: "2025-10-31").eventsAppended == 0)
        }
    }

    @Test("and a word that is used on other days only is refused with the day from which, or until which, it is")
    func otherDays() async throws {
        try await IndicatorScene.run { scene in
            func refusal(_ assessment: String?, _ trend: String?, on date: CalendarDate) async -> String {
                await #expect(throws: Refusal.self) {
                    try await scene.done(
                        AssessIndicator(indicator: scene.women, year: 2023, assessment: assessment, trend: trend),
                        on: date)
                }?.sentence ?? ""
            }
            func add(_ kind: WordKind, _ word: String, _ means: String) async throws {
                let added = AddedWord(kind: kind, word: word, means: means)
                try await scene.done(AddWord(municipality: "Granvik", added: added), on: "2024-02-01")
            }
            try await scene.done(AdoptAssessmentScale(municipality: "Granvik", scale: Self.scale), on: "2023-01-02")
            try await scene.done(
                AdoptTrendWords(municipality: "Granvik", words: TrendWords(improving: ["Upp"], worsening: ["Ner"])),
                on: "2023-01-02")
            try await add(.assessment, "Hyfsat", "fair")
            try await add(.trend, "Spretar", "incomparable")
            #expect(await refusal("Hyfsat", nil, on: "2024-01-31").contains("on 2024-01-31, but from 2024-02-01 on"))
            #expect(await refusal("fair", nil, on: "2024-01-31").contains("from 2024-02-01 on"))
            #expect(await refusal(nil, "spretar", on: "2024-01-31").contains("from 2024-02-01 on"))
            try await scene.done(
                RemoveWord(municipality: "Granvik", removed: RemovedWord(kind: .assessment, word: "Hyfsat")),
                on: "2024-03-01")
            #expect(await refusal("Hyfsat", nil, on: "2024-03-02").contains("but was until 2024-03-01"))
            #expect(await refusal("Okej", nil, on: "2024-02-02").contains("no assessment of Granvik; it can be"))
        }
    }

    @Test("in words that a view of a day has from the day on which they were adopted")
    func wordsOfADay() async throws {
        try await IndicatorScene.run { scene in
            let grades = GradeScale(steps: [.init(key: "met", label: "Uppfyllt")])
            try await scene.done(AdoptGradeScale(municipality: "Granvik", scale: grades), on: "2024-01-10")
            try await scene.done(AdoptAssessmentScale(municipality: "Granvik", scale: Self.scale), on: "2024-01-10")
            let added = AddedWord(kind: .assessment, word: "Hyfsat", means: "fair")
            try await scene.done(AddWord(municipality: "Granvik", added: added), on: "2024-02-01")
            func shown(_ date: CalendarDate) async throws -> MunicipalityView {
                try await scene.fixture.service.answer(
                    ShowMunicipality("granvik", at: Moment(day: date)), by: scene.fixture.administrator
                ).view
            }
            #expect(try await shown("2024-01-09").assessmentScale == nil)
            #expect(try await shown("2024-01-09").scale == nil)
            #expect(try await shown("2024-01-31").assessmentScale?.steps.map(\.key) == ["accepted", "near"])
            #expect(try await shown("2024-01-31").scale?.on == "2024-01-10")
            #expect(try await shown("2024-02-01").assessmentScale?.steps.map(\.key) == ["accepted", "near", "fair"])
        }
    }

    @Test("toward targets, goals and a key figure of Kolada")
    func described() async throws {
        try await IndicatorScene.run { scene in
            let id = scene.women
            try await scene.done(SetIndicatorTarget(indicator: id, year: 2024, value: "90 %"))
            try await scene.done(SetIndicatorTarget(indicator: id, year: 2025, value: "ska öka"))
            try await scene.done(
                LinkIndicator(indicator: id, goal: "trygghet", set: "Nyckeltal"), on: day("2023-06-01"))
            try await scene.done(LinkIndicator(indicator: id, area: "Hemmet"))
            try await scene.done(
                LinkIndicatorToKolada(indicator: id, keyFigure: "N00945", municipalityCode: "2184"))
            try await scene.done(SetIndicatorPolarity(indicator: id, polarity: .higherIsBetter))
            try await scene.done(DescribeIndicator(indicator: id, unit: "procent", followUp: ["annual", "half_year"]))
            let view = try await scene.shown(id)
            #expect(view.targets.map(\.written) == ["90 %", "ska öka"])
            #expect(view.targets.map(\.number?.number) == ["90", nil])
            #expect(view.links.map(\.goalTitle) == ["Trygghet", nil] && view.links.map(\.area) == [nil, "Hemmet"])
            #expect(view.links.first?.set == "Nyckeltal")
            #expect(view.kolada?.keyFigure == "N00945" && view.kolada?.municipalityCode == "2184")
            #expect(view.polarity == .higherIsBetter && view.polarityBasis == .person)
            #expect(view.unit == "procent" && view.followUp == [.annual, .halfYear])
        }
    }

    @Test("and what cannot be is refused")
    func refused() async throws {
        try await IndicatorScene.run { (scene) async throws in
            func code(_ command: some DecidableCommand) async throws -> Refusal.Code? {
                await #expect(throws: Refusal.self) { try await scene.done(command) }?.code
            }
            let id = scene.women
            #expect(
                try await code(DefineIndicator(municipality: "Granvik", title: "andel trygga", gender: .female))
                    == .alreadyExists)
            #expect(
                try await code(DefineIndicator(municipality: "Granvik", title: "T", followUp: ["daily"])) == .invalid)
            #expect(try await code(DefineIndicator(municipality: "Ånge", title: "T")) == .notFound)
            #expect(try await code(MeasureIndicator(indicator: "ingen", year: 2023, value: "1")) == .notFound)
            #expect(try await code(MeasureIndicator(indicator: id, year: 2025, value: "1")) == .invalid)
            #expect(try await code(LinkIndicator(indicator: id)) == .invalid)
            #expect(try await code(LinkIndicator(indicator: id, goal: "Annat")) == .notFound)
            // Its goal of that title is for the year before.
            #expect(try await code(LinkIndicator(indicator: id, goal: "Trygghet")) == .notFound)
            #expect(
                try await code(LinkIndicatorToKolada(indicator: id, keyFigure: "945", municipalityCode: "2184"))
                    == .invalid)
            #expect(try await code(SetIndicatorTarget(indicator: id, year: 2024, value: " ")) == .invalid)
            #expect(try await scene.listed().count == 3)
        }
    }

    @Test("and listed by goal, area, gender and municipality")
    func filters() async throws {
        try await IndicatorScene.run { scene in
            try await scene.done(
                LinkIndicator(indicator: scene.women, goal: "Trygghet", set: nil), on: day("2023-06-01"))
            try await scene.done(LinkIndicator(indicator: scene.women, area: "Hemmet"))
            let matching: [(inout ListIndicators) -> Void] = [
                { $0.goal = "trygghet" }, { $0.area = "hemmet" }, { $0.gender = .female },
                { ($0.municipality, $0.goal, $0.gender) = ("Granvik", "Trygghet", .female) },
            ]
            for set in matching {
                let listed = try await scene.listed(set).map(\.id)
                #expect(listed == [scene.women.rawValue])
            }
            let others: [(inout ListIndicators) -> Void] = [
                { $0.area = "Annat" }, { $0.gender = .all }, { ($0.goal, $0.gender) = ("Trygghet", .male) },
            ]
            for set in others {
                let listed = try await scene.listed(set)
                #expect(listed == [])
            }
        }
    }
}
