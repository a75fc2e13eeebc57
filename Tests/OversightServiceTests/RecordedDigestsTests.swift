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
    static let schemaVersion = 9
    /// How many kinds of entities the snapshots of that version have a table of.
    static let kinds = 14

    static let recorded = [
        Recorded(
            name: "activity-planned-version-1.jsonl", count: 12,
            digest: "2b04a6ae0026e0dd9b5d56b2322918d2b9ccc8d921537ee94d528bd7556251fd"),
        Recorded(
            name: "another-grade-scale.jsonl", count: 14,
            digest: "661e2ffb1abc5bf0511b0ace3d741ed196d1b7a1e2d5c33473ff7e6a7775ac5b"),
        Recorded(
            name: "escalated-and-closed-by-the-board.jsonl", count: 21,
            digest: "37457a2eabeed1bf679a131814df65aa7f118cf5375e931baa380a6c84d8dc35"),
        Recorded(
            name: "one-activity-under-two-goals.jsonl", count: 16,
            digest: "4a23e2206b61d8a6c8d38fe6b0b48e68ff2d6ca94a0b1c5ff689613db344bccf"),
        Recorded(
            name: "recorded-out-of-order.jsonl", count: 16,
            digest: "1b73c8042fea660f66199f7c8c359e7800b43c0311adc27e1e174834b9e068db"),
        Recorded(
            name: "reminders.jsonl", count: 12,
            digest: "2fac1806140b82b3faf7003a94cb24426d52900cdff5fc745ce1fb6fbfac5dc1"),
        Recorded(
            name: "remitted-then-approved.jsonl", count: 34,
            digest: "4365800cd1d04c490c0f0dd5d42b277b3204cb7d4e1b4d9419010461dc4d07c9"),
        Recorded(
            name: "tabled-corrected-recused.jsonl", count: 24,
            digest: "315e06dbd32ac93b8b32533df940d85bb45466e725e92e81b48b731105076812"),
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
