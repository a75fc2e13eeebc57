import ArgumentParser
import EventLog
import Foundation
import SQLiteEventLog

/// Writes a log of so many events: activities planned, then reported on again and again.
struct Generate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Write a log of generated events.")

    @Option(help: "The state directory, which must not hold a log yet.")
    var stateDirectory: String

    @Option(help: "How many events.")
    var events = 1_000_000

    @Option(help: "How many activities they are about.")
    var activities = 100_000

    func run() async throws {
        let log = try SQLiteEventLog.open(directory: stateDirectory)
        guard try await log.head().size == 0 else { throw ValidationError("\(stateDirectory) holds a log already.") }
        try await Self.fill(log, events: events, activities: activities)
        await log.close()
        print("Wrote \(events) events about \(min(activities, events)) activities.")
    }

    /// Appends events in large requests.
    static func fill(_ log: SQLiteEventLog, events: Int, activities: Int) async throws {
        var source = EventSource(activities: max(1, min(activities, events)))
        var written = 0
        let correlation = EventIDGenerator().first
        while written < events {
            let batch = source.next(min(1000, events - written))
            guard let command = CommandID(rawValue: "generate-\(written)") else { continue }
            _ = try await log.append(
                AppendRequest(
                    command: command, fingerprint: [], appends: batch, actor: "generator", correlation: correlation))
            written += batch.reduce(0) { $0 + $1.events.count }
        }
    }
}
