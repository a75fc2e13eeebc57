extension OversightState {
    /// Folds a stream's entity again from all events of the stream, as they count.
    ///
    /// A stream that was rectified is read again, since what counts at an earlier place has changed. The entity keeps its
    /// slot. One of whose events none counts is as if nothing had happened to it, and its stream is among
    /// ``emptiedStreams``.
    ///
    /// - Parameters:
    ///   - stream: The stream; reminders are never rectified and stay as they are.
    ///   - events: All events of the stream up to the position of the state, in order.
    ///   - day: The day of the view, or `nil` for all that was recorded.
    package mutating func refold(
        _ stream: OversightStream, from events: [PositionedEvent], asOf day: CalendarDate? = nil
    ) {
        let slot = slot(of: stream)
        let accounted = events.accounted
        var beginning = Beginning()
        withEntity(in: slot, &beginning)
        var isEmpty = true
        for step in accounted {
            // What was taken back is shown where it would have been.
            let event = step.event ?? step.corrections.last?.earlier
            guard let event, let held = day.map({ event.held(on: $0) }) ?? event else { continue }
            if step.event != nil {
                apply(held, at: step.position, to: slot)
                isEmpty = false
            }
            guard !step.corrections.isEmpty else { continue }
            var noting = Noting(corrections: step.corrections, event: step.event)
            withEntity(in: slot, &noting)
        }
        let countsForNothing = accounted.allSatisfy { $0.event == nil }
        emptiedStreams[stream] = countsForNothing && !events.isEmpty ? events.count : nil
        if isEmpty { withEntity(in: slot, &beginning) }
        guard !isEmpty, day == nil else { return }
        var passing = Passing(revision: events.count)
        withEntity(in: slot, &passing)
    }

    /// Whether the next event of a stream cannot be applied as it is: the stream has to be read again.
    ///
    /// - Parameters:
    ///   - event: The next event of the stream.
    ///   - stream: The stream.
    package func needsRefold(_ event: OversightEvent, of stream: OversightStream) -> Bool {
        if case .rectification = event { return true }
        return !emptiedStreams.isEmpty && emptiedStreams[stream] != nil
    }

    /// The number of events of a stream in the log: what an append to it expects.
    ///
    /// - Parameters:
    ///   - stream: The stream.
    ///   - revision: The revision of its entity.
    package func recordedRevision(of stream: OversightStream, at revision: Int) -> Int {
        emptiedStreams[stream] ?? revision
    }
}

extension OversightState {
    /// Counts a rectification in the revision of the entity in a slot.
    ///
    /// It changes how earlier events count, so whoever folds a log reads the stream again
    /// (``refold(_:from:asOf:)``).
    mutating func apply(_ event: RectificationEvent, to slot: Slot) {
        var counting = Counting()
        withEntity(in: slot, &counting)
    }
}

private struct Counting: EntityVisitor {
    mutating func visit<Element: Entity>(_ entity: inout Element) { entity.pass(to: entity.revision + 1) }
}

/// Keeps what an event said before it was put right.
private struct Noting: EntityVisitor {
    let corrections: [EventCorrection]
    let event: OversightEvent?

    mutating func visit<Element: Entity>(_ entity: inout Element) { entity.note(corrections, of: event) }
}

/// Sets an entity back to the time before its first event.
private struct Beginning: EntityVisitor {
    mutating func visit<Element: Entity>(_ entity: inout Element) { entity.begin() }
}

/// Makes an entity's revision the number of its stream's events, those included that count for nothing.
private struct Passing: EntityVisitor {
    let revision: Int

    mutating func visit<Element: Entity>(_ entity: inout Element) { entity.pass(to: revision) }
}
