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
    static let schemaVersion = 3
    /// How many kinds of entities the snapshots of that version have a table of.
    static let kinds = 10

    static let recorded = [
        Recorded(
            name: "activity-planned-version-1.jsonl", count: 12,
            digest: "c53bf9abd0e65f2b8b066c45c03b79d0f1758ec00f1cf297167f5e42fe185206"),
        Recorded(
            name: "another-grade-scale.jsonl", count: 14,
            digest: "cb88b3be340a305c3088011977a45331651233d5ef18190e5bb87a23b0f6f654"),
        Recorded(
            name: "escalated-and-closed-by-the-board.jsonl", count: 21,
            digest: "52245c3ed2abb38eac50750c2cf0ee985afc20f51dc7ffdd3b47c0b5dcfd66ce"),
        Recorded(
            name: "one-activity-under-two-goals.jsonl", count: 16,
            digest: "b94c2cac327eeae38e72649f2dd04b7da64d38ca7b7df552d6e455820f4440dc"),
        Recorded(
            name: "recorded-out-of-order.jsonl", count: 16,
            digest: "a40e0f78d835cc8d70766847a93b1da487f7d16a5b694b6387420f07dc173598"),
        Recorded(
            name: "reminders.jsonl", count: 12,
            digest: "4cb8a1e24bc03044123e144950998de55a26cccc83db38dc7ac5cddad174201d"),
        Recorded(
            name: "remitted-then-approved.jsonl", count: 34,
            digest: "6faba9c8f6f15b0207df00b296b0137d2a7cfa40ec414d5919a34836426f6cf3"),
        Recorded(
            name: "tabled-corrected-recused.jsonl", count: 24,
            digest: "87edc0f06aeca840866e22cba3d95ad713ed2b540a50d638f3bdf3a9299f0eb2"),
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
