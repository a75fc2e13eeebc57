import Foundation
import Testing

@testable import uppsiktctl

@Suite struct EventTailTests {
    private func event(_ position: Int) -> String { #"{"specversion":"1.0","position":\#(position)}"# }
    private func sent(_ position: Int) -> String { "id: \(position)\nevent: X\ndata: \(event(position))\n\n" }

    @Test func linesArePrintedAsTheyAre() async throws {
        let client = FakeClient(.stream([event(3) + "\n" + event(4), "\n"], then: nil))
        let test = TestSession(client)
        try await test.run("events --from 3 --stream report-r1 --type ReportSubmitted")
        #expect(test.output.text == event(3) + "\n" + event(4) + "\n")
        #expect(client.requests[0].uri == "/api/v1/events?from=3&stream=report-r1&type=ReportSubmitted")
        #expect(client.requests[0].accept == "application/x-ndjson")
    }

    @Test func aLineWithoutItsBreakIsCompleted() async throws {
        let test = TestSession(FakeClient(.stream([event(1)], then: nil)))
        try await test.run("events")
        #expect(test.output.text == event(1) + "\n")
    }

    @Test func aBrokenListIsTakenUpWhereItBroke() async throws {
        let client = FakeClient(
            .stream([event(1) + "\n" + event(2) + "\n{\"spec"], then: .broken), .fail(.unreachable(errno: ENOENT)),
            .stream([event(3) + "\n"], then: nil))
        let test = TestSession(client)
        try await test.run("events")
        #expect(test.output.text == (1...3).map { event($0) + "\n" }.joined())
        #expect(client.requests.last?.uri == "/api/v1/events?from=3")
    }

    @Test func followingResumesAfterTheLastPositionPrinted() async throws {
        let client = FakeClient(
            .stream([sent(1), sent(2) + "id: 3\nda"], then: .broken), .fail(.unreachable(errno: ENOENT)),
            .answer(503, "{}"), .stream([": still here\n\n", sent(2), sent(3)], then: nil),
            .stream([sent(4)], then: nil))
        let test = TestSession(client, closingAfter: 4)
        await #expect(throws: ClosedPipe.self) { try await test.run("events --follow") }
        #expect(test.output.text == (1...4).map { event($0) + "\n" }.joined())
        #expect(client.requests.map(\.uri.last) == ["1", "3", "3", "3", "4"])
        #expect(client.requests.map(\.lastEventID) == [nil, 2, 2, 2, 3])
        // One message for each time that the connection was lost, not for each attempt.
        #expect(test.errors.text.split(separator: "\n").count == 2)
    }

    @Test func followingFailsWhereTheDaemonWasNeverThere() async throws {
        let test = TestSession(FakeClient(.fail(.unreachable(errno: ENOENT))))
        await #expect { try await test.run("events --follow") } throws: { ($0 as? Failure)?.status == 69 }
    }

    @Test func followingEndsWhereTheDaemonRefuses() async throws {
        let test = TestSession(FakeClient(.answer(403, #"{"detail":"You may not read."}"#)))
        await #expect(throws: Failure("You may not read.")) { try await test.run("events --follow") }
    }
}
