import Oversight
import TestSupport
import Testing

@Suite("The events of a stream that count")
struct CountedEventsTests {
    private static func status(_ status: ActivityStatus, on date: CalendarDate = "2025-04-30") -> OversightEvent {
        .activity(.statusReported(ActivityStatusReported(on: date, status: status)))
    }

    private static func rectified(_ position: Int, _ replacement: OversightEvent? = nil) -> OversightEvent {
        .rectification(
            .rectified(EventRectified(on: "2025-06-03", position: position, replacement: replacement, reason: "Fel.")))
    }

    /// Events at positions that leave gaps, as those of other streams stand between them.
    private static func stream(_ events: OversightEvent...) -> [PositionedEvent] {
        events.enumerated().map { PositionedEvent(position: ($0.offset + 1) * 10, event: $0.element) }
    }

    private static let (first, second, other) = (status(.inProgressOnPlan), status(.completedOnPlan), status(.onHold))

    @Test("are all that were recorded, if nothing was put right")
    func untouched() {
        let stream = Self.stream(Self.first, Self.second)
        #expect(stream.counted == stream)
    }

    @Test("are without one that counts for nothing, and without the rectification")
    func void() {
        let stream = Self.stream(Self.first, Self.second, Self.rectified(10))
        #expect(stream.counted == [stream[1]])
        #expect(stream.inForce == [20, 30])
    }

    @Test("have the replacement at the place of what it replaces")
    func replaced() {
        let stream = Self.stream(Self.first, Self.second, Self.rectified(10, Self.other))
        #expect(stream.counted == [PositionedEvent(position: 10, event: Self.other), stream[1]])
    }

    @Test("are as the last of several rectifications says")
    func last() {
        let stream = Self.stream(Self.first, Self.rectified(10), Self.rectified(10, Self.other))
        #expect(stream.counted.map(\.event) == [Self.other])
        let reversed = Self.stream(Self.first, Self.rectified(10, Self.other), Self.rectified(10))
        #expect(reversed.counted.isEmpty)
    }

    @Test("are as before a rectification that is taken back, to any depth")
    func takenBack() {
        let once = Self.stream(Self.first, Self.rectified(10, Self.other), Self.rectified(20))
        #expect(once.counted.map(\.event) == [Self.first])
        let twice = Self.stream(Self.first, Self.rectified(10, Self.other), Self.rectified(20), Self.rectified(30))
        #expect(twice.counted.map(\.event) == [Self.other])
        #expect(twice.root(of: 40) == 10)
        #expect(twice.inForce == [10, 20, 40])
        // What an earlier rectification said counts again.
        let earlier = Self.stream(
            Self.first, Self.rectified(10, Self.other), Self.rectified(10), Self.rectified(30))
        #expect(earlier.counted.map(\.event) == [Self.other])
    }

    @Test("are not changed by a rectification of something later, of itself or of what is not there")
    func nonsense() {
        for position in [15, 30, 40, 1_000] {
            let stream = Self.stream(Self.first, Self.second, Self.rectified(position))
            #expect(stream.counted.map(\.event) == [Self.first, Self.second], "\(position)")
        }
    }

    @Test("leave the same entity as if they alone had been recorded, but for its revision")
    func refolded() {
        let history = Self.stream(
            .activity(
                .planned(
                    ActivityPlanned(
                        on: "2025-01-10", municipality: "granvik", title: "Besök", start: nil, end: nil, units: [],
                        goals: ["trygghet"]))),
            Self.first, Self.second, Self.rectified(30), Self.rectified(20, Self.other))
        let stream = OversightStream(.activity, "besok")
        var state = OversightState()
        state.refold(stream, from: history)
        var right = OversightState()
        right.refold(stream, from: [history[0], PositionedEvent(position: 20, event: Self.other)])
        #expect(state.activities["besok"]?.standing == right.activities["besok"]?.standing)
        #expect(state.activities["besok"]?.standing?.value.status == .onHold)
        #expect(state.activities["besok"]?.revision == 5)
        #expect(state.emptiedStreams.isEmpty)
    }

    @Test("may be none: the thing is as if it had never been, and its stream remembers its length")
    func emptied() {
        let stream = OversightStream(.activity, "besok")
        var state = OversightState()
        state.refold(stream, from: Self.stream(Self.first, Self.rectified(10)))
        #expect(state.activities["besok"] == nil)
        #expect(state.emptiedStreams == [stream: 2])
        #expect(state.recordedRevision(of: stream, at: 0) == 2)
        // The next event makes the stream be read again, since the entity has forgotten its revision.
        #expect(state.needsRefold(Self.second, of: stream))
        state.refold(stream, from: Self.stream(Self.first, Self.rectified(10), Self.second))
        #expect(state.activities["besok"]?.revision == 3)
        #expect(state.emptiedStreams.isEmpty)
    }
}
