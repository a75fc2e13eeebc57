import EventLog
import Oversight

@testable import OversightService

extension EventLog {
    /// A replay of the whole log for a report: what it holds as of one day, all else as of the moment.
    ///
    /// - Parameters:
    ///   - moment: The moment.
    ///   - contentsDay: The day that the report speaks of.
    func contents(asOf moment: Moment, speaksOf contentsDay: CalendarDate?) async throws -> OversightState {
        var state = OversightState()
        for recorded in try await read(from: 1, through: moment.position, limit: .max) {
            let (stream, event) = try recorded.domainEvent()
            let isOfTheReport = [.report, .matter, .municipality, .unit, .body].contains(stream.kind)
            let day = isOfTheReport ? moment.day : contentsDay
            let slot = state.slot(of: stream)
            guard let held = day.map({ event.held(on: $0) }) ?? event else { continue }
            state.apply(held, at: recorded.position, to: slot)
        }
        return state
    }
}
