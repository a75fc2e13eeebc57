import Systemd
import Testing

@testable import uppsiktd

/// Given the progress of the start, when time passes, then the notifications to systemd.
@Suite struct StartProgressTests {
    private static let more = ServiceNotification.extendTimeout(microseconds: StartProgress.extensionMicroseconds)

    @Test func aShortStartIsNotWorthAWord() {
        var progress = StartProgress("opening the log")
        #expect(progress.report(at: .milliseconds(199)) == nil)
        #expect(progress.report(at: .milliseconds(200)) == [Self.more, .status("Starting: opening the log")])
    }

    @Test func itIsToldTwiceASecondHoweverFewEventsThereAre() {
        var progress = StartProgress("replaying the log")
        var sent: [[ServiceNotification]] = []
        // A machine that takes ten milliseconds for each event.
        for event in 1...300 {
            let now = Duration.milliseconds(event * 10)
            progress.advance(to: event, from: 0, of: 300, at: now)
            if let report = progress.report(at: now) { sent.append(report) }
        }
        let lines = [20, 70, 120, 170, 220, 270].map { position in
            ServiceNotification.status(
                "Starting: replaying the log, position \(position) of 300, \(position * 100 / 300) %")
        }
        #expect(sent == lines.map { [Self.more, $0] })
    }

    @Test func thePercentageIsOfWhatIsLeftAfterTheSnapshot() {
        var progress = StartProgress("replaying the log")
        progress.advance(to: 950, from: 900, of: 1000, at: .seconds(1))
        #expect(progress.status == "Starting: replaying the log, position 950 of 1000, 50 %")
    }

    @Test func aReplayThatStandsStillGetsNoMoreTime() {
        var progress = StartProgress("replaying the log")
        progress.advance(to: 5, from: 0, of: 10, at: .seconds(1))
        #expect(progress.report(at: .seconds(2))?.contains(Self.more) == true)
        // The same position again is not progress.
        progress.advance(to: 5, from: 0, of: 10, at: .seconds(10))
        #expect(progress.report(at: .seconds(12)) == [.status("Starting: replaying the log, position 5 of 10, 50 %")])
        progress.advance(to: 6, from: 0, of: 10, at: .seconds(13))
        #expect(progress.report(at: .seconds(13))?.contains(Self.more) == true)
    }

    @Test func aStepThatCannotTellHowFarItIsGetsTimeForLongButNotForEver() {
        var progress = StartProgress("opening the log")
        progress.begin("loading the snapshot", at: .seconds(1))
        #expect(progress.report(at: .seconds(120)) == [Self.more, .status("Starting: loading the snapshot")])
        #expect(progress.report(at: .seconds(400)) == [.status("Starting: loading the snapshot")])
    }

    @Test func anEmptyRangeHasNoPercentage() {
        var progress = StartProgress("replaying the log")
        progress.advance(to: 0, from: 0, of: 0, at: .zero)
        #expect(progress.status == "Starting: replaying the log")
    }
}
