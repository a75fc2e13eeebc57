import Testing

@testable import uppsiktctl

@Suite struct ServerSentEventsTests {
    private func read(_ parts: [String]) -> [String] {
        var parser = ServerSentEvents()
        return parts.flatMap { parser.take(Array($0.utf8)) }
            .map { "\($0.id ?? "-") \(String(decoding: $0.data, as: UTF8.self))" }
    }

    @Test(arguments: [
        ("id: 1\ndata: a\n\n", ["1 a"]),
        ("id:1\r\ndata:a\r\n\r\n", ["1 a"]),
        ("id: 1\rdata: a\r\rdata: b\r\r", ["1 a", "1 b"]),
        ("data: a\ndata: b\n\n", ["- a b"]),
        (": comment\n\nretry: 5\nevent: x\n\n", []),
        ("data: å\n\ndata: lost", ["- å"]),
        ("data\n\n", ["- "]),
        ("data:  two\n\n", ["-  two"]),
    ])
    func stream(text: String, events: [String]) {
        #expect(read([text]) == events)
        // However the bytes are cut, the events are the same.
        var parser = ServerSentEvents()
        let single = Array(text.utf8).flatMap { parser.take([$0]) }
        #expect(single.map { "\($0.id ?? "-") \(String(decoding: $0.data, as: UTF8.self))" } == events)
    }

    @Test func linesAreHeldUntilTheyAreWhole() {
        var lines = LineBuffer()
        #expect(lines.take(Array("a\nb".utf8)) == Array("a\n".utf8))
        #expect(lines.take(Array("c".utf8)).isEmpty)
        #expect(lines.take(Array("\n\n".utf8)) == Array("bc\n\n".utf8))
        #expect(lines.rest.isEmpty)
        #expect(LineBuffer.last(of: Array("a\nbc\n\n".utf8)) == Array("bc".utf8))
    }
}
