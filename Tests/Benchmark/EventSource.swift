import EventCatalogue
import EventLog
import Foundation
import Oversight

/// Makes events, always the same.
struct EventSource {
    let activities: Int
    private var made: Int
    private let municipality = Identifier<Municipality>(rawValue: "granvik")

    /// - Parameters:
    ///   - activities: How many activities the events are about.
    ///   - first: Where in the sequence to begin.
    init(activities: Int, from first: Int = 0) {
        self.activities = activities
        made = first
    }

    /// The next events, each for a stream of its own within the batch.
    mutating func next(_ count: Int) -> [StreamAppend] {
        var appends: [StreamAppend] = []
        for _ in 0..<min(count, activities - made % activities) {
            appends += append(made % activities, round: made / activities)
            made += 1
        }
        return appends
    }

    /// Requests of one event each, about activities in no order, as they come from many users.
    ///
    /// - Parameters:
    ///   - count: How many.
    ///   - correlation: The id that they share.
    mutating func requests(_ count: Int, correlation: EventID) -> [AppendRequest] {
        (0..<count).flatMap { _ in
            // The upper half of multiples of this number, 2^64 over the golden ratio, is spread evenly and in no order.
            let number = Int((UInt64(made) &* 0x9e37_79b9_7f4a_7c15) >> 32) % activities
            made += 1
            return append(number, round: 1 + made % 9).compactMap { append in
                CommandID(rawValue: UUID().uuidString.lowercased()).map { command in
                    AppendRequest(
                        command: command, fingerprint: Array(repeating: 7, count: 32), appends: [append],
                        actor: "uid-1000", correlation: correlation)
                }
            }
        }
    }

    private func append(_ number: Int, round: Int) -> [StreamAppend] {
        guard let stream = StreamName(rawValue: "activity-granvik-\(number)") else { return [] }
        let encoded = EventCatalogue.write(.activity(event(number, round)))
        return [
            StreamAppend(
                stream: stream, expected: .any,
                events: [NewEvent(type: encoded.type, version: encoded.version, data: encoded.data)])
        ]
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

extension EventIDGenerator {
    /// One id of now.
    var first: EventID {
        var generator = self
        return generator.next(at: LogClock.system.now())
    }
}
