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
            digest: "5358df2965ec8c3eccd36feefcb5d1c4bfd4db3be1a4f4576c8d918a6d42e869"),
        Recorded(
            name: "another-grade-scale.jsonl", count: 14,
            digest: "e8670161d045c5bb0bf6a46bc84b8252b6797b3093efa10babed26b410d5ca8b"),
        Recorded(
            name: "escalated-and-closed-by-the-board.jsonl", count: 21,
            digest: "1e0ce9d66c743f341ad8c3290dc224540b97680c0439430bb0bd314798cec9c1"),
        Recorded(
            name: "one-activity-under-two-goals.jsonl", count: 16,
            digest: "bdb8de3250c94751d212d7bbaabbe8a57ec90738db4ae3397e15a8551cca1d57"),
        Recorded(
            name: "recorded-out-of-order.jsonl", count: 16,
            digest: "dab6e3af1e2e53b365e6b6c75735cc84ba7007aa7ae281a068ec8e482b2b6a08"),
        Recorded(
            name: "reminders.jsonl", count: 12,
            digest: "ab634e91a7f9038b73f2c71401398dcb33af845cd37aab86dae6be38c9ac0566"),
        Recorded(
            name: "remitted-then-approved.jsonl", count: 34,
            digest: "407524d3719e8271a0b63f57998642bbe50a658ed2ac4017783868580fb6ecc0"),
        Recorded(
            name: "tabled-corrected-recused.jsonl", count: 24,
            digest: "982d05a0d0361869d5d693a07f826f44b62babc33b0d604a59748c9787766435"),
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
