import EventLog
import Testing

@testable import uppsiktd

/// Given what a subscription's loop does, then whether it is taken for alive.
@Suite struct SubscriptionProbeTests {
    private let heart = Heartbeat()

    private func lives(position: Int = 5, end: Int = 5, isAwaiting: Bool = false) async -> Bool {
        let probe = SubscriptionProbe(
            heartbeat: heart, position: { position }, end: { end }, isHandlerAwaiting: { isAwaiting })
        let round = ProbeRound([LivenessProbe(name: "subscription") { try await probe.answer() }])
        let stuck = await round.ask(within: .milliseconds(300))
        // Lets a question that is still waited for come to its end.
        heart.beat(.none)
        return stuck.isEmpty
    }

    @Test func idleAtTheEndOfTheLogItLives() async {
        heart.beat(.idle)
        let lives = await lives()
        #expect(lives)
    }

    @Test func idleBesideALogThatHasGrownItIsStuck() async {
        heart.beat(.idle)
        let lives = await lives(position: 5, end: 6)
        #expect(!lives)
    }

    @Test func waitingForAJournalThatStandsStillItLives() async {
        heart.beat(.handling)
        let lives = await lives(end: 9, isAwaiting: true)
        #expect(lives)
    }

    @Test func handlingWhileTheJournalOwesItNothingItIsStuck() async {
        heart.beat(.handling)
        let lives = await lives(end: 9)
        #expect(!lives)
    }

    @Test func workingWithoutAStepItIsStuck() async {
        heart.beat(.working)
        let lives = await lives()
        #expect(!lives)
    }

    @Test func restingAfterAFailureItLives() async {
        heart.beat(.resting)
        let lives = await lives(end: 9)
        #expect(lives)
    }

    @Test(.timeLimit(.minutes(5)))
    func aStepShowsThatItLives() async {
        heart.beat(.working)
        let heart = heart
        let probe = SubscriptionProbe(heartbeat: heart, position: { 0 }, end: { 9 }, isHandlerAwaiting: { false })
        let steps = Task {
            while !Task.isCancelled {
                heart.beat(.working)
                await Task.yield()
            }
        }
        defer { steps.cancel() }
        let stuck = await ProbeRound([LivenessProbe(name: "s") { try await probe.answer() }]).ask(within: .seconds(100))
        #expect(stuck.isEmpty)
    }
}
