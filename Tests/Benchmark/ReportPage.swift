import ArgumentParser
import EventLog
import Foundation
import Oversight
import OversightCommands
import OversightService
import OversightViews
import ReportRendering
import SQLiteEventLog

/// One run of a report's page in a fresh process: its events read, folded and rendered as HTML.
///
/// Another report's page comes first, which finds the program as it was loaded; then this one's, of which nothing has
/// been read before; then this one's again.
struct ReportPage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "page", abstract: "Make pages of reports from their events: a first, a cold one, that again.")

    @Option(help: "The state directory; the reports are added to it where there are none.")
    var stateDirectory: String

    @Option(help: "How many events a report has.")
    var events = 500

    @Option(help: "How often the page is made again.")
    var again = 20

    func run() async throws {
        let notes = "\(stateDirectory)/benchmark-report-\(events)"
        if !FileManager.default.fileExists(atPath: notes) {
            let log = try SQLiteEventLog.open(directory: stateDirectory)
            let service = try await Self.service(log)
            var ids: [String] = []
            for place in ["Norrvik", "Storvik"] {
                ids.append(try await SampleReport(of: place, service: service).make(events: events))
            }
            await log.close()
            try Data(ids.joined(separator: "\n").utf8).write(to: URL(filePath: notes))
        }
        let ids = try Self.reports(in: stateDirectory, events: events)
        let log = try SQLiteEventLog.open(directory: stateDirectory)
        let service = try await Self.service(log, state: OversightState())
        var figures = Figures()
        // The daemon compiles its templates once, when it starts.
        let renderer = try ReportRenderer()
        figures["first"] = try await Self.page(ids.first, service, renderer)
        figures["cold"] = try await Self.page(ids.second, service, renderer)
        var warm: [Double] = []
        for _ in 0..<again { warm.append(try await Self.page(ids.second, service, renderer)) }
        if !warm.isEmpty { figures["warm"] = warm.quantile(0.5) }
        await log.close()
        try figures.print()
    }

    /// The reports that were added to a log.
    static func reports(in directory: String, events: Int = 500) throws -> (first: String, second: String) {
        let notes = URL(filePath: "\(directory)/benchmark-report-\(events)")
        let ids = String(decoding: try Data(contentsOf: notes), as: UTF8.self).split(separator: "\n")
        guard ids.count == 2 else { throw ValidationError("\(notes.path) does not name two reports; remove the log.") }
        return (String(ids[0]), String(ids[1]))
    }

    /// A service that knows the state, or one for which the page's own events must do.
    static func service(_ log: SQLiteEventLog, state: OversightState? = nil) async throws -> OversightService {
        let replayed = if let state { (state: state, position: 0) } else { try await log.replayed() }
        return OversightService(
            log: log, ledger: Ledger(state: replayed.state, position: replayed.position, log: log),
            directory: PersonDirectory(), clock: CivilClock(zone: .gmt))
    }

    /// Makes the page, and gives the seconds that it took.
    static func page(_ id: String, _ service: OversightService, _ renderer: ReportRenderer) async throws -> Double {
        let administrator = Caller(id: Identifier(rawValue: "uid-0"), isAdministrator: true)
        let began = ContinuousClock.now
        let report = try await service.answer(ShowReport(Identifier(rawValue: id)), by: administrator)
        let page = renderer.render(report.view, as: .html)
        let took = (ContinuousClock.now - began).seconds
        guard page.utf8.count > 10_000 else { throw ValidationError("The page of report \(id) is not whole.") }
        return took
    }
}
