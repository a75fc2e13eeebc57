import Oversight
import TestSupport
import Testing

@Suite("Private providers are drawn and followed up")
struct ProviderFollowUpTests {
    private static let sample = ProviderSampleDrawn(
        on: "2023-12-31", municipality: "granvik", year: 2023, report: "r-1", suppliersUsed: 7,
        drawn: ["Björkens omsorg AB"], method: "Slumpvis urval")
    private static let answers = [ProviderAnswer(topic: "Kostnader", question: "Följs avtalet?", answer: "Ja.")]
    private let nothing = Scenario<ProviderFollowUp>.givenNothing()
    private let drawn = Scenario<ProviderFollowUp>.given(.sampleDrawn(Self.sample))

    private func changed(_ change: (inout ProviderSampleDrawn) -> Void) -> ProviderCommand {
        var sample = Self.sample
        change(&sample)
        return .draw(sample)
    }

    private func followed(_ supplier: String, _ answers: [ProviderAnswer] = answers) -> ProviderCommand {
        .followUp(.init(on: .distantPast, supplier: supplier, answers: answers, report: "r-1"))
    }

    @Test("A sample is drawn once")
    func draw() {
        let followUp = nothing.when(
            changed { ($0.on, $0.drawn) = (.distantPast, [" Björkens omsorg  AB"]) }, on: "2023-12-31"
        )
        .then(.sampleDrawn(Self.sample))
        #expect(followUp.municipality == "granvik")
        #expect(followUp.year == 2023)
        #expect(followUp.report == "r-1")
        #expect(followUp.suppliersUsed == 7)
        #expect(followUp.drawn == ["Björkens omsorg AB"])
        #expect(followUp.method == "Slumpvis urval")
        drawn.when(.draw(Self.sample), on: "2023-12-31").refused(.alreadyExists, mentioning: "it")
        nothing.when(.draw(Self.sample), on: "2023-12-31", today: "2023-12-30").refused(.dateInFuture)
        nothing.when(changed { $0.drawn = [] }, on: "2023-12-31").refused(.invalid)
        nothing.when(changed { $0.drawn = ["A", "a."] }, on: "2023-12-31").refused(.invalid, mentioning: "once")
        nothing.when(changed { $0.drawn = [" "] }, on: "2023-12-31").refused(.invalid)
        nothing.when(changed { ($0.drawn, $0.suppliersUsed) = (["A", "B"], 1) }, on: "2023-12-31")
            .refused(.invalid, mentioning: "2", "1")
    }

    @Test("A provider of the sample answers")
    func followUp() {
        let event = ProviderFollowedUp(
            on: "2024-01-15", supplier: "björkens omsorg AB", answers: Self.answers, report: "r-1")
        let followUp = drawn.when(followed(" björkens omsorg AB"), on: "2024-01-15").then(.followedUp(event))
        #expect(followUp.answers.map(\.answers) == [Self.answers])
        drawn.when(followed("Ekens omsorg AB"), on: "2024-01-15").refused(.invalid, mentioning: "Ekens", "Björkens")
        drawn.when(followed("Björkens omsorg AB", []), on: "2024-01-15").refused(.invalid)
        drawn.when(followed("Björkens omsorg AB"), on: "2023-12-30").refused(.dateTooEarly)
        nothing.when(followed("Björkens omsorg AB"), on: "2024-01-15").refused(.notFound)
    }

    @Test("Of each provider the answers of the latest day hold")
    func latest() {
        var followUp = ProviderFollowUp(id: "it")
        followUp.apply(.sampleDrawn(Self.sample))
        let other = [ProviderAnswer(question: "Följs avtalet?", answer: "Nej.")]
        followUp.apply(.followedUp(.init(on: "2024-02-01", supplier: "Björkens omsorg AB", answers: Self.answers)))
        followUp.apply(.followedUp(.init(on: "2024-01-15", supplier: "BJÖRKENS omsorg AB", answers: other)))
        #expect(followUp.answers.map(\.answers) == [Self.answers])
        followUp.apply(.followedUp(.init(on: "2024-02-01", supplier: "BJÖRKENS omsorg AB", answers: other)))
        #expect(followUp.answers.map(\.answers) == [other])
        #expect(followUp.revision == 4)
    }

    @Test("It is found by municipality, year and report")
    func naming() {
        var state = OversightState()
        let id = state.providerFollowUpIdentifier(year: 2023, in: "r-1", of: "granvik")
        #expect(id == "granvik-2023")
        state.apply(.provider(.sampleDrawn(Self.sample)), at: 1, to: OversightStream(.provider, id.rawValue))
        #expect(state.providerFollowUpIdentifier(year: 2023, in: "r-1", of: "granvik") == id)
        #expect(state.providerFollowUpIdentifier(year: 2023, in: "r-2", of: "granvik") == "granvik-2023-2")
        #expect(OversightStream(.provider, "x").name == "followup-x")
    }
}
