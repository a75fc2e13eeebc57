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
    static let schemaVersion = 11
    /// How many kinds of entities the snapshots of that version have a table of.
    static let kinds = 15

    static let recorded = [
        Recorded(
            name: "activity-planned-version-1.jsonl", count: 12,
            digest: "504fb4c3c56eafcceff6d91e850b059c41523db861852ee6cc55e50a611b9b7b"),
        Recorded(
            name: "another-grade-scale.jsonl", count: 14,
            digest: "8c3d1fb860e8e918259502596ff0dc6fc9e9d3b6f947cbe25eb7c259286a7b73"),
        Recorded(
            name: "escalated-and-closed-by-the-board.jsonl", count: 21,
            digest: "b6abb3c7d6749c6ed5e25bf67c3d41c7e61bc0247fa7d0af6f6a981468034fb7"),
        Recorded(
            name: "one-activity-under-two-goals.jsonl", count: 16,
            digest: "74a246a253980787b6eef9579070f96d6f88fc19dfac260e9a3e8d14586daf26"),
        Recorded(
            name: "recorded-out-of-order.jsonl", count: 16,
            digest: "a00db49b5a84be4b3e958c5c520a0d87492e0067734a11bf9de2fc3c3b8aaef1"),
        Recorded(
            name: "reminders.jsonl", count: 12,
            digest: "90393751eb4160801add4be6777267c48240f8dde61fed99353f319eb662b43b"),
        Recorded(
            name: "remitted-then-approved.jsonl", count: 34,
            digest: "10552b8e34f0798dab09f8fc07cbacf4c54a0ab9d6e3e72878798d58537aa519"),
        Recorded(
            name: "tabled-corrected-recused.jsonl", count: 24,
            digest: "5afd735bbabfbf49987c438453be1664e894a24bb32932814e78946bb0e5148b"),
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
