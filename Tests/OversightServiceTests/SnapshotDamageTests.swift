import Oversight
import SeededRandom
import Testing

@Suite("Damaged bytes of a state")
struct SnapshotDamageTests {
    private static func bytes(seed: UInt64, events: Int) -> [UInt8] {
        var source = RandomState(random: SeededGenerator(seed: seed))
        // Long texts make the bytes many and their damage alike.
        return OversightState(folding: source.events(events).filter { "\($0.event)".utf8.count < 1500 }).snapshotBytes()
    }

    @Test("are refused wherever they end", arguments: try RecordedStates.names())
    func truncated(_ name: String) throws {
        let bytes = OversightState(folding: try RecordedStates.events(name)).snapshotBytes()
        for count in bytes.indices {
            #expect(throws: SnapshotError.self) { () throws in _ = try OversightState(bytes: Array(bytes[..<count])) }
        }
    }

    @Test("are refused if more bytes follow")
    func followed() {
        let bytes = Self.bytes(seed: 1, events: 50)
        #expect(throws: SnapshotError(.goOn, at: bytes.count)) { () throws in _ = try OversightState(bytes: bytes + [0])
        }
    }

    @Test("give an error or a state that can be written again, whichever bit is flipped")
    func turnedBits() throws {
        let bytes = Self.bytes(seed: 2, events: 60)
        for index in bytes.indices {
            for bit in 0..<8 {
                var damaged = bytes
                damaged[index] ^= 1 << UInt8(bit)
                expectErrorOrState(damaged)
            }
        }
    }

    @Test("give an error or a state that can be written again, whatever bytes they are", arguments: 0..<200)
    func anything(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var bytes = Self.bytes(seed: UInt64(seed), events: 100)
        for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
            let index = Int.random(in: bytes.indices, using: &random)
            bytes[index] =
                [0, 1, 2, 0x7F, 0x80, 0xFF, UInt8.random(in: 0...255, using: &random)].randomElement(
                    using: &random) ?? 0
        }
        expectErrorOrState(bytes)
        expectErrorOrState((0..<seed * 4).map { _ in UInt8.random(in: 0...255, using: &random) })
    }

    private func expectErrorOrState(_ bytes: [UInt8]) {
        do throws(SnapshotError) {
            let state = try OversightState(bytes: bytes)
            #expect(state.snapshotBytes() == bytes)
        } catch {
            #expect((0...bytes.count).contains(error.offset))
        }
    }

    @Test("allocate nothing for counts that the bytes cannot hold")
    func lyingCounts() {
        let most: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01]
        for table in StreamKind.allCases.indices.dropLast() {
            let bytes = [UInt8](repeating: 0, count: table) + most
            #expect(throws: SnapshotError(.endTooSoon, at: table)) { () throws in _ = try OversightState(bytes: bytes) }
        }
    }

    @Test("are refused if a number is longer than necessary")
    func overlong() {
        let zeros = [UInt8](repeating: 0, count: 8)
        for number: [UInt8] in [
            [0x80, 0x00], [UInt8](repeating: 0x80, count: 12), [UInt8](repeating: 0xFF, count: 11),
        ] {
            #expect(throws: SnapshotError(.number, at: 0)) { () throws in _ = try OversightState(bytes: number + zeros)
            }
        }
    }

    @Test("are refused if two entities share a name, with a sentence that names the offset")
    func twice() {
        // One municipality without name, scales, words, closed years or events, and the same again.
        let thing: [UInt8] = [1, UInt8(ascii: "a"), 0, 0, 0, 0, 0, 0, 0, 0]
        let error = #expect(throws: SnapshotError.self) { () throws in
            _ = try OversightState(bytes: [2] + thing + thing + [UInt8](repeating: 0, count: 8))
        }
        #expect(error?.damage == .repetition)
        #expect(error?.description == "The state is damaged at byte 0: an entity comes a second time.")
    }
}
