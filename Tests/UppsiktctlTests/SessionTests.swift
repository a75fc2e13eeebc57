import Foundation
import Testing

@testable import uppsiktctl

@Suite struct SessionTests {
    @Test func jsonIsPrintedAsItWasSent() async throws {
        let test = TestSession(FakeClient(.answer(200, #"{ "id":"r1" , "more":[1] }"#)))
        try await test.run("report submit r1 --json")
        #expect(test.output.text == #"{ "id":"r1" , "more":[1] }"# + "\n")
        #expect(test.errors.text.isEmpty)
    }

    @Test func aCommandSaysWhatItDid() async throws {
        let test = TestSession(FakeClient(.answer(200, #"{"id":"r1","eventsAppended":2,"position":9}"#)))
        try await test.run("report submit r1")
        #expect(test.output.text == "Submitted report r1 (2 events, log position 9).\n")
    }

    @Test func aRepeatedCommandSaysSo() async throws {
        let test = TestSession(FakeClient(.replayed(#"{"id":"r1","eventsAppended":2,"position":9}"#)))
        try await test.run("report submit r1 --command-id k")
        #expect(test.output.text.contains("carried out before under this command id"))
    }

    @Test func aCommandThatHeldAlreadySaysSo() async throws {
        let test = TestSession(FakeClient(.answer(200, #"{"id":"r1","eventsAppended":0,"position":9}"#)))
        try await test.run("report propose-grades r1")
        #expect(test.output.text.contains("it held already"))
    }

    @Test func aProblemIsOneSentence() async throws {
        let problem =
            #"{"type":"urn:uppsikt:problem:decided","title":"Decided","status":409,"detail":"It is\ndecided."}"#
        let test = TestSession(FakeClient(.answer(409, problem)))
        await #expect(throws: Failure("It is decided.", status: 1)) { try await test.run("report submit r1") }
        #expect(test.output.text.isEmpty)
    }

    @Test(arguments: ["", "<html>", "{}", "[]", #"{"detail":""}"#])
    func anAnswerThatIsNoProblemStillHasASentence(body: String) async throws {
        let test = TestSession(FakeClient(.answer(502, body)))
        await #expect { try await test.run("report list") } throws: {
            ($0 as? Failure)?.status == 1 && ($0 as? Failure)?.sentence.contains("502") == true
        }
    }

    @Test func aBrokenConnectionIsTriedOnceMoreUnderTheSameId() async throws {
        let client = FakeClient(
            .fail(.broken), .fail(.unreachable(errno: ECONNREFUSED)), .answer(200, #"{"id":"r1"}"#))
        try await TestSession(client).run("report submit r1")
        let ids = client.requests.map(\.commandID)
        #expect(ids.count == 3)
        #expect(ids[0] != nil && ids.allSatisfy { $0 == ids[0] })
    }

    @Test func aConnectionThatBreaksTwiceNamesTheIdToRepeatWith() async throws {
        let client = FakeClient(.fail(.broken), .fail(.broken), .answer(200, "{}"))
        let test = TestSession(client)
        await #expect { try await test.run("report submit r1 --command-id k7") } throws: {
            ($0 as? Failure)?.status == 69 && ($0 as? Failure)?.sentence.contains("--command-id k7") == true
        }
        #expect(client.requests.count == 2)
    }

    @Test func aDaemonThatDoesNotComeBackIsUnavailable() async throws {
        let test = TestSession(FakeClient(.fail(.broken)))
        await #expect { try await test.run("report list") } throws: { ($0 as? Failure)?.status == 69 }
    }

    @Test func anUnreachableDaemonIsNotTriedAgain() async throws {
        let client = FakeClient(.fail(.unreachable(errno: ECONNREFUSED)), .answer(200, "[]"))
        let test = TestSession(client)
        await #expect { try await test.run("report list") } throws: {
            ($0 as? Failure)?.status == 69 && ($0 as? Failure)?.sentence.contains("/run/test.sock") == true
        }
        #expect(client.requests.count == 1)
    }

    @Test func freshIdsDiffer() async throws {
        let client = FakeClient(.answer(200, "{}"), .answer(200, "{}"))
        let test = TestSession(client)
        try await test.run("report submit r1")
        try await test.run("report submit r1")
        #expect(client.requests[0].commandID != client.requests[1].commandID)
    }

    @Test func aTokenStandsAlone() async throws {
        let test = TestSession(FakeClient(.answer(200, #"{"token":"abc"}"#)))
        try await test.run("person token p")
        #expect(test.output.text == "abc\n")
    }

    @Test func aDamagedLogFailsWithItsPosition() async throws {
        let answer = #"{"ok":false,"position":7,"reason":"the hash differs"}"#
        let test = TestSession(FakeClient(.answer(200, answer)))
        await #expect(throws: Failure("The log is damaged at position 7: the hash differs.")) {
            try await test.run("verify --json")
        }
        #expect(test.output.text == answer + "\n")
    }

    @Test func anEmptyListIsSaidOnStandardError() async throws {
        let test = TestSession(FakeClient(.answer(200, "[]")))
        try await test.run("report list")
        #expect(test.output.text.isEmpty)
        #expect(test.errors.text == "There are no reports.\n")
    }

    @Test func anAnswerOfAnotherShapeIsASentence() async throws {
        let test = TestSession(FakeClient(.answer(200, #"{"version":1}"#)))
        await #expect { try await test.run("status") } throws: { ($0 as? Failure)?.status == 1 }
    }

    @Test(.timeLimit(.minutes(5))) func progressIsShownToSomebodyWhoWaits() async throws {
        let test = TestSession(FakeClient(), watched: true)
        let clock = ContinuousClock()
        let began = clock.now
        try await test.session.withProgress("Working") {
            while test.errors.text.isEmpty { try await Task.sleep(for: .milliseconds(1)) }
        }
        // No seconds, unless the machine is so busy that some have passed.
        let passed = (clock.now - began).components.seconds
        let line = try #require(test.errors.text.prefixMatch(of: /\rWorking … (\d+) s/))
        #expect(try #require(Int64(line.1)) <= passed)
        #expect(test.errors.text.hasSuffix("\r\u{1B}[K"))
    }

    @Test func quickWorkHasNoProgress() async throws {
        var session = TestSession(FakeClient(), watched: true).session
        session.progressDelay = .seconds(60)
        try await session.withProgress("Working") {}
        #expect((session.console.errors as? CapturedOutput)?.text == "")
    }

    @Test func nobodyIsShownProgressInAFile() async throws {
        let test = TestSession(FakeClient())
        try await test.session.withProgress("Working") { try await Task.sleep(for: .milliseconds(60)) }
        #expect(test.errors.text.isEmpty)
    }
}
