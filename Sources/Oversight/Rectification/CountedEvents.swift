/// An event with its position in the log.
package struct PositionedEvent: Sendable, Equatable {
    /// The position.
    package var position: Int
    /// The event.
    package var event: OversightEvent

    /// - Parameters:
    ///   - position: The position.
    ///   - event: The event.
    package init(position: Int, event: OversightEvent) {
        (self.position, self.event) = (position, event)
    }
}

extension [PositionedEvent] {
    /// The events of a stream that count: each in its place as it was put right last, without those that count for nothing
    /// and without the rectifications themselves.
    ///
    /// A rectification can be rectified like any other event: what it corrected then counts again, or counts as the new
    /// replacement says.
    package var counted: [PositionedEvent] {
        let verdicts = verdicts
        if verdicts.isEmpty { return filter { !$0.isRectification } }
        return compactMap { step in
            switch verdicts[step.position] {
            case nil: step.isRectification ? nil : step
            case .replaced(let event)?:
                if case .rectification = event { nil } else { PositionedEvent(position: step.position, event: event) }
            case .void?: nil
            }
        }
    }

    /// The event at a position as it counts; `nil` if it counts for nothing.
    ///
    /// - Parameter position: The position.
    package func counted(at position: Int) -> OversightEvent? {
        counted.first { $0.position == position }?.event
    }

    /// The position of the event that a rectification corrects in the end; of any other event, its own.
    ///
    /// - Parameter position: The position of an event of the stream.
    package func root(of position: Int) -> Int {
        var root = position
        while case .rectification(.rectified(let rectified))? = first(where: { $0.position == root })?.event,
            rectified.position < root
        {
            root = rectified.position
        }
        return root
    }

    /// The positions of the events in force, rectifications among them: those that count, as recorded or as put right.
    package var inForce: Set<Int> {
        let verdicts = verdicts
        return Set(
            map(\.position).filter { position in
                if case .void? = verdicts[position] { false } else { true }
            })
    }

    /// What the rectifications that count say of each event that they name, by its position.
    ///
    /// The last one that names an event decides. A later one may itself say that an earlier one counts for nothing, so
    /// they are read from the end.
    private var verdicts: [Int: Verdict] {
        var verdicts: [Int: Verdict] = [:]
        for step in reversed() {
            let event: OversightEvent
            switch verdicts[step.position] {
            case nil: event = step.event
            case .replaced(let replacement)?: event = replacement
            case .void?: continue
            }
            guard case .rectification(.rectified(let rectified)) = event, rectified.position < step.position,
                verdicts[rectified.position] == nil
            else { continue }
            verdicts[rectified.position] = rectified.replacement.map(Verdict.replaced) ?? .void
        }
        return verdicts
    }
}

/// What a rectification says of an event.
private enum Verdict {
    /// Another event counts in its place.
    case replaced(OversightEvent)
    /// It counts for nothing.
    case void
}

extension PositionedEvent {
    /// Whether it is a rectification, which only says how others count.
    fileprivate var isRectification: Bool {
        if case .rectification = event { true } else { false }
    }
}
