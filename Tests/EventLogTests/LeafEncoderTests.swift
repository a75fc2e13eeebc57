import EventLog
import EventLogContract
import Testing

@Suite("What is hashed for an event")
struct LeafEncoderTests {
    private static let input = """
        uppsikt-event/1
        7
        01900000-0000-7000-8000-000000000001
        report-2024-halvar
        3
        ReportSubmitted
        1
        2024-05-01T12:34:56.789Z
        official-1
        01900000-0000-7000-8000-000000000002
        -
        c-1
        {"text":"Å"}
        """

    private func event() throws -> RecordedEvent {
        RecordedEvent(
            position: 7, id: try #require(EventID("01900000-0000-7000-8000-000000000001")),
            stream: try Sample.stream("report-2024-halvar"), revision: 3, type: "ReportSubmitted", version: 1,
            recorded: try #require(Timestamp("2024-05-01T12:34:56.789Z")), actor: "official-1",
            correlation: try #require(EventID("01900000-0000-7000-8000-000000000002")), causation: nil,
            command: try Sample.command("c-1"), data: Array(#"{"text":"Å"}"#.utf8), leafHash: .emptyRoot)
    }

    @Test("is the described text")
    func text() throws {
        var encoder = LeafEncoder()
        #expect(String(decoding: encoder.input(of: try event()), as: UTF8.self) == Self.input)
    }

    @Test("has the hash that another implementation computes")
    func hash() throws {
        var encoder = LeafEncoder()
        // python3: hashlib.sha256(b"\0" + the text above).hexdigest()
        let expected = "3bc928f1c53720069d541dd0549d9796fed70619a307a90bc1df063e9056cf52"
        #expect(encoder.hash(of: try event()).hex == expected)
        #expect(encoder.hash(of: try event()).hex == expected, "an encoder can be used again")
        #expect(MerkleHash.leaf(Array(Self.input.utf8)).hex == expected)
    }

    @Test("differs if any field does")
    func everyField() throws {
        var encoder = LeafEncoder()
        let original = try event()
        var changed = Array(repeating: original, count: 12)
        changed[0].position += 1
        changed[1].id = original.correlation
        changed[2].stream = try Sample.stream("report-2024")
        changed[3].revision += 1
        changed[4].type = "ReportTabled"
        changed[5].version += 1
        changed[6].recorded = Timestamp(milliseconds: original.recorded.milliseconds + 1)
        changed[7].actor = "official-2"
        changed[8].correlation = original.id
        changed[9].causation = original.id
        changed[10].command = try Sample.command("c-2")
        changed[11].data.append(UInt8(ascii: " "))
        var hashes: Set = [encoder.hash(of: original)]
        for event in changed { hashes.insert(encoder.hash(of: event)) }
        #expect(hashes.count == 13)
    }
}
