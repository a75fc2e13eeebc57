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
        accounted.compactMap { step in
            step.event.map { PositionedEvent(position: step.position, event: $0) }
        }
    }

    /// All events of a stream but the rectifications, each as it counts, with what was said of it before.
    package var accounted: [AccountedEvent] {
        let accounts = accounts
        return compactMap { step in
            guard !step.isRectification else { return nil }
            guard let account = accounts[step.position] else {
                return AccountedEvent(position: step.position, event: step.event, corrections: [])
            }
            return AccountedEvent(
                position: step.position, event: account.event, corrections: account.corrections(of: step.event))
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
        let accounts = accounts
        return Set(
            map(\.position).filter { position in
                if let account = accounts[position] { account.event != nil } else { true }
            })
    }

    /// What the rectifications that count say of each event that they name, by its position.
    ///
    /// The last one that names an event decides. A later one may itself say that an earlier one counts for nothing, so
    /// they are read from the end.
    private var accounts: [Int: Account] {
        var accounts: [Int: Account] = [:]
        for step in reversed() {
            let event: OversightEvent
            switch accounts[step.position] {
            case nil: event = step.event
            case let account?:
                guard let replacement = account.event else { continue }
                event = replacement
            }
            guard case .rectification(.rectified(let rectified)) = event, rectified.position < step.position else {
                continue
            }
            accounts[rectified.position, default: Account()].fromTheLast.append(rectified)
        }
        return accounts
    }
}

/// An event as it counts, with the rectifications that made it so.
package struct AccountedEvent: Sendable, Equatable {
    /// Its position.
    package var position: Int
    /// The event as it counts; `nil` if it counts for nothing.
    package var event: OversightEvent?
    /// The rectifications of it that count, in order.
    package var corrections: [EventCorrection]
}

/// A rectification of an event, with what it corrected.
package struct EventCorrection: Sendable, Equatable {
    /// The day on which it was corrected.
    package var on: CalendarDate
    /// Why.
    package var reason: String
    /// What was recorded before.
    package var earlier: OversightEvent
}

/// What the rectifications that count say of one event.
private struct Account {
    /// The rectifications of it that count, the last first.
    var fromTheLast: [EventRectified] = []

    /// What counts in its place; `nil` if nothing does.
    var event: OversightEvent? { fromTheLast.first?.replacement }

    /// Each with what it corrected.
    func corrections(of recorded: OversightEvent) -> [EventCorrection] {
        var earlier = recorded
        return fromTheLast.reversed().map { rectified in
            defer { earlier = rectified.replacement ?? earlier }
            return EventCorrection(on: rectified.on, reason: rectified.reason, earlier: earlier)
        }
    }
}

extension PositionedEvent {
    /// Whether it is a rectification, which only says how others count.
    fileprivate var isRectification: Bool {
        if case .rectification = event { true } else { false }
    }
}
