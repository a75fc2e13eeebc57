import EventCatalogue
import EventLog
import Foundation
import Oversight
import OversightCommands
import OversightViews
import TestSupport
import Testing

@testable import OversightService

@Suite("The parts of a half-year or annual report, from the log")
struct ReportPartsTests {
    private let caller = Caller(id: "uid-0", isAdministrator: true)

    @Test(
        "are shown from the streams that name the report as a replay of the whole log would", arguments: [true, false])
    func replayed(_ isHalfYear: Bool) async throws {
        let report = isHalfYear ? MadeReport.halfYear : MadeReport.annual
        let made = MadeReport()
        let service = try await Self.service(made.halfYear + made.annual)
        let end = made.halfYear.count + made.annual.count
        for position in [made.halfYear.count, end - 2, end].map(Optional.some) + [nil] {
            for day in ["2031-05-01", "2031-08-31", "2031-12-31", nil] as [CalendarDate?] {
                let moment = Moment(day: day, position: position)
                let state = try await service.withState(moment) { $0 }
                guard let held = state.reports[report], held.revision > 0 else { continue }
                let view = try await service.answer(ShowReport(report, at: moment), by: caller).view
                let contents = try await service.log.contents(asOf: moment, speaksOf: held.contentsDay(in: day))
                #expect(view == ReportView(held, in: state, contents: contents, on: day), "\(moment)")
            }
        }
    }

    @Test("are those of the submission, whatever is recorded afterwards")
    func pinned() async throws {
        let made = MadeReport()
        let stream = OversightStream(.report, MadeReport.halfYear.rawValue)
        let submitted = OversightEvent.report(
            .submitted(.init(on: "2031-09-10", position: made.halfYear.count, round: 1)))
        let events = made.halfYear + [(stream: stream, event: submitted)] + made.annual
        let service = try await Self.service(events)
        let view = try await service.answer(ShowReport(MadeReport.halfYear), by: caller).view
        #expect(view.state == .submitted && view.submittedPosition == made.halfYear.count)
        #expect(view.indicators[0].values.map(\.written) == ["1 204", "38,5", "41"])
        #expect(view.indicators[0].values.flatMap(\.revised).isEmpty)
        #expect(view.assignments.map(\.statusLabel) == ["Pågår", "Ej påbörjat"])
        #expect(view.statements.count == 1 && view.narrative.count == 1)
        let annual = try await service.answer(ShowReport(MadeReport.annual), by: caller).view
        #expect(annual.indicators[0].values.map(\.written) == ["1 204", "38,5", "43", "47"])
        #expect(annual.indicators[0].values[2].revised.map(\.written) == ["41"])
    }

    /// A service on a log of events, on a day after all of them.
    private static func service(
        _ events: [(stream: OversightStream, event: OversightEvent)]
    ) async throws -> OversightService {
        let log = InMemoryEventLog()
        var ids = EventIDGenerator()
        for (index, given) in events.enumerated() {
            let written = EventCatalogue.write(given.event)
            _ = try await log.append(
                AppendRequest(
                    command: try #require(CommandID(rawValue: "c-\(index)")), fingerprint: [],
                    appends: [
                        StreamAppend(
                            stream: try #require(StreamName(rawValue: given.stream.name)), expected: .any,
                            events: [NewEvent(type: written.type, version: written.version, data: written.data)])
                    ], actor: "uid-0", correlation: ids.next(at: LogClock.system.now())))
        }
        let (state, position) = try await log.replayed()
        let noon = Double(("2032-03-01" as CalendarDate).dayNumber) * 86_400 + 43_200
        return OversightService(
            log: log, ledger: Ledger(state: state, position: position, log: log),
            directory: PersonDirectory(),
            clock: CivilClock(zone: .gmt) { Date(timeIntervalSince1970: noon) })
    }
}
