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
    static let schemaVersion = 5
    /// How many kinds of entities the snapshots of that version have a table of.
    static let kinds = 14

    static let recorded = [
        Recorded(
            name: "activity-planned-version-1.jsonl", count: 12,
            digest: "d0fbaec8823463b350f08cb1d874c72ec78c19ecb7dd550dea55f5674ba1d584"),
        Recorded(
            name: "another-grade-scale.jsonl", count: 14,
            digest: "a059e62282940baff83f4e22f5f93102ef88eb2b294f94f44b085b8530e51184"),
        Recorded(
            name: "escalated-and-closed-by-the-board.jsonl", count: 21,
            digest: "15ea6587240a9e846e879516a7bf6aa3088e505601a08cc4faa1d4a0248b893f"),
        Recorded(
            name: "one-activity-under-two-goals.jsonl", count: 16,
            digest: "9c17687782454528ccd952a00568a08bf5a28ceaaf71b71b018f45cd6b6d1eff"),
        Recorded(
            name: "recorded-out-of-order.jsonl", count: 16,
            digest: "0fc265c6f2fc661e8720ba83ccefb983004dcf91b28341eef094681cab3e8938"),
        Recorded(
            name: "reminders.jsonl", count: 12,
            digest: "936105a0dc49e064073237f187079b590ad603a4ce75f9e5f78d189c40a136c4"),
        Recorded(
            name: "remitted-then-approved.jsonl", count: 34,
            digest: "fcb6ec26197079503417cb3a3ed1c66db2c257f05d374cb419f4cefe44b99f7e"),
        Recorded(
            name: "tabled-corrected-recused.jsonl", count: 24,
            digest: "070a4a16ece4da41bf700b33a47502374fa8912c6e79ce63185c9c2668ec97b0"),
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
