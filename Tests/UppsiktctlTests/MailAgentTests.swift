import Foundation
import Testing

@testable import uppsiktctl

/// The hand-over to a mail agent, with small programs in its place.
@Suite(.timeLimit(.minutes(5))) struct MailAgentTests {
    private static let message = "From: Uppsikt <uppsikt@a.example>\nTo: <b@a.example>\n\nHej från Örebro\n"

    init() { signal(SIGPIPE, SIG_IGN) }

    /// Writes a mail agent, and hands a message to it.
    private func submit(
        _ script: String, _ message: String = message, to address: String = "b@a.example",
        timeout: Duration = .seconds(60),
        _ check: (URL) throws -> Void = { _ in }
    ) async throws -> MailOutcome {
        try await withTemporaryDirectory { directory in
            let path = directory.appending(path: "sendmail").path
            try program(script.replacing("HERE", with: directory.path), at: path)
            var agent = try MailAgent.find(path, in: [:])
            agent.timeout = timeout
            let outcome = await agent.submit(message, to: address)
            try check(directory)
            return outcome
        }
    }

    @Test func theAgentGetsTheMessageAndWhoseItIs() async throws {
        var got = ("", "")
        let outcome = try await submit("cat > HERE/message; printf '%s\\n' \"$@\" > HERE/arguments") { directory in
            got = (
                try String(contentsOf: directory.appending(path: "message"), encoding: .utf8),
                try String(contentsOf: directory.appending(path: "arguments"), encoding: .utf8)
            )
        }
        #expect(outcome == .taken)
        #expect(got.0 == Self.message)
        #expect(got.1 == "-i\n-f\nuppsikt@a.example\nb@a.example\n")
    }

    @Test func aLargeMessageArrivesWhole() async throws {
        let large = Self.message + String(repeating: "åäö\n", count: 200_000)
        var size = 0
        let outcome = try await submit("cat > HERE/message", large) { directory in
            size = try Data(contentsOf: directory.appending(path: "message")).count
        }
        #expect(outcome == .taken)
        #expect(size == large.utf8.count)
    }

    @Test func anAgentThatFailsIsToldWithItsFirstLineAndNoAddress() async throws {
        let outcome = try await submit(
            "cat > /dev/null; echo; echo \"User <b@a.example> unknown at (x@y.example)\" >&2; echo more >&2; exit 67")
        #expect(outcome == .refused("User [address] unknown at [address]"))
    }

    @Test func anAgentThatFailsWithoutAWordIsToldByItsStatus() async throws {
        let outcome = try await submit("exit 75")
        #expect(outcome == .refused("the mail agent ended with status 75"))
    }

    @Test func anAgentThatReadsNothingFailsByItsStatusAlone() async throws {
        let large = Self.message + String(repeating: "x", count: 1 << 20)
        let refused = try await submit("exec <&-; echo no >&2; exit 69", large)
        #expect(refused == .refused("no"))
        let taken = try await submit("exit 0", large)
        #expect(taken == .taken)
    }

    @Test func anAgentThatSaysTooMuchIsStillHeardToItsEnd() async throws {
        let outcome = try await submit("cat > /dev/null; head -c 3000000 /dev/zero | tr '\\0' x >&2; exit 1")
        guard case .refused(let reason) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(reason.count == 200)
    }

    @Test func ofAnAgentThatDoesNotEndNothingIsConcluded() async throws {
        let outcome = try await submit("cat > /dev/null; sleep 600", timeout: .milliseconds(300))
        guard case .unknown = outcome else {
            Issue.record("\(outcome)")
            return
        }
    }

    @Test func anAgentThatIgnoresBeingAskedIsEndedAnyway() async throws {
        let outcome = try await submit("trap '' TERM; sleep 600 & wait; sleep 600", timeout: .milliseconds(300))
        guard case .unknown = outcome else {
            Issue.record("\(outcome)")
            return
        }
    }

    @Test func ofAnAgentThatIsKilledNothingIsConcluded() async throws {
        let outcome = try await submit("kill -9 $$")
        guard case .unknown(let reason) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(reason.contains("signal 9"))
    }

    @Test func aFileThatIsNoProgramRefuses() async throws {
        let outcome = try await withTemporaryDirectory { directory in
            let path = directory.appending(path: "sendmail").path
            try Data([0x7F, 0x45, 0x4C, 0x46, 0]).write(to: URL(filePath: path))
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
            return try await MailAgent.find(path, in: [:]).submit(Self.message, to: "b@a.example")
        }
        guard case .refused = outcome else {
            Issue.record("\(outcome)")
            return
        }
    }

    @Test(arguments: ["-bp@a.example", "b@a.example,c@a.example", "b", "b@a.example\nc", "", "b@", "<b@a.example>"])
    func anAddressThatIsMoreThanOneIsNotHandedOver(address: String) async throws {
        let outcome = try await submit("exit 0", to: address)
        #expect(outcome == .refused("the recipient has no plain address"))
    }

    @Test func theAgentIsTheOneNamedNearest() async throws {
        try await withTemporaryDirectory { directory in
            let (one, other) = (directory.appending(path: "one").path, directory.appending(path: "other").path)
            for path in [one, other] { try program("exit 0", at: path) }
            let environment = ["UPPSIKT_SENDMAIL": other]
            #expect(try MailAgent.find(one, in: environment).path == one)
            #expect(try MailAgent.find(nil, in: environment).path == other)
            for missing in [directory.path, directory.path + "/none", "sendmail", ""] {
                #expect {
                    try MailAgent.find(missing, in: environment)
                } throws: { ($0 as? Failure)?.sentence.contains("Nothing was sent.") == true }
            }
        }
    }

    @Test func theSenderIsTheOneOfTheHeader() {
        #expect(Envelope.sender(of: Self.message) == "uppsikt@a.example")
        #expect(Envelope.sender(of: "To: x\n\nFrom: <a@b.example>\n") == nil)
        #expect(Envelope.sender(of: "From: <-a@b.example>\n\n") == nil)
        #expect(Envelope.sender(of: "From: a@b.example\n\n") == nil)
    }
}

/// Writes a shell script that can be run.
func program(_ script: String, at path: String) throws {
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
}
