import Foundation
import NIOHTTP1
import Testing

@testable import uppsiktctl

@Suite struct ExportTests {
    private static let head = String(repeating: "ab", count: 32)
    private static let last = #"{"size":7,"root":"\#(head)","sha256":"00"}"# + "\n"
    private static let whole = "{\"uppsikt-log\":1}\n" + last

    private func serving(_ text: String, _ body: (TestSession, URL) async throws -> Void) async throws {
        try await withTemporaryDirectory { directory in
            let path = directory.appending(path: "s").path
            let place = directory.appending(path: "out")
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
            try await TestDaemon.serve(at: path, { _, _ in .answer(200, text, ["Uppsikt-Head": Self.head]) }) { _ in
                try await SocketClient.with(socket: path) { client in
                    try await body(TestSession(client, socket: path), place)
                }
            }
        }
    }

    @Test func theExportGoesToAFile() async throws {
        try await serving(Self.whole) { test, place in
            let file = place.appending(path: "log").path
            try await test.run("export \(file) --json")
            let found = String(decoding: try Data(contentsOf: place.appending(path: "log")), as: UTF8.self)
            #expect(found == Self.whole)
            #expect(
                test.output.text
                    == #"{"bytes":\#(Self.whole.utf8.count),"events":7,"file":"\#(file)","head":"\#(Self.head)"}"#
                    + "\n")
        }
    }

    @Test func withoutAFileItGoesToStandardOutput() async throws {
        try await serving(Self.whole) { test, _ in
            try await test.run("export")
            #expect(test.output.text == Self.whole)
        }
    }

    @Test(arguments: [
        "", "{\"uppsikt-log\":1}\n", String(last.dropLast()), last + "{", last + "{}\n",
        last.replacing("ab", with: "ba"),
    ])
    func anExportWithoutItsLastLineLeavesTheOlderFileAsItWas(text: String) async throws {
        try await serving(text) { test, place in
            let file = place.appending(path: "log")
            try Data("older".utf8).write(to: file)
            await #expect { try await test.run("export \(file.path)") } throws: { ($0 as? Failure)?.status == 69 }
            let kept = String(decoding: try Data(contentsOf: file), as: UTF8.self)
            #expect(kept == "older")
            let names = try FileManager.default.contentsOfDirectory(atPath: place.path)
            #expect(names == ["log"])
        }
    }

    @Test func theEndIsSeenHoweverTheBytesAreDivided() {
        let bytes = Array(Self.whole.utf8)
        for size in 1...bytes.count {
            var end = ExportEnd()
            var rest = bytes[...]
            while !rest.isEmpty {
                #expect(!end.isWhole)
                end.add(Array(rest.prefix(size)))
                rest = rest.dropFirst(size)
            }
            #expect(end.isWhole)
            #expect(end.events == 7)
            #expect(end.head == Self.head)
            #expect(end.bytes == bytes.count)
        }
    }
}
