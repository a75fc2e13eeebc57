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
    static let schemaVersion = 7
    /// How many kinds of entities the snapshots of that version have a table of.
    static let kinds = 14

    static let recorded = [
        Recorded(
            name: "activity-planned-version-1.jsonl", count: 12,
            digest: "2b04a6ae0026e0dd9b5d56b2322918d2b9ccc8d921537ee94d528bd7556251fd"),
        Recorded(
            name: "another-grade-scale.jsonl", count: 14,
            digest: "bcb20651e5af11d6cb3a2afca26118a99a4f8287d20271571dd869fe864de328"),
        Recorded(
            name: "escalated-and-closed-by-the-board.jsonl", count: 21,
            digest: "98a33a3f44a1af2637ae1382d0ff5de51056c9f4eba0498bc6e966a56fc1d770"),
        Recorded(
            name: "one-activity-under-two-goals.jsonl", count: 16,
            digest: "4a23e2206b61d8a6c8d38fe6b0b48e68ff2d6ca94a0b1c5ff689613db344bccf"),
        Recorded(
            name: "recorded-out-of-order.jsonl", count: 16,
            digest: "dc9bae8128e843114f995459d69efb413489bff58f6f0063d5c48669b181d23d"),
        Recorded(
            name: "reminders.jsonl", count: 12,
            digest: "cd88977ecbdba3a8f4ed2512d809386874d5c574b69f813438379034ead2ac37"),
        Recorded(
            name: "remitted-then-approved.jsonl", count: 34,
            digest: "4cf94f10eb5ca05ed16f20d9ad748b85e18affc2352961d8b22ae7c9b4fc365c"),
        Recorded(
            name: "tabled-corrected-recused.jsonl", count: 24,
            digest: "48e498e86e8915c16732da9c1edcc6215d9d0467d9452ed3974f98bdc63cffd9"),
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
