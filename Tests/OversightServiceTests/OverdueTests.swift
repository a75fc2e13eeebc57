import Oversight
import OversightViews
import Testing

@Suite("What is overdue on a day")
struct OverdueTests {
    private static let activity = OversightStream(.activity, "ange-a")
    private static let report = OversightStream(.report, "ange-r")

    /// An activity and a report that were made in June and had to be done by the end of March.
    private static let given: [(OversightStream, OversightEvent)] = [
        (
            activity,
            .activity(
                .planned(
                    .init(
                        on: day("2025-06-02"), municipality: Identifier(rawValue: "ange"), title: "Utbilda",
                        end: day("2025-03-31"), goals: []
                    ))
            )
        ),
        (
            report,
            .report(
                .requested(
                    .init(
                        on: day("2025-06-02"), municipality: Identifier(rawValue: "ange"), kind: .oversight,
                        title: "Uppsikt",
                        committee: Identifier(rawValue: "ange-ks"), due: day("2025-03-31"))))
        ),
    ]

    /// The identifiers of what is overdue on a day, as it is seen from that day.
    private static func overdue(
        on day: CalendarDate, given events: [(stream: OversightStream, event: OversightEvent)] = given
    ) -> [String] {
        var state = OversightState()
        for (index, (stream, event)) in events.enumerated() {
            if let held = event.held(on: day) { state.apply(held, at: index + 1, to: stream) }
        }
        return OverdueItem.all(on: day, in: state).map(\.id)
    }

    @Test("A deadline recorded only later was not overdue before, though its day had passed")
    func known() {
        #expect(Self.overdue(on: day("2025-06-01")) == [])
        #expect(Self.overdue(on: day("2025-06-02")) == ["ange-a", "ange-r"])
    }

    @Test("A status reported for an earlier day makes the activity known on that day")
    func reported() {
        let given =
            Self.given + [
                (
                    Self.activity,
                    .activity(.statusReported(.init(on: day("2025-04-30"), status: .inProgressOnPlan)))
                )
            ]
        #expect(Self.overdue(on: day("2025-04-29"), given: given) == [])
        #expect(Self.overdue(on: day("2025-04-30"), given: given) == ["ange-a"])
        #expect(Self.overdue(on: day("2025-03-31"), given: given) == [])
    }
}
