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
    static let schemaVersion = 6
    /// How many kinds of entities the snapshots of that version have a table of.
    static let kinds = 14

    static let recorded = [
        Recorded(
            name: "activity-planned-version-1.jsonl", count: 12,
            digest: "2b04a6ae0026e0dd9b5d56b2322918d2b9ccc8d921537ee94d528bd7556251fd"),
        Recorded(
            name: "another-grade-scale.jsonl", count: 14,
            digest: "043c2f7885b907dc671c337b5aa3a66f29b5b90e16627225543febee32569538"),
        Recorded(
            name: "escalated-and-closed-by-the-board.jsonl", count: 21,
            digest: "6d8765412eb4cfc6384c232338299121ac3034465198649deee3ebce1d7bde49"),
        Recorded(
            name: "one-activity-under-two-goals.jsonl", count: 16,
            digest: "4a23e2206b61d8a6c8d38fe6b0b48e68ff2d6ca94a0b1c5ff689613db344bccf"),
        Recorded(
            name: "recorded-out-of-order.jsonl", count: 16,
            digest: "38eafbfbff8d885fc841692d4ec271dd8ef29ac1d261dfe5896e193d28ee293a"),
        Recorded(
            name: "reminders.jsonl", count: 12,
            digest: "cd88977ecbdba3a8f4ed2512d809386874d5c574b69f813438379034ead2ac37"),
        Recorded(
            name: "remitted-then-approved.jsonl", count: 34,
            digest: "02d2295c6a864360662fb2d91836eaf92309e904915278477a241a51cc7e40fd"),
        Recorded(
            name: "tabled-corrected-recused.jsonl", count: 24,
            digest: "87d4c1c5002d60f1fa4fa970de65af0735117588cf8d5c229e7f46191093eb69"),
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
