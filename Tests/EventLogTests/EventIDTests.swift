import EventLog
import Testing

@Suite("Event ids")
struct EventIDTests {
    @Test("are read from text and bytes and written back")
    func roundTrip() throws {
        let text = "01900000-0123-7456-89ab-cdef01234567"
        let id = try #require(EventID(text))
        #expect(id.description == text)
        #expect(EventID(text.uppercased()) == id)
        #expect(id.bytes.withUnsafeBytes { EventID(bytes: $0) } == id)
        #expect(id.bytes.prefix(6) == [0x01, 0x90, 0x00, 0x00, 0x01, 0x23])
        #expect(id.bytes.suffix(2) == [0x45, 0x67])
    }

    @Test("are written with each digit in each place")
    func digits() throws {
        let all = Array("0123456789abcdef")
        for start in all.indices {
            var place = start
            let text = String(
                "00000000-0000-0000-0000-000000000000".map { character -> Character in
                    guard character == "0" else { return character }
                    place += 1
                    return all[place % all.count]
                })
            #expect(try #require(EventID(text)).description == text)
        }
    }

    @Test(
        "are refused if they are not UUIDs",
        arguments: [
            "", "01900000-0123-7456-89ab-cdef0123456", "01900000-0123-7456-89ab-cdef012345678",
            "01900000x0123-7456-89ab-cdef01234567", "0190000g-0123-7456-89ab-cdef01234567",
            "01900000012374568-9ab-cdef0-1234567a",
        ])
    func refused(text: String) {
        #expect(EventID(text) == nil)
        #expect(Array(text.utf8.prefix(15)).withUnsafeBytes { EventID(bytes: $0) } == nil)
    }

    @Test("made are of version 7 and carry their time")
    func version() {
        var generator = EventIDGenerator()
        let id = generator.next(at: Timestamp(milliseconds: 0x0123_4567_89ab))
        #expect(id.description.hasPrefix("01234567-89ab-7"))
        #expect(id.bytes[8] & 0xc0 == 0x80)
    }

    @Test("made only grow, also within a millisecond and when the clock is set back")
    func monotonic() throws {
        var generator = EventIDGenerator()
        var last = generator.next(at: Timestamp(milliseconds: 1000))
        for step in 0..<5000 {
            let id = generator.next(at: Timestamp(milliseconds: step % 3 == 0 ? 1000 : 999 + Int64(step / 1000)))
            #expect(id > last)
            #expect(id.bytes[6] >> 4 == 7)
            #expect(id.bytes[8] >> 6 == 2)
            last = id
        }
    }

    @Test("made after the counter is used up continue in the next millisecond")
    func carry() throws {
        let full = try #require(EventID("00000000-03e8-7fff-bfff-ffffffffffff"))
        var generator = EventIDGenerator(after: full)
        let next = generator.next(at: Timestamp(milliseconds: 1000))
        #expect(next > full)
        #expect(next.description.hasPrefix("00000000-03e9-7000-"))
        let nearly = try #require(EventID("00000000-03e8-7ffe-bfff-ffffffffffff"))
        generator = EventIDGenerator(after: nearly)
        #expect(generator.next(at: Timestamp(milliseconds: 1000)).description.hasPrefix("00000000-03e8-7fff-8"))
    }
}
