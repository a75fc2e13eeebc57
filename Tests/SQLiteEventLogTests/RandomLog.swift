import EventLog
import EventLogContract
import SeededRandom

/// Fills a log with commands whose events hold anything that a log may store.
struct RandomLog {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// Appends a number of commands.
    mutating func fill(_ log: any EventLog, commands: Int) async throws {
        for number in 0..<commands {
            let request = try request(number)
            _ = try await log.append(request)
        }
    }

    private mutating func request(_ number: Int) throws -> AppendRequest {
        var appends: [StreamAppend] = []
        for stream in 0..<Int.random(in: 0...3, using: &random) {
            let events = (0..<Int.random(in: 0...4, using: &random)).map { _ in event() }
            let name = try Sample.stream("thing-\(stream)\(Int.random(in: 0...4, using: &random))")
            appends.append(StreamAppend(stream: name, expected: .any, events: events))
        }
        return AppendRequest(
            command: try Sample.command("c \"\(number)\" \\ ~"),
            fingerprint: (0..<Int.random(in: 0...64, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            },
            appends: appends, actor: pick(["official-1", "å \"b\" \\c", "💠", "/"]),
            correlation: id(), causation: Bool.random(using: &random) ? id() : nil,
            recorded: Timestamp(milliseconds: Int64.random(in: 0...2_000_000_000_000, using: &random)))
    }

    private mutating func event() -> NewEvent {
        NewEvent(
            type: pick(["ThingHappened", "thing.Done_1", "X-y"]), version: Int.random(in: 1...65_535, using: &random),
            data: data())
    }

    /// JSON, JSON as people write it, and text that is not JSON.
    private mutating func data() -> [UInt8] {
        let pieces = [
            "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u00e5", "\n", "\r\n", "\t", " ", "1", "-0.50e+03", "null", "å",
            "𐍈", "\u{7f}", "\u{1}", "\u{2028}", "\"data\"", "{}", "{\"position\":9}",
        ]
        switch Int.random(in: 0..<6, using: &random) {
        case 0: return Array(#"{"a": "\u00e5\"å", "b" : [1.50, {"c":null}]}"#.utf8)
        case 1: return Array("{\n  \"pretty\": true\n}\n".utf8)
        case 2: return Array(#" {"padded":1} "#.utf8)
        case 3: return Array((String(repeating: "[", count: 300) + String(repeating: "]", count: 300)).utf8)
        default:
            let count = Int.random(in: 1...20, using: &random)
            return (0..<count).flatMap { _ in Array(pick(pieces).utf8) }
        }
    }

    private mutating func id() -> EventID {
        EventID(high: random.next(), low: random.next())
    }

    private mutating func pick(_ texts: [String]) -> String {
        texts[Int.random(in: 0..<texts.count, using: &random)]
    }
}
