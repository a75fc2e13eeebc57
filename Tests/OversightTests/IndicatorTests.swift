import Oversight
import TestSupport
import Testing

@Suite("An indicator is defined, measured and assessed")
struct IndicatorTests {
    private static let asDefined = IndicatorDefined(
        on: "2023-08-31", municipality: "granvik", title: "Väntetid", unit: "dagar", gender: .all, part: "Norr",
        followUp: [.halfYear])
    private let defined = Scenario<Indicator>.given(.defined(Self.asDefined))
    private let nothing = Scenario<Indicator>.givenNothing()

    private func measured(
        _ number: DecimalNumber, _ written: String, of year: Int = 2022, on day: CalendarDate,
        parts: [DecimalNumber] = []
    ) -> IndicatorMeasured {
        IndicatorMeasured(on: day, year: year, number: number, written: written, parts: parts)
    }

    private func measure(_ number: DecimalNumber, _ written: String, parts: [DecimalNumber] = []) -> IndicatorCommand {
        .measure(year: 2022, number: number, written: written, parts: parts, report: nil)
    }

    @Test("It is dated by its occasion, and its texts are tidied")
    func define() {
        var asked = Self.asDefined
        (asked.on, asked.title, asked.unit, asked.part) = (.distantPast, "  Väntetid ", "dagar ", " Norr")
        let indicator = nothing.when(.define(asked), on: "2023-08-31").then(.defined(Self.asDefined))
        #expect(indicator.municipality == "granvik")
        #expect(indicator.title == "Väntetid")
        #expect(indicator.unit?.value == "dagar")
        #expect(indicator.gender == .all)
        #expect(indicator.part == "Norr")
        #expect(indicator.followUp?.value == [.halfYear])
        #expect(indicator.knownSince == "2023-08-31")
        defined.when(.define(asked), on: "2023-08-31").refused(.alreadyExists, mentioning: "Väntetid")
        asked.title = " "
        nothing.when(.define(asked), on: "2023-08-31").refused(.invalid, mentioning: "title")
        nothing.when(.define(Self.asDefined), on: "2023-08-31", today: "2023-08-30").refused(.dateInFuture)
    }

    @Test("Nothing is said of an indicator that is not defined, or in the future")
    func begun() {
        let commands: [IndicatorCommand] = [
            .describe(unit: "%", followUp: []), .link(goal: "g", area: nil, set: nil),
            .setTarget(year: 2023, number: "1", written: "1"), measure("1", "1"),
            .assess(.init(on: "2023-08-31", year: 2022, trendLabel: "Ökad")), .setPolarity(.onTarget, .person),
            .linkToKolada(keyFigure: "N20891", municipalityCode: "2184"),
        ]
        for command in commands {
            nothing.when(command, on: "2023-08-31").refused(.notFound, mentioning: "it")
            defined.when(command, on: "2023-09-01", today: "2023-08-31").refused(.dateInFuture)
        }
    }

    @Test("A description changes what it says and nothing else")
    func describe() {
        let indicator = defined.when(.describe(unit: " % ", followUp: []), on: "2023-12-31")
            .then(.described(.init(on: "2023-12-31", unit: "%", followUp: [])))
        #expect(indicator.unit?.value == "%")
        #expect(indicator.followUp?.value == [.halfYear])
        defined.when(.describe(unit: "dagar", followUp: [.annual]), on: "2023-12-31")
            .then(.described(.init(on: "2023-12-31", followUp: [.annual])))
        defined.when(.describe(unit: "dagar", followUp: [.halfYear]), on: "2023-12-31").then()
        defined.when(.describe(unit: nil, followUp: []), on: "2023-12-31").then()
    }

    @Test("It is shown under several goals and areas, each once")
    func link() {
        let linked = IndicatorLinkedToGoal(on: "2023-08-31", goal: "g-1", set: "Äldreomsorg")
        let indicator = defined.when(.link(goal: "g-1", area: " ", set: "Äldreomsorg "), on: "2023-08-31")
            .then(.linkedToGoal(linked))
        #expect(indicator.links == [.init(goal: "g-1", area: nil, set: "Äldreomsorg")])
        let twice = Scenario<Indicator>.given(.defined(Self.asDefined), .linkedToGoal(linked))
        twice.when(.link(goal: "g-1", area: nil, set: "Äldreomsorg"), on: "2023-12-31").then()
        let more = twice.when(.link(goal: nil, area: "Ett tryggt liv", set: nil), on: "2023-12-31")
            .then(.linkedToGoal(.init(on: "2023-12-31", area: "Ett tryggt liv")))
        #expect(more.links.count == 2)
        defined.when(.link(goal: nil, area: nil, set: "Äldreomsorg"), on: "2023-08-31").refused(.invalid)
    }

    @Test("is shown in the reports that link, measure or assess it, each link once for each report")
    func reports() throws {
        let half = Identifier<Report>(rawValue: "r-half")
        let annual = Identifier<Report>(rawValue: "r-annual")
        let link = IndicatorLinkedToGoal(on: "2023-08-31", goal: "g-1", report: half)
        let linked = Scenario<Indicator>.given(.defined(Self.asDefined), .linkedToGoal(link))
        try linked.when(.link(goal: "g-1", area: nil, set: nil, report: half), on: "2023-12-31").then()
        try linked.when(.link(goal: "g-1", area: nil, set: nil, report: annual), on: "2023-12-31")
            .then(.linkedToGoal(.init(on: "2023-12-31", goal: "g-1", report: annual)))
        var indicator = Indicator(id: "i-1")
        indicator.apply(.linkedToGoal(link), at: 1)
        #expect(indicator.isShown(in: half) && !indicator.isShown(in: annual))
        let one = try #require(DecimalNumber(rawValue: "1"))
        indicator.apply(
            .measured(.init(on: "2023-12-31", year: 2023, number: one, written: "1", parts: [], report: annual)), at: 2)
        #expect(indicator.isShown(in: annual))
        indicator.apply(.assessed(.init(on: "2024-12-31", year: 2024, trendLabel: "-", report: "r-next")), at: 3)
        #expect(indicator.isShown(in: "r-next") && !indicator.isShown(in: "r-other"))
    }

    @Test("A target is a number, or words only")
    func target() {
        let set = IndicatorTargetSet(on: "2023-08-31", year: 2023, number: "50.0", written: "50,0")
        let indicator = defined.when(.setTarget(year: 2023, number: "50.0", written: " 50,0"), on: "2023-08-31")
            .then(.targetSet(set))
        #expect(indicator.targets[2023]?.value == .init(number: "50.0", written: "50,0"))
        Scenario<Indicator>.given(.defined(Self.asDefined), .targetSet(set))
            .when(.setTarget(year: 2023, number: "50.0", written: "50,0"), on: "2023-12-31").then()
        defined.when(.setTarget(year: 2024, number: nil, written: "ska minska"), on: "2023-08-31")
            .then(.targetSet(.init(on: "2023-08-31", year: 2024, written: "ska minska")))
        defined.when(.setTarget(year: 2023, number: nil, written: " "), on: "2023-08-31").refused(.invalid)
        defined.when(.setTarget(year: 1899, number: "1", written: "1"), on: "2023-08-31")
            .refused(.invalid, mentioning: "1899")
        defined.when(.setTarget(year: 2201, number: "1", written: "1"), on: "2023-08-31").refused(.invalid)
    }

    @Test("A value is taken as written, with its parts")
    func measureOnce() {
        let command = IndicatorCommand.measure(
            year: 2023, number: "234", written: " 234  101/133", parts: ["101", "133"], report: "r-1")
        let indicator = defined.when(command, on: "2023-12-31")
            .then(
                .measured(
                    .init(
                        on: "2023-12-31", year: 2023, number: "234", written: "234 101/133", parts: ["101", "133"],
                        report: "r-1")))
        #expect(indicator.years == [2023])
        #expect(indicator.value(of: 2023)?.number == "234")
        #expect(indicator.value(of: 2023)?.parts == ["101", "133"])
        #expect(indicator.value(of: 2023)?.report == "r-1")
        #expect(indicator.value(of: 2022) == nil)
        #expect(indicator.value(of: 2023, asOf: "2023-12-30") == nil)
        defined.when(.measure(year: 2024, number: "1", written: "1", parts: [], report: nil), on: "2023-12-31")
            .refused(.invalid, mentioning: "2024", "2023")
        defined.when(measure("1", " "), on: "2023-12-31").refused(.invalid)
    }

    @Test("Another number for the same year is a revision, and both stay")
    func revision() {
        let once = Scenario<Indicator>.given(
            .defined(Self.asDefined), .measured(measured("34", "34%", on: "2023-08-31")))
        // The same value, written otherwise in another table or a later report, says nothing new.
        once.when(measure("34.0", "34.0 %"), on: "2023-08-31").then()
        once.when(measure("34", "34"), on: "2023-12-31").then()
        let indicator = once.when(measure("35", "35%"), on: "2023-12-31")
            .then(.measured(measured("35", "35%", on: "2023-12-31")))
        #expect(indicator.value(of: 2022)?.number == "35")
        #expect(indicator.revisedValues(of: 2022).map(\.number) == ["34"])
        #expect(indicator.value(of: 2022, asOf: "2023-12-30")?.number == "34")
        once.when(measure("34", "34 12/22", parts: ["12", "22"]), on: "2023-12-31")
            .then(.measured(measured("34", "34 12/22", on: "2023-12-31", parts: ["12", "22"])))
    }

    @Test("Parts without their total are a value without a number, and nothing is added up from them")
    func partsOnly() {
        let command = IndicatorCommand.measure(
            year: 2022, number: nil, written: "68/30", parts: ["68", "30"], report: nil)
        let stated = IndicatorMeasured(
            on: "2023-08-31", year: 2022, number: nil, written: "68/30", parts: ["68", "30"])
        let indicator = defined.when(command, on: "2023-08-31").then(.measured(stated))
        #expect(indicator.value(of: 2022)?.number == nil)
        #expect(indicator.value(of: 2022)?.parts == ["68", "30"])
        let once = Scenario<Indicator>.given(.defined(Self.asDefined), .measured(stated))
        once.when(command, on: "2023-12-31").then()
        // A total that is stated later is another value, also if the parts are the same.
        let whole = once.when(measure("98", "98 68/30", parts: ["68", "30"]), on: "2023-12-31")
            .then(.measured(measured("98", "98 68/30", on: "2023-12-31", parts: ["68", "30"])))
        #expect(whole.revisedValues(of: 2022).map(\.written) == ["68/30"])
        defined.when(.measure(year: 2022, number: nil, written: "68/30", parts: [], report: nil), on: "2023-08-31")
            .refused(.invalid, mentioning: "parts")
    }

    @Test("The later day wins, whichever value was recorded first")
    func order() {
        var indicator = Indicator(id: "it")
        indicator.apply(.defined(Self.asDefined))
        indicator.apply(.measured(measured("35", "35", on: "2023-12-31")))
        indicator.apply(.measured(measured("34", "34", on: "2023-08-31")))
        #expect(indicator.value(of: 2022)?.number == "35")
        #expect(indicator.revisedValues(of: 2022).map(\.number) == ["34"])
        indicator.apply(.measured(measured("36", "36", on: "2023-12-31")))
        #expect(indicator.value(of: 2022)?.number == "36")
        #expect(indicator.revisedValues(of: 2022).map(\.number) == ["34", "35"])
        // An earlier report that is recorded last is the first to state its value.
        let late = Scenario<Indicator>.given(
            .defined(Self.asDefined), .measured(measured("35", "35", on: "2023-12-31")))
        late.when(measure("35", "35"), on: "2023-08-31").then(.measured(measured("35", "35", on: "2023-08-31")))
    }

    @Test("That no assessment is given is stated too")
    func assess() {
        let none = IndicatorAssessed(on: "2023-08-31", year: 2023, assessmentLabel: "Inget värde angivet", report: "r")
        let indicator = defined.when(.assess(none), on: "2023-08-31").then(.assessed(none))
        #expect(indicator.assessments[2023]?.value.assessment == nil)
        #expect(indicator.assessments[2023]?.value.assessmentLabel == "Inget värde angivet")
        var full = IndicatorAssessed(
            on: "2023-08-31", year: 2023, assessment: "near", assessmentLabel: "Nära värde", trend: .improving,
            trendLabel: "Ökad", report: "r")
        let after = defined.when(.assess(full), on: "2023-08-31").then(.assessed(full))
        #expect(after.assessments[2023]?.value.trend == .improving)
        (full.assessmentLabel, full.trendLabel) = (" ", nil)
        defined.when(.assess(full), on: "2023-08-31").refused(.invalid)
        full.year = 2024
        defined.when(.assess(full), on: "2023-08-31").refused(.invalid, mentioning: "2024")
    }

    @Test("A polarity has a basis", arguments: Polarity.allCases, PolarityBasis.allCases)
    func setPolarity(_ polarity: Polarity, _ basis: PolarityBasis) {
        let indicator = defined.when(.setPolarity(polarity, basis), on: "2023-09-01")
            .then(.polaritySet(.init(on: "2023-09-01", polarity: polarity, basis: basis)))
        #expect(indicator.direction?.value == .init(polarity: polarity, basis: basis))
    }

    @Test("A key figure of Kolada has its form")
    func kolada() {
        let indicator = defined.when(.linkToKolada(keyFigure: "N20891", municipalityCode: "2184"), on: "2023-09-01")
            .then(.linkedToKolada(.init(on: "2023-09-01", keyFigure: "N20891", municipalityCode: "2184")))
        #expect(indicator.kolada?.value.keyFigure == "N20891")
        for figure in ["20891", "n20891", "N2089", "N208911", "M20891", ""] {
            defined.when(.linkToKolada(keyFigure: figure, municipalityCode: "2184"), on: "2023-09-01").refused(.invalid)
        }
        for code in ["", "218", "21844", "21a4"] {
            defined.when(.linkToKolada(keyFigure: "U20891", municipalityCode: code), on: "2023-09-01").refused(.invalid)
        }
    }

    @Test("It is found by its name as written and whom it is about")
    func naming() {
        var state = OversightState()
        let identity = IndicatorIdentity(municipality: "granvik", title: "Väntetid", gender: .all, part: "Norr")
        let id = state.indicatorIdentifier(identity)
        state.apply(.indicator(.defined(Self.asDefined)), at: 1, to: OversightStream(.indicator, id.rawValue))
        var same = identity
        (same.title, same.part) = ("väntetid *", " norr")
        #expect(state.indicator(same)?.id == id)
        for change: (inout IndicatorIdentity) -> Void in [
            { $0.gender = .female }, { $0.gender = nil }, { $0.part = nil }, { $0.title = "Väntetiden" },
            { $0.municipality = "timra" },
        ] {
            var other = identity
            change(&other)
            #expect(state.indicator(other) == nil)
            #expect(state.indicatorIdentifier(other) != id)
        }
    }
}
