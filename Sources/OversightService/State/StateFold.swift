import EventCatalogue
package import EventLog
package import Oversight

/// Folds events of the log into a state as of a moment.
///
/// The present and the past are read the same way: a `Moment` determines which events count, and how. It folds the log in
/// batches; streams that were rectified are read again at the end (``finished(_:)``).
package struct StateFold {
    /// The state so far, before the streams in ``repeated`` are read again.
    private var state: OversightState
    /// The position of the last event that was applied.
    package private(set) var position: Int
    /// The day of the view, or `nil` for all that was recorded.
    private let day: CalendarDate?
    /// The last position that counts.
    private let end: Int
    /// By the log's number of a stream, the stream with the slot of its entity; `nil` for streams outside the domain.
    private var places: [(stream: OversightStream, slot: OversightState.Slot)?] = []
    /// The streams that have to be read again.
    private var repeated: Set<OversightStream> = []
    /// By the log's number of a type, its catalogue entry; `nil` for types that the catalogue does not know.
    private var entries: [EventCatalogue.Entry?] = []

    /// A fold that continues from a state.
    ///
    /// - Parameters:
    ///   - state: The state at the position.
    ///   - position: The position of the last event in the state.
    ///   - moment: The moment of the view.
    package init(from state: OversightState = OversightState(), at position: Int = 0, asOf moment: Moment = .now) {
        self.state = state
        self.position = position
        day = moment.day
        end = moment.position ?? .max
    }

    /// Applies a batch.
    ///
    /// - Parameter batch: The next batch of the log.
    /// - Throws: ``ReplayError`` naming the position of an event that cannot be read.
    package mutating func take(_ batch: ReplayBatch) throws {
        for stream in batch.newStreams {
            let place = OversightStream(name: stream.name.rawValue).map { ($0, state.slot(of: $0)) }
            Self.set(place, at: Int(stream.number), in: &places)
        }
        for type in batch.newTypes {
            Self.set(EventCatalogue.entry(type: type.type, version: type.version), at: Int(type.number), in: &entries)
        }
        try batch.forEach { row, data in
            guard let entry = entries[Int(row.type)], let place = places[Int(row.stream)] else {
                throw ReplayError(
                    position: row.position,
                    reason:
                        "this version does not know its type or stream; use the version that wrote it, or a newer one"
                )
            }
            let event: OversightEvent
            do {
                event = try EventCatalogue.read(entry, data)
            } catch {
                throw ReplayError(position: row.position, reason: "\(error)")
            }
            apply(event, at: row.position, to: place.slot, of: place.stream)
        }
        if let last = batch.rows.last { position = last.position }
    }

    /// The state, once the streams that were rectified are read again from the log that was folded.
    ///
    /// - Parameter log: The log.
    /// - Throws: `EventLogError` or ``ReplayError`` if a stream cannot be read.
    package consuming func finished(_ log: any EventLog) async throws -> OversightState {
        guard !repeated.isEmpty else { return state }
        for (stream, history) in try await log.histories(of: repeated, through: min(position, end)) {
            state.refold(stream, from: history, asOf: day)
        }
        return state
    }

    /// Applies an event as of the moment: not at all if it was recorded or happened later.
    @inline(__always)
    private mutating func apply(
        _ event: OversightEvent, at position: Int, to slot: OversightState.Slot, of stream: OversightStream
    ) {
        guard position <= end else { return }
        if state.needsRefold(event, of: stream) {
            repeated.insert(stream)
            return
        }
        if let day {
            if let held = event.held(on: day) { state.apply(held, at: position, to: slot) }
        } else {
            state.apply(event, at: position, to: slot)
        }
    }

    private static func set<Value>(_ value: Value?, at index: Int, in table: inout [Value?]) {
        while table.count <= index { table.append(nil) }
        table[index] = value
    }
}

/// Why the log cannot be replayed.
package struct ReplayError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The position of the event.
    package var position: Int
    /// Why it cannot be replayed.
    package var reason: String

    /// - Parameters:
    ///   - position: The position of the event.
    ///   - reason: Why it cannot be replayed.
    package init(position: Int, reason: String) {
        self.position = position
        self.reason = reason
    }

    /// One sentence that names the position.
    package var description: String { "The event at position \(position) cannot be replayed: \(reason)." }
}

extension EventLog {
    /// The state as of a moment, from a replay.
    ///
    /// - Parameters:
    ///   - moment: The moment.
    ///   - checked: Whether the hashes of the events are checked on the way.
    /// - Returns: The state, and the last position that it holds.
    /// - Throws: ``ReplayError`` or `EventLogError` if the log cannot be replayed.
    package func replayed(
        asOf moment: Moment = .now, checked: Bool = false
    ) async throws -> (state: OversightState, position: Int) {
        let fold = try await replay { source in
            var fold = StateFold(asOf: moment)
            if moment.position != 0 {
                try source.batches(through: moment.position, checked: checked) { try fold.take($0) }
            }
            return fold
        }
        let position = fold.position
        return (try await fold.finished(self), position)
    }
    /// The state as of a position, from a replay.
    ///
    /// - Parameter position: The last position that counts.
    /// - Returns: The state, and the last position that it holds.
    /// - Throws: ``ReplayError`` or `EventLogError` if the log cannot be replayed.
    package func replayed(through position: Int) async throws -> (state: OversightState, position: Int) {
        try await replayed(asOf: Moment(position: position))
    }
}
