import ArgumentParser
import EventCatalogue
import EventLog
import Foundation
import Oversight
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
        await log.close()
        print("Wrote \(written) events about \(min(activities, events)) activities.")
    }
}

extension EventIDGenerator {
    /// One id of now.
    fileprivate var first: EventID {
        var generator = self
        return generator.next(at: LogClock.system.now())
    }
}

/// Makes events, always the same.
struct EventSource {
    let activities: Int
    private var made = 0
    private let municipality = Identifier<Municipality>(rawValue: "granvik")

    init(activities: Int) { self.activities = activities }

    /// The next events, each for a stream of its own within the batch.
    mutating func next(_ count: Int) -> [StreamAppend] {
        var appends: [StreamAppend] = []
        for _ in 0..<min(count, activities - made % activities) {
            let number = made % activities
            let round = made / activities
            if let stream = StreamName(rawValue: "activity-granvik-\(number)") {
                let encoded = EventCatalogue.write(.activity(event(number, round)))
                appends.append(
                    StreamAppend(
                        stream: stream, expected: .any,
                        events: [NewEvent(type: encoded.type, version: encoded.version, data: encoded.data)]))
            }
            made += 1
        }
        return appends
    }

    private func event(_ number: Int, _ round: Int) -> ActivityEvent {
        let start = CalendarDate(dayNumber: 19_723 + number % 300)
        if round == 0 {
            return .planned(
                ActivityPlanned(
                    on: start, municipality: municipality, title: "Aktivitet nummer \(number) mot årets mål",
                    rationale: "Ger kortare väntan för dem som söker.", start: start, end: start.adding(days: 90),
                    units: ["Enhet \(number % 40)"], goals: [Identifier(rawValue: "granvik-2024-\(number % 20)")]))
        }
        let statuses: [ActivityStatus] = [.notStarted, .inProgressOnPlan, .inProgressDeviating, .completedOnPlan]
        return .statusReported(
            ActivityStatusReported(
                on: start.adding(days: round * 10), status: statuses[min(round / 3, 3)],
                comment: "Omgång \(round): arbetet fortsätter som tänkt i enheten."))
    }
}
