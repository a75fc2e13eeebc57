import ArgumentParser
import EventLog
import Foundation
import OversightService

/// Replays a log from its first event, and says how fast.
struct Replay: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Replay a state directory's log without snapshots, and say how fast.")

    @Option(help: "The state directory.", completion: .directory)
    var stateDirectory: String

    @Flag(help: "Give one JSON value.")
    var json = false

    private struct Result: Encodable, Sendable {
        var events: Int
        var seconds: Double
        var eventsPerSecond: Double
        var stateDigest: String
    }

    func run() async throws {
        let result: Result
        do {
            result = try await replay()
        } catch {
            throw complain(error)
        }
        if json {
            try printJSON(result)
        } else {
            let rate = String(format: "%.0f", result.eventsPerSecond)
            print(
                "Replayed \(result.events) events in \(String(format: "%.3f", result.seconds)) s: \(rate) events a second."
            )
            print("State digest: \(result.stateDigest)")
        }
    }

    private func replay() async throws -> Result {
        let log = try StateDirectory(stateDirectory).openForReading().log
        let last = try await log.head().size
        let clock = ContinuousClock()
        let begin = clock.now
        let fold = try await log.replay { try Self.fold($0, to: last) }
        let events = fold.position
        let state = try await fold.finished(log)
        let elapsed = begin.duration(to: clock.now)
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        return Result(
            events: events, seconds: seconds, eventsPerSecond: seconds > 0 ? Double(events) / seconds : 0,
            stateDigest: StateDigest.of(state))
    }

    private static func fold(_ source: ReplaySource, to last: Int) throws -> StateFold {
        let progress = Progress("Replaying")
        var fold = StateFold()
        try source.batches { batch in
            try fold.take(batch)
            progress.show(fold.position, of: last)
        }
        progress.finish()
        return fold
    }
}
