import Oversight
import OversightService
import Testing

/// The digests of the recorded streams never change without a reason.
///
/// An intended change raises `SnapshotStore.schemaVersion`.
@Suite("The digests of the recorded streams")
struct RecordedDigestsTests {
    /// The first events of a recorded stream, and the digest of the state after them.
    struct Recorded: Sendable {
        var name: String
        var count: Int
        var digest: String
    }

    /// The schema version as of which the digests were recorded.
    static let schemaVersion = 10
    /// How many kinds of entities the snapshots of that version have a table of.
    static let kinds = 15

    static let recorded = [
        Recorded(
            name: "activity-planned-version-1.jsonl", count: 12,
            digest: "2b04a6ae0026e0dd9b5d56b2322918d2b9ccc8d921537ee94d528bd7556251fd"),
        Recorded(
            name: "another-grade-scale.jsonl", count: 14,
            digest: "661e2ffb1abc5bf0511b0ace3d741ed196d1b7a1e2d5c33473ff7e6a7775ac5b"),
        Recorded(
            name: "escalated-and-closed-by-the-board.jsonl", count: 21,
            digest: "a5c3fab9586de91e5501192748e6ea87da057a2602a6c5a67a9390fc7a940b94"),
        Recorded(
            name: "one-activity-under-two-goals.jsonl", count: 16,
            digest: "4a23e2206b61d8a6c8d38fe6b0b48e68ff2d6ca94a0b1c5ff689613db344bccf"),
        Recorded(
            name: "recorded-out-of-order.jsonl", count: 16,
            digest: "1b73c8042fea660f66199f7c8c359e7800b43c0311adc27e1e174834b9e068db"),
        Recorded(
            name: "reminders.jsonl", count: 12,
            digest: "3366f8709a044a71337c9b630df66d571d1b0768679e26f7398a7cda08600253"),
        Recorded(
            name: "remitted-then-approved.jsonl", count: 34,
            digest: "f0889d13949b898553b6a0209b4f73edd67bc70aee28316ba7c38355079a2130"),
        Recorded(
            name: "tabled-corrected-recused.jsonl", count: 24,
            digest: "8571a5925effb58073a5d5f9e1635f50645ff72089c1cbcb774994a88c31de49"),
    ]

    @Test("and the tables of the snapshot are those of the schema version")
    func tables() {
        #expect(
            [SnapshotStore.schemaVersion, StreamKind.allCases.count] == [Self.schemaVersion, Self.kinds],
            "a snapshot with other tables needs another SnapshotStore.schemaVersion, and both numbers of this test")
    }

    @Test("are those that they have always been", arguments: recorded)
    func digests(_ recorded: Recorded) throws {
        let events = try RecordedStates.events(recorded.name)
        try #require(events.count >= recorded.count)
        let state = OversightState(folding: Array(events.prefix(recorded.count)))
        #expect(StateDigest.of(state) == recorded.digest, "\(recorded.name)")
    }
}
