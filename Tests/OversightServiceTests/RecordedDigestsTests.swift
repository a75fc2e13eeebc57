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
    static let schemaVersion = 12
    /// How many kinds of entities the snapshots of that version have a table of.
    static let kinds = 15

    static let recorded = [
        Recorded(
            name: "activity-planned-version-1.jsonl", count: 12,
            digest: "38447ac28ad5a284c0193880abbd737e9b8970aeb1bf8b2c18677d49aa61c181"),
        Recorded(
            name: "another-grade-scale.jsonl", count: 14,
            digest: "e25b5614cdbb6eded35a21cad948c56e5f13fdd3f468718dd936436316f7e1a3"),
        Recorded(
            name: "escalated-and-closed-by-the-board.jsonl", count: 21,
            digest: "1240aef539c50461c5a714020ab4e04befce453af1452c5e043fe88f535b567d"),
        Recorded(
            name: "one-activity-under-two-goals.jsonl", count: 16,
            digest: "206c0ee1e82ded846f128a460779af1a42964856131aa9886f87bdaa37590c74"),
        Recorded(
            name: "recorded-out-of-order.jsonl", count: 16,
            digest: "077498e8508be95f7bff73b790b184496604290a26439e1362080a6930eda7d6"),
        Recorded(
            name: "reminders.jsonl", count: 12,
            digest: "90393751eb4160801add4be6777267c48240f8dde61fed99353f319eb662b43b"),
        Recorded(
            name: "remitted-then-approved.jsonl", count: 34,
            digest: "58bb25e790502ac53c21279a9321613d15811453c37e17103d51dd4946bed0e4"),
        Recorded(
            name: "tabled-corrected-recused.jsonl", count: 24,
            digest: "f94b824994e618479008cc95fed6830aedcf73703b6accc4ab936a01328b9fc0"),
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
