import EventLog
import EventLogContract
import Foundation
import SQLiteEventLog
import TestSupport
import Testing

@Suite("A log that is exported and imported")
struct TransferTests {
    private func exported(_ log: any EventLog, through position: Int? = nil) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        try await LogExport(of: log, through: position).write { bytes += $0 }
        return bytes
    }

    @discardableResult
    private func imported(_ bytes: [UInt8], into directory: String, part: Int = 1000) throws -> LogHead {
        var rest = bytes[...]
        return try SQLiteEventLog.importLog(into: directory) { () throws(EventLogError) in
            let next = Array(rest.prefix(part))
            rest = rest.dropFirst(part)
            return next
        }
    }

    @Test("is the same log, byte for byte, whatever its events hold", arguments: 0..<12 as Range<UInt64>)
    func identity(seed: UInt64) async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let log = try SQLiteEventLog.open(directory: directory("first"))
        var random = RandomLog(seed: seed)
        try await random.fill(log, commands: 40)
        let bytes = try await exported(log)
        let head = try imported(bytes, into: directory("second"), part: Int(seed) * 97 + 1)
        let first = try await log.head()
        #expect(head == first)

        let copy = try SQLiteEventLog.open(directory: directory("second"))
        let result = try await LogVerifier(log: copy).verify()
        #expect(result == .sound(head))
        let (before, after) = (
            try await log.stored(from: 1, limit: .max), try await copy.stored(from: 1, limit: .max)
        )
        #expect(before == after)
        let again = try await exported(copy)
        #expect(again == bytes)
        // Every line is JSON to any other program.
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            _ = try JSONSerialization.jsonObject(with: Data(line))
        }
        // What was carried out before is still known, and what comes next goes on from there.
        let known = before.map(\.event.command) + [try Sample.command("c \"0\" \\ ~")]
        for command in Set(known) {
            let (one, other) = (try await log.outcome(of: command), try await copy.outcome(of: command))
            #expect(one == other)
            #expect(one != nil)
        }
        try await Sample.fill(copy, count: 1)
        await copy.close()
        await log.close()
    }

    @Test("up to a position is the log that it was then")
    func prefix() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let log = try SQLiteEventLog.open(directory: directory("first"))
        try await Sample.fill(log, count: 20)
        let then = try await log.head()
        try await Sample.fill(log, count: 20, prefix: "later")
        try imported(try await exported(log, through: 20), into: directory("second"))
        let copy = try SQLiteEventLog.openForReading(directory: directory("second"))
        let result = try await LogVerifier(log: copy).verify()
        #expect(result == .sound(then))
        await copy.close()
        await log.close()
    }

    @Test("without events is an empty log")
    func empty() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let bytes = try await exported(InMemoryEventLog())
        let head = try imported(bytes, into: directory("second"))
        #expect(head == .empty)
        let copy = try SQLiteEventLog.open(directory: directory("second"))
        try await Sample.fill(copy, count: 3)
        await copy.close()
    }

    /// Ways to alter an export of ten commands, with what the refusal names.
    private static let alterations: [(String, Int, @Sendable (inout [String]) -> Void)] = [
        ("line", 9, { $0[8] = $0[8].replacing("official-1", with: "official-2") }),
        ("content", 9, { $0[8] = $0[8].replacing("Åtgärd", with: "Atgärd") }),
        ("one line left out", 9, { $0.remove(at: 8) }),
        ("a command left out", 8, { $0.remove(at: 7) }),
        ("a command and its event left out", 9, { $0.removeSubrange(7...8) }),
        ("one line twice", 10, { $0.insert($0[8], at: 9) }),
        ("command and event twice", 10, { $0.insert(contentsOf: $0[7...8], at: 9) }),
        ("two events exchanged", 9, { $0.swapAt(8, 10) }),
        ("two commands exchanged", 9, { $0.swapAt(7, 9) }),
        ("fingerprint", 22, { $0[7] = $0[7].replacing(#""01""#, with: #""02""#) }),
        ("cut off after a line", 12, { $0.removeSubrange(11...) }),
        ("without its first line", 1, { $0.removeFirst() }),
        ("more after its end", 23, { $0.append($0[8]) }),
        ("two exports", 23, { $0 += $0 }),
        ("two beginnings", 2, { $0.insert($0[0], at: 0) }),
        ("another format", 1, { $0[0] = #"{"uppsikt-log":2}"# }),
        ("size", 22, { $0[21] = $0[21].replacing(#""size":10"#, with: #""size":11"#) }),
        ("digest", 22, { $0[21] = $0[21].replacing(#""sha256":""#, with: #""sha256":"0"#) }),
        ("empty line", 9, { $0.insert("", at: 8) }),
        ("not JSON", 9, { $0[8] = "position 4" }),
        ("two members of a name", 9, { $0[8] = $0[8].replacing(#"{"position""#, with: #"{"position":4,"position""#) }),
        ("a member more", 9, { $0[8] = $0[8].replacing(#"{"position""#, with: #"{"more":4,"position""#) }),
        ("a member less", 9, { $0[8] = $0[8].replacing(#""actor":"official-1","#, with: "") }),
        ("two kinds of data", 9, { $0[8] = $0[8].replacing(#""data""#, with: #""base64":"AA==","data""#) }),
        ("spaces in the data", 9, { $0[8] = $0[8].replacing(#""number":"#, with: #""number": "#) }),
        ("a huge number", 8, { $0[7] = $0[7].replacing(#""events":1"#, with: #""events":9223372036854775807"#) }),
        ("a number that is none", 8, { $0[7] = $0[7].replacing(#""events":1"#, with: #""events":1e0"#) }),
        ("a negative number", 9, { $0[8] = $0[8].replacing(#""revision":"#, with: #""revision":-"#) }),
        ("a command that begins too late", 8, { $0[7] = $0[7].replacing(#""events":1"#, with: #""events":0"#) }),
        ("a command of more events", 10, { $0[7] = $0[7].replacing(#""events":1"#, with: #""events":2"#) }),
    ]

    @Test("and altered on the way is refused with the line, and nothing is left", arguments: alterations.indices)
    func altered(index: Int) async throws {
        let (name, number, alter) = Self.alterations[index]
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let log = InMemoryEventLog()
        try await Sample.fill(log, count: 10)
        let text = String(decoding: try await exported(log), as: UTF8.self)
        var lines = text.split(separator: "\n").map(String.init)
        #expect(lines.count == 22)
        alter(&lines)
        let altered = Array((lines.joined(separator: "\n") + "\n").utf8)
        #expect(altered != Array(text.utf8), "\(name) alters nothing")
        let error = #expect(throws: TransferError.self) { try imported(altered, into: directory("second")) }
        guard case .line(let line, let reason) = error else {
            Issue.record("\(name) was refused without a line: \(String(describing: error))")
            return
        }
        // A command without its event is seen where the next thing stands.
        #expect([number, number + 1].contains(line), "\(name): line \(line): \(reason)")
        let left = try FileManager.default.contentsOfDirectory(atPath: directory("second"))
        #expect(left == ["lock"])
    }

    @Test("and cut off anywhere is refused, and nothing is left")
    func truncated() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let log = InMemoryEventLog()
        try await Sample.fill(log, count: 2)
        let bytes = try await exported(log)
        for length in bytes.indices where length % 9 == 0 || bytes[length - 1] == 0x0A {
            let error = #expect(throws: TransferError.self) {
                try imported(Array(bytes.prefix(length)), into: directory("second"))
            }
            guard case .line = error else { Issue.record("\(length): \(String(describing: error))"); return }
        }
        let left = try FileManager.default.contentsOfDirectory(atPath: directory("second"))
        #expect(left == ["lock"])
        try imported(bytes, into: directory("second"))
    }

    @Test("with any byte altered is refused, or is the same log")
    func flipped() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let log = InMemoryEventLog()
        try await Sample.fill(log, count: 3)
        let bytes = try await exported(log)
        for index in stride(from: 0, to: bytes.count, by: 13) {
            var altered = bytes
            altered[index] ^= 1 << (index % 8)
            #expect(throws: TransferError.self, "byte \(index)") {
                try imported(altered, into: directory("second"))
            }
        }
    }

    @Test("with a line that is too long, or not UTF-8, is refused without holding it all")
    func hostileLines() throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let opening = Array("{\"uppsikt-log\":1}\n".utf8)
        var given = 0
        let long = #expect(throws: TransferError.self) {
            try SQLiteEventLog.importLog(into: directory("second")) { () throws(EventLogError) in
                given += 1
                return given == 1 ? opening : [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
            }
        }
        guard case .line(2, let reason) = long else { Issue.record("\(String(describing: long))"); return }
        #expect(reason.contains("longer"))
        #expect(given < 30)
        let other = #expect(throws: TransferError.self) {
            try imported(opening + [0x7b, 0xff, 0x7d, 0x0a], into: directory("second"))
        }
        #expect(other == .line(2, "It is not UTF-8."))
        let left = try FileManager.default.contentsOfDirectory(atPath: directory("second"))
        #expect(left == ["lock"])
    }

    @Test(
        "goes into no directory that has documents of a log, but beside the persons", arguments: DocumentPlace.allCases)
    func besideDocuments(place: DocumentPlace) async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let log = try SQLiteEventLog.open(directory: directory("first"))
        try await Sample.fill(log, count: 3)
        let (bytes, head) = (try await exported(log), try await log.head())
        await log.close()
        try FileManager.default.createDirectory(atPath: directory("second"), withIntermediateDirectories: false)
        try Data([1]).write(to: URL(filePath: directory("second/\(place.fileName)")))
        guard place != .persons else {
            #expect(try imported(bytes, into: directory("second")) == head)
            return
        }
        let error = #expect(throws: TransferError.self) { try imported(bytes, into: directory("second")) }
        guard case .log(let reason) = error else { Issue.record("\(String(describing: error))"); return }
        #expect(reason.code == .unsupported)
        #expect(reason.description.contains(place.fileName))
    }

    @Test("goes into an empty directory only")
    func occupied() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let log = try SQLiteEventLog.open(directory: directory("first"))
        try await Sample.fill(log, count: 3)
        let bytes = try await exported(log)
        let head = try await log.head()
        for isOpen in [true, false] {
            if !isOpen { await log.close() }
            let error = #expect(throws: TransferError.self) { try imported(bytes, into: directory("first")) }
            guard case .log(let reason) = error else { Issue.record("\(String(describing: error))"); return }
            #expect(reason.code == .unsupported)
        }
        let kept = try SQLiteEventLog.openForReading(directory: directory("first"))
        let result = try await LogVerifier(log: kept).verify()
        #expect(result == .sound(head))
        await kept.close()
        // The leftovers of a killed run are not a log.
        try FileManager.default.createDirectory(atPath: directory("third"), withIntermediateDirectories: false)
        try Data("half".utf8).write(to: URL(filePath: directory("third/events.sqlite.unfinished")))
        try imported(bytes, into: directory("third"))
        let names = try FileManager.default.contentsOfDirectory(atPath: directory("third")).sorted()
        #expect(names == ["events.sqlite", "lock"])
        let mode = try FileManager.default.attributesOfItem(atPath: directory("third/events.sqlite"))[.posixPermissions]
        #expect(mode as? Int == 0o600)
    }
}
