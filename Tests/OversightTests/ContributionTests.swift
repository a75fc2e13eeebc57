import Oversight
import TestSupport
import Testing

@Suite("How goals and assignments are contributed to")
struct ContributionTests {
    private let kinds: [StreamKind] = [.goal, .assignment]

    private func described(_ theme: String?, _ text: String, on day: CalendarDate) -> OversightEvent {
        .contribution(
            .described(.init(on: day, theme: theme, contributesBy: [text], expectedEffects: ["E"], followUp: ["F"])))
    }

    private func contributions(_ events: OversightEvent..., to kind: StreamKind) -> [Contribution] {
        var state = OversightState()
        for (index, event) in events.enumerated() {
            state.apply(event, at: index + 1, to: OversightStream(kind, "it"))
        }
        #expect(state.revision(of: OversightStream(kind, "it")) == events.count)
        return state.goals["it"]?.contributions ?? state.assignments["it"]?.contributions ?? []
    }

    @Test("Each theme has one, and the one of the later day wins")
    func themes() {
        for kind in kinds {
            let found = contributions(
                described("Trygghet", "A", on: "2023-12-31"), described(nil, "B", on: "2023-12-31"),
                described(" trygghet", "C", on: "2023-08-31"), described(nil, "D", on: "2023-12-31"),
                described("Hälsa", "E", on: "2023-12-31"), to: kind)
            #expect(found.map(\.contributesBy) == [["A"], ["D"], ["E"]], "\(kind)")
            #expect(found.map(\.theme) == ["Trygghet", nil, "Hälsa"])
            #expect(found.first?.expectedEffects == ["E"])
            #expect(found.first?.followUp == ["F"])
            #expect(found.first?.on == "2023-12-31")
        }
    }

    @Test("A goal may be of a committee, below one of the council")
    func levels() {
        let adopted = GoalAdopted(
            on: "2023-01-01", municipality: "granvik", level: .committee, title: "Trygghet", parent: "g-council",
            year: 2023)
        let goal = Scenario<Goal>.givenNothing().when(.adopt(adopted), on: "2023-01-01").then(.adopted(adopted))
        #expect(goal.level == .committee)
        #expect(goal.parent == "g-council")
    }
}
