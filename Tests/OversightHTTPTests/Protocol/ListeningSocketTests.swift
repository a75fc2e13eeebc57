import Foundation
import TestSupport
import Testing

@testable import OversightHTTP

/// The sockets that the daemon makes itself.
@Suite struct ListeningSocketTests {
    @Test func aSocketThatIsAnsweredOnIsNotReplaced() throws {
        let directory = try TemporaryDirectory()
        let first = try ListeningSocket.unix(path: directory("s"))
        #expect(throws: SocketError.self) { try ListeningSocket.unix(path: directory("s")) }
        close(first.descriptor)
        // Left behind by a crash, it is.
        let second = try ListeningSocket.unix(path: directory("s"))
        let attributes = try FileManager.default.attributesOfItem(atPath: directory("s"))
        #expect(attributes[.posixPermissions] as? Int == 0o660)
        second.removePath()
        close(second.descriptor)
    }

    @Test func aFileIsNotReplaced() throws {
        let directory = try TemporaryDirectory()
        try Data("mine".utf8).write(to: URL(filePath: directory("s")))
        #expect(throws: SocketError.self) { try ListeningSocket.unix(path: directory("s")) }
        #expect(try String(contentsOfFile: directory("s"), encoding: .utf8) == "mine")
    }

    @Test(arguments: [
        "0.0.0.0:0", "example.org:80", "127.evil.example:0", "127.0.0.1", "127.0.0.1:70000", "", "[::]:0",
    ])
    func onlyLoopbackIsListenedOn(address: String) {
        #expect(throws: SocketError.self) { try ListeningSocket.loopback(address) }
    }

    @Test func aFreePortIsReported() throws {
        let made = try ListeningSocket.loopback("localhost:0")
        #expect(made.address.wholeMatch(of: #/localhost:[1-9][0-9]*/#) != nil)
        close(made.descriptor)
    }

    @Test func aPathThatIsTooLongIsRefused() {
        let path = "/tmp/" + String(repeating: "x", count: 110)
        #expect(throws: SocketError.self) { try ListeningSocket.unix(path: path) }
    }
}
