import Oversight
import OversightService
import SeededRandom
import Testing

@Suite("The bytes of a state")
struct SnapshotBytesTests {
    @Test(
        "give back the state, and then the same bytes, for each recorded stream", arguments: try RecordedStates.names()
    )
    func recorded(_ name: String) throws {
        try expectRoundTrip(OversightState(folding: try RecordedStates.events(name)))
    }

    @Test("give back the state, and then the same bytes, for random events", arguments: 0..<60)
    func random(_ seed: Int) throws {
        var source = RandomState(random: SeededGenerator(seed: UInt64(seed)))
        try expectRoundTrip(OversightState(folding: source.events(seed * 10)))
    }

    private func expectRoundTrip(_ state: OversightState) throws {
        let bytes = state.snapshotBytes()
        let read = try OversightState(bytes: bytes)
        #expect(read == state)
        #expect(read.snapshotBytes() == bytes)
        #expect(StateDigest.of(read) == StateDigest.of(state))
    }

    @Test("give a state that later events change like the original", arguments: 0..<10)
    func goesOn(_ seed: Int) throws {
        var source = RandomState(random: SeededGenerator(seed: UInt64(seed)))
        var state = OversightState(folding: source.events(200))
        var read = try OversightState(bytes: state.snapshotBytes())
        for (index, (stream, event)) in source.events(200).enumerated() {
            state.apply(event, at: 201 + index, to: stream)
            read.apply(event, at: 201 + index, to: stream)
        }
        #expect(read == state)
        #expect(read.snapshotBytes() == state.snapshotBytes())
    }

    @Test("are an empty table for each kind before the first event, and no emptied stream")
    func empty() throws {
        #expect(OversightState().snapshotBytes() == [UInt8](repeating: 0, count: StreamKind.allCases.count + 1))
    }

    @Test("and the digest are the same for the same log, folded anew")
    func deterministic() {
        let states = (0..<8).map { _ in
            var source = RandomState(random: SeededGenerator(seed: 7))
            return OversightState(folding: source.events(500))
        }
        #expect(Set(states.map { $0.snapshotBytes() }).count == 1)
        #expect(Set(states.map { StateDigest.of($0) }).count == 1)
    }

    @Test("have a digest that does not depend on which stream came first", arguments: 0..<10)
    func orderOfStreams(_ seed: Int) {
        var source = RandomState(random: SeededGenerator(seed: UInt64(seed)))
        let events = source.events(300)
        let digest = StateDigest.of(OversightState(folding: events))
        var names = Array(Set(events.map(\.stream.name))).sorted()
        names.shuffle(using: &source.random)
        let byStream = Dictionary(grouping: events, by: \.stream.name)
        let shuffled = OversightState(folding: names.flatMap { byStream[$0] ?? [] })
        #expect(StateDigest.of(shuffled) == digest)
        var fewer = events
        fewer.removeLast()
        #expect(StateDigest.of(OversightState(folding: fewer)) != digest)
    }
}
