import Oversight
import TestSupport
import Testing

@Suite("Findings in what is recorded")
struct RecordedFindingsTests {
    private let scale = AssessmentScale(steps: [
        AssessmentStep(key: "reached", label: "Uppnått", rank: 1), AssessmentStep(key: "missed", label: "Ej", rank: 2),
    ])

    private var indicator: Indicator {
        var indicator = Indicator(id: "it")
        let events: [IndicatorEvent] = [
            .defined(
                .init(
                    on: "2023-08-31", municipality: "g", title: "Väntetid", unit: "dagar", gender: .all, part: "Norr",
                    followUp: [.annual])),
            .measured(.init(on: "2023-08-31", year: 2022, number: "60", written: "60", parts: [])),
            .measured(.init(on: "2023-08-31", year: 2023, number: "51", written: "51", parts: [])),
            .measured(.init(on: "2023-12-31", year: 2023, number: "49", written: "49", parts: [])),
            .targetSet(.init(on: "2023-08-31", year: 2023, number: "50", written: "50")),
            .polaritySet(.init(on: "2023-08-31", polarity: .lowerIsBetter, basis: .person)),
            .assessed(
                .init(
                    on: "2023-12-31", year: 2023, assessment: "missed", assessmentLabel: "Ej", trend: .worsening,
                    trendLabel: "Minskad")),
        ]
        for event in events { indicator.apply(event) }
        return indicator
    }

    @Test("An indicator is compared by the values that hold, and by the municipality's scale")
    func indicators() {
        let stated = StatedIndicator(indicator, year: 2023, scale: scale)
        #expect(stated.values == [.init(year: 2022, number: "60"), .init(year: 2023, number: "49")])
        #expect(stated.followUp == [.annual])
        #expect(stated.part == "Norr")
        let codes = IndicatorRules.find(in: [stated], endOf: 2023).map(\.code)
        #expect(codes == [.assessmentContradictsTarget, .trendContradictsValues])
        // Without a scale nobody knows what the assessment means, and without a target nothing is missed.
        let unknown = IndicatorRules.find(in: [StatedIndicator(indicator, year: 2023, scale: nil)], endOf: 2023)
        #expect(unknown.map(\.code) == [.trendContradictsValues])
        #expect(IndicatorRules.find(in: [StatedIndicator(indicator, year: 2022, scale: scale)], endOf: 2022) == [])
    }

    @Test("An assessment that is not given is missing, one in unknown words is not")
    func words() {
        func codes(_ label: String?) -> [FindingCode] {
            var changed = indicator
            changed.apply(
                .assessed(
                    .init(on: "2024-01-31", year: 2023, assessmentLabel: label, trendLabel: "Inget värde angivet")))
            var scale = scale
            scale.none = ["Inget värde angivet"]
            // Another indicator of the report is assessed.
            let assessed = StatedIndicator(
                title: "Annan", values: [.init(year: 2023, number: "1")], assessmentLabel: "Bra")
            return IndicatorRules.find(
                in: [StatedIndicator(changed, year: 2023, scale: scale), assessed], endOf: 2023
            ).map(\.code)
        }
        #expect(codes("Inget värde angivet") == [.assessmentMissing])
        #expect(codes(nil) == [.assessmentMissing])
        #expect(codes("Bra") == [])
        #expect(codes("Ej") == [.assessmentContradictsTarget])
    }

    @Test("An assignment is compared by its days and its status")
    func assignments() {
        var assignment = Assignment(id: "it")
        assignment.apply(
            .given(.init(on: "2023-01-01", municipality: "g", title: "Pröva", kind: .project, end: "2023-06-30")))
        #expect(AssignmentRules.find(in: [StatedAssignment(assignment)], asOf: "2023-08-31") == [])
        assignment.apply(.statusReported(.init(on: "2023-08-31", status: .notStarted, label: "Ej påbörjad")))
        let found = AssignmentRules.find(in: [StatedAssignment(assignment)], asOf: "2023-08-31")
        #expect(found.map(\.code) == [.notStartedPastEnd])
        #expect(found.first?.text(.title) == "Pröva")
    }
}
