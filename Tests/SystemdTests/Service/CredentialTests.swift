import Foundation
import Glibc
import TestSupport
import Testing

@testable import Systemd

@Suite("Credentials")
struct CredentialTests {
    private let directory: TemporaryDirectory
    private let directories: ServiceDirectories

    init() throws {
        directory = try TemporaryDirectory()
        directories = try ServiceDirectories(environment: ["CREDENTIALS_DIRECTORY": directory.path])
    }

    private func put(_ bytes: [UInt8], as name: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: directory.path + "/" + name))
    }

    @Test("The bytes are those passed, and the text lacks the final line break")
    func read() throws {
        try put(Array("hemligt\n".utf8), as: "smtp.password")
        let credential = try directories.credential(named: "smtp.password")
        #expect(credential.bytes == Array("hemligt\n".utf8))
        #expect(credential.text == "hemligt")
    }

    @Test("Bytes that are not text have no text")
    func binary() throws {
        try put([0xFF, 0x00], as: "key")
        #expect(try directories.credential(named: "key").text == nil)
    }

    @Test("Printing one reveals no secret")
    func printing() throws {
        try put(Array("hemligt".utf8), as: "token")
        let credential = try directories.credential(named: "token")
        var dumped = ""
        dump(credential, to: &dumped)
        #expect(!"\(credential) \(String(reflecting: credential)) \(dumped)".contains("hemligt"))
        #expect(!dumped.contains("104"))
    }

    @Test(
        "Names that are paths are refused",
        arguments: [
            "", ".", "..", "../shadow", "a/b", "/etc/passwd", "a\nb", "a\0b", String(repeating: "a", count: 256),
        ])
    func names(name: String) {
        let error = #expect(throws: ServiceError.self) { try directories.credential(named: name) }
        #expect(error?.code == .invalidCredentialName)
    }

    @Test("A link to somewhere else is not followed")
    func link() throws {
        try put([1], as: "target")
        #expect(symlink(directory.path + "/target", directory.path + "/link") == 0)
        let error = #expect(throws: ServiceError.self) { try directories.credential(named: "link") }
        #expect(error?.code == .credentialUnreadable)
    }

    @Test("A FIFO is refused, not waited for")
    func fifo() {
        #expect(mkfifo(directory.path + "/fifo", 0o600) == 0)
        let error = #expect(throws: ServiceError.self) { try directories.credential(named: "fifo") }
        #expect(error?.code == .credentialUnreadable)
    }

    @Test("The limit itself fits, one byte more does not")
    func size() throws {
        try put([UInt8](repeating: 7, count: 16), as: "key")
        #expect(try directories.credential(named: "key", maximumBytes: 16).bytes.count == 16)
        let error = #expect(throws: ServiceError.self) { try directories.credential(named: "key", maximumBytes: 15) }
        #expect(error?.code == .credentialTooLarge)
    }

    @Test("A missing credential and no credentials at all are different errors")
    func missing() throws {
        let missing = #expect(throws: ServiceError.self) { try directories.credential(named: "absent") }
        #expect(missing?.code == .credentialMissing)
        let none = try ServiceDirectories(environment: [:])
        let notPassed = #expect(throws: ServiceError.self) { try none.credential(named: "absent") }
        #expect(notPassed?.code == .credentialsNotPassed)
    }
}
