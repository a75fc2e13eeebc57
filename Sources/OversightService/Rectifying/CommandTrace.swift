import EventLog
import Oversight

/// The events of one command as the log has them: those around an event that name the same command.
struct CommandTrace {
    /// An event of the command with its stream.
    struct Step {
        let stream: OversightStream
        let position: Int
        let event: OversightEvent
    }

    /// The event that was asked for.
    let target: Step
    /// All events of the command, in order, the target among them.
    private(set) var steps: [Step]

    /// Reads the command of an event.
    ///
    /// - Parameters:
    ///   - position: The position of the event.
    ///   - log: The log.
    /// - Throws: ``Refusal`` if the log has no such position; `EventLogError` or ``ReplayError`` if it cannot be read.
    init(of position: Int, in log: any EventLog) async throws {
        let last = try await log.head().size
        guard (1...max(1, last)).contains(position), last > 0 else {
            throw Refusal(.notFound, "The log has no position \(position); it ends at \(last).")
        }
        guard let found = try await log.read(from: position, through: position, limit: 1).first else {
            throw Refusal(.notFound, "The log has no position \(position); it ends at \(last).")
        }
        var events = [found]
        // The events of a command stand side by side.
        while let first = events.first, first.position > 1 {
            let page = max(1, first.position - Self.page)
            let earlier = try await log.read(from: page, through: first.position - 1, limit: Self.page)
                .reversed().prefix { $0.correlation == found.correlation }
            guard !earlier.isEmpty else { break }
            events.insert(contentsOf: earlier.reversed(), at: 0)
        }
        while let end = events.last, end.position < last {
            let later = try await log.read(from: end.position + 1, through: nil, limit: Self.page)
                .prefix { $0.correlation == found.correlation }
            guard !later.isEmpty else { break }
            events += later
        }
        steps = try events.map { event in
            let (stream, decoded) = try event.domainEvent()
            return Step(stream: stream, position: event.position, event: decoded)
        }
        let (stream, decoded) = try found.domainEvent()
        target = Step(stream: stream, position: position, event: decoded)
    }

    /// Takes in what a correction of the target caused beside it: the events that it added.
    mutating func add(_ correction: CommandTrace) {
        steps += correction.steps.filter { step in
            if case .rectification = step.event { false } else { true }
        }
    }

    /// The streams that may have to be corrected along with the target's.
    ///
    /// An import records what stands in hundreds of streams, each event for itself: of such a command only what has the
    /// target's name, as a report and its case. A rectification is taken back with all that it corrected.
    var streamsConcerned: Set<OversightStream> {
        let streams = Set(steps.map(\.stream))
        if case .rectification = target.event { return streams }
        if isOfManyStreams { return streams }
        return streams.count <= Self.largestDecision ? streams : streams.filter { $0.id == target.stream.id }
    }

    /// Whether the target is made of what it causes in other streams, however many they are.
    var isOfManyStreams: Bool {
        if case .municipality(.yearClosed) = target.event { true } else { false }
    }

    private static let page = 256
    private static let largestDecision = 8
}
