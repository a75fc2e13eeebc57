import Oversight
import OversightViews
import TestSupport
import Testing

extension MadeReport {
    /// The state after events, as a view of a day has it.
    static func state(
        _ events: [(stream: OversightStream, event: OversightEvent)], on day: CalendarDate? = nil
    ) -> OversightState {
        var state = OversightState()
        for (index, recorded) in events.enumerated() {
            guard let event = day.map({ recorded.event.held(on: $0) }) ?? recorded.event else { continue }
            state.apply(event, at: index + 1, to: recorded.stream)
        }
        return state
    }

    /// A report as surfaces show it after events.
    static func view(
        of report: Identifier<Report>, _ events: [(stream: OversightStream, event: OversightEvent)],
        on day: CalendarDate? = nil
    ) throws -> ReportView {
        let state = state(events, on: day)
        return ReportView(try #require(state.reports[report]), in: state, contents: state, on: day)
    }

    /// The half-year report alone.
    func half() throws -> ReportView { try Self.view(of: Self.halfYear, halfYear) }

    /// The annual report after the half-year report.
    func year() throws -> ReportView { try Self.view(of: Self.annual, halfYear + annual) }
}
