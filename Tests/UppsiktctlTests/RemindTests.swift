import Foundation
import JSONValues
import Testing

@testable import uppsiktctl

/// `remind` against a daemon that answers from a script, with small programs as mail agents.
@Suite(.timeLimit(.minutes(5))) struct RemindTests {
    private static let message = #"From: Uppsikt <u@a.example>\nSubject: x\n\nHej\n"#

    init() { signal(SIGPIPE, SIG_IGN) }

    private static func digest(_ person: String) -> String {
        """
        {"id":"\(person)-2026-11-23","recipient":"\(person)","on":"2026-11-23","items":[{"kind":"activity","id":"a-1",\
        "title":"Besök","unit":null,"due":"2026-11-30","stage":"one_week_before","daysLeft":7}]}
        """
    }

    private static func claim(_ person: String) -> FakeClient.Reply {
        .answer(
            201, #"{"digest":\#(digest(person)),"address":"\#(person)@a.example","name":null,"message":"\#(message)"}"#)
    }

    private static func plan(_ persons: String..., isWorkingDay: Bool = true, skipped: Int = 0) -> FakeClient.Reply {
        .answer(
            200,
            """
            {"on":"2026-11-23","isWorkingDay":\(isWorkingDay),"digests":[\(persons.map(digest).joined(separator: ","))],\
            "skipped":\(skipped),"unreachable":[]}
            """)
    }

    private static let nothing = FakeClient.Reply.answer(200, #"{"digest":null}"#)
    private static let done = FakeClient.Reply.answer(200, #"{"id":"x","eventsAppended":1,"position":9}"#)

    /// Runs `remind` with a mail agent that is a shell script; `HERE` in it is a directory of the test's own.
    private func remind(
        _ client: FakeClient, _ options: String = "", agent script: String = "cat > /dev/null",
        _ body: (TestSession, _ run: () async throws -> Void, URL) async throws -> Void
    ) async throws {
        try await withTemporaryDirectory { directory in
            let path = directory.appending(path: "sendmail").path
            try program(script.replacing("HERE", with: directory.path), at: path)
            let test = TestSession(client)
            try await body(test, { try await test.run("remind --sendmail \(path) \(options)") }, directory)
        }
    }

    private static func outcome(_ request: DaemonRequest) -> JSONValue? {
        guard request.path.last == "outcome", case .json(let body) = request.body else { return nil }
        return body
    }

    @Test func eachDigestIsClaimedHandedOverAndConcluded() async throws {
        let client = FakeClient(
            Self.plan("p-1", "p-2", skipped: 3), Self.claim("p-1"), Self.done, Self.claim("p-2"), Self.done,
            Self.nothing)
        try await remind(client, "--json", agent: "cat > /dev/null; for last; do :; done; echo $last >> HERE/to") {
            test, run, directory in
            try await run()
            let to = try String(contentsOf: directory.appending(path: "to"), encoding: .utf8)
            #expect(to == "p-1@a.example\np-2@a.example\n")
            let item =
                #"{"daysLeft":7,"due":"2026-11-30","id":"a-1","kind":"activity","stage":"one_week_before","#
                + #""title":"Besök","unit":null,"unitName":null}"#
            #expect(
                test.output.text == #"{"dryRun":false,"failed":[],"on":"2026-11-23","sent":["#
                    + #"{"items":[\#(item)],"recipient":"p-1"},{"items":[\#(item)],"recipient":"p-2"}],"#
                    + #""skipped":3,"unknown":[],"unreachable":[]}"# + "\n")
        }
        #expect(
            client.requests.map { $0.path.joined(separator: "/") } == [
                "reminders", "reminders", "reminders/p-1-2026-11-23/outcome", "reminders",
                "reminders/p-2-2026-11-23/outcome", "reminders",
            ])
        let claims = client.requests.filter { $0.path == ["reminders"] && $0.method == .post }
        #expect(
            claims.map(\.body) == [
                .json(["on": "2026-11-23"]), .json(["on": "2026-11-23", "after": "p-1"]),
                .json(["on": "2026-11-23", "after": "p-2"]),
            ])
        #expect(client.requests.compactMap(Self.outcome) == [["outcome": "sent"], ["outcome": "sent"]])
        // A claim that is sent again must not claim another one.
        #expect(Set(client.requests.dropFirst().map(\.commandID)).count == 5)
    }

    @Test func peopleGetALineForEachDigest() async throws {
        let client = FakeClient(Self.plan("p-1"), Self.claim("p-1"), Self.done, Self.nothing)
        try await remind(client) { test, run, _ in
            try await run()
            #expect(test.output.text == "Sent p-1: activity a-1 \"Besök\" (2026-11-30, 7 days left).\n")
        }
    }

    @Test func aRunWithNothingDueSaysSo() async throws {
        try await remind(FakeClient(Self.plan(skipped: 2), Self.nothing)) { test, run, _ in
            try await run()
            #expect(test.output.text.isEmpty)
            #expect(test.errors.text == "Nothing is due on 2026-11-23 that was not sent before.\n")
        }
    }

    @Test func oneThatFailsDoesNotKeepBackTheOthers() async throws {
        let client = FakeClient(
            Self.plan("p-1", "p-2"), Self.claim("p-1"), Self.done, Self.claim("p-2"), Self.done, Self.nothing)
        let script = "cat > /dev/null; case \"$*\" in *p-1@*) echo 'no such user p-1@a.example' >&2; exit 67;; esac"
        try await remind(client, "--json", agent: script) { test, run, _ in
            await #expect { try await run() } throws: {
                ($0 as? Failure)?.status == 1 && ($0 as? Failure)?.sentence.hasPrefix("1 of 2 reminders") == true
            }
            #expect(test.output.text.contains(#""failed":[{"reason":"no such user [address]","recipient":"p-1"}]"#))
        }
        #expect(
            client.requests.compactMap(Self.outcome) == [
                ["outcome": "failed", "reason": "no such user [address]"], ["outcome": "sent"],
            ])
    }

    @Test func whatMayHaveBeenTakenIsNotConcluded() async throws {
        let client = FakeClient(Self.plan("p-1"), Self.claim("p-1"), Self.nothing)
        try await remind(client, "--json", agent: "kill -9 $$") { test, run, _ in
            await #expect { try await run() } throws: {
                ($0 as? Failure)?.sentence.contains("not sent again") == true
            }
            #expect(test.output.text.contains(#""unknown":[{"reason":"#))
        }
        #expect(client.requests.compactMap(Self.outcome).isEmpty)
    }

    @Test func aMessageThatCannotBeMadeIsPassedOver() async throws {
        let problem = FakeClient.Reply.answer(500, #"{"detail":"Something went wrong."}"#)
        let client = FakeClient(
            Self.plan("p-1", "p-2"), problem, Self.claim("p-2"), Self.done, Self.nothing)
        try await remind(client, "--json") { test, run, _ in
            await #expect(throws: Failure.self) { try await run() }
            #expect(test.output.text.contains(#""failed":[{"reason":"Something went wrong.","recipient":"p-1"}]"#))
            #expect(test.output.text.contains(#""recipient":"p-2"}],"skipped""#))
        }
    }

    @Test func aRefusalEndsTheRun() async throws {
        let client = FakeClient(Self.plan("p-1"), .answer(403, #"{"detail":"You may not."}"#), Self.nothing)
        try await remind(client) { _, run, _ in
            await #expect(throws: Failure("You may not.")) { try await run() }
        }
        #expect(client.requests.count == 2)
    }

    @Test func aRefusalInTheMiddleTellsWhatWasSentBefore() async throws {
        let client = FakeClient(
            Self.plan("p-1", "p-2"), Self.claim("p-1"), Self.done, .answer(403, #"{"detail":"You may not."}"#))
        try await remind(client) { test, run, _ in
            await #expect(throws: Failure("You may not.")) { try await run() }
            #expect(test.output.text.hasPrefix("Sent p-1: "))
        }
    }

    @Test func withoutAMailAgentNothingIsAsked() async throws {
        let client = FakeClient(Self.plan("p-1"), Self.claim("p-1"))
        let test = TestSession(client)
        await #expect { try await test.run("remind --sendmail /nonexistent/sendmail") } throws: {
            ($0 as? Failure)?.status == 1 && ($0 as? Failure)?.sentence.contains("/nonexistent/sendmail") == true
        }
        #expect(client.requests.isEmpty)
    }

    @Test func aDryRunShowsAndClaimsNothing() async throws {
        let client = FakeClient(Self.plan("p-1"))
        let test = TestSession(client)
        try await test.run("remind --dry-run --on 2026-11-23 --sendmail /nonexistent")
        #expect(test.output.text.hasPrefix("Would send p-1: "))
        #expect(client.requests.map(\.uri) == ["/api/v1/reminders?on=2026-11-23"])
        #expect(client.requests.map(\.method) == [.get])
    }

    @Test func aDayOffIsKeptWhereThatIsAsked() async throws {
        let client = FakeClient(Self.plan("p-1", isWorkingDay: false))
        try await remind(client, "--working-days-only") { test, run, _ in
            try await run()
            #expect(test.output.text.isEmpty)
            #expect(test.errors.text == "2026-11-23 is no working day; nothing was sent.\n")
        }
        #expect(client.requests.count == 1)
        let sending = FakeClient(Self.plan("p-1", isWorkingDay: false), Self.claim("p-1"), Self.done, Self.nothing)
        try await remind(sending) { test, run, _ in
            try await run()
            #expect(test.output.text.hasPrefix("Sent p-1"))
        }
    }

    @Test func aDayOffIsOneJSONValueToo() async throws {
        try await remind(FakeClient(Self.plan("p-1", isWorkingDay: false)), "--working-days-only --json") {
            test, run, _ in
            try await run()
            #expect(
                test.output.text
                    == #"{"dryRun":false,"failed":[],"on":"2026-11-23","sent":[],"skipped":0,"unknown":[],"unreachable":[]}"#
                    + "\n")
        }
    }

    @Test func aBrokenConnectionRepeatsTheClaimUnderItsId() async throws {
        let client = FakeClient(
            Self.plan("p-1"), .fail(.broken), Self.claim("p-1"), .fail(.broken), Self.done, Self.nothing)
        try await remind(client) { _, run, _ in try await run() }
        let ids = client.requests.map(\.commandID)
        #expect(ids[1] == ids[2] && ids[3] == ids[4] && ids[1] != ids[3])
    }

    @Test func calendarsArePrintedAsTheyAre() async throws {
        let calendar = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"
        let client = FakeClient(.answer(200, calendar), .answer(200, calendar))
        let test = TestSession(client)
        try await test.run("calendar unit granvik-hemtjanst")
        #expect(test.output.text == calendar)
        let json = TestSession(client)
        try await json.run("calendar body granvik-ks --json --as-of 2026-01-01")
        #expect(json.output.text == #"{"calendar":"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"}"# + "\n")
        #expect(
            client.requests.map(\.uri) == [
                "/api/v1/units/granvik-hemtjanst/calendar.ics",
                "/api/v1/bodies/granvik-ks/calendar.ics?as-of=2026-01-01",
            ])
    }
}
