import ArgumentParser
import EventLog
import Foundation
import Oversight
import OversightService
import OversightViews
import ReportRendering
import SQLiteEventLog

/// One run of a report's page in a fresh process: its events read, folded and rendered as HTML.
struct ReportPage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "page", abstract: "Make a report's page from its events, cold and again.")

    @Option(help: "The state directory; the report is added to it where there is none.")
    var stateDirectory: String

    @Option(help: "How many events the report has.")
    var events = 500

    func run() async throws {
        let notes = "\(stateDirectory)/benchmark-report-\(events)"
        if !FileManager.default.fileExists(atPath: notes) {
            let log = try SQLiteEventLog.open(directory: stateDirectory)
            let id = try await SampleReport(service: Self.service(log)).make(events: events)
            await log.close()
            try Data(id.utf8).write(to: URL(filePath: notes))
        }
        let id = String(decoding: try Data(contentsOf: URL(filePath: notes)), as: UTF8.self)
        let log = try SQLiteEventLog.open(directory: stateDirectory)
        let service = try Self.service(log, state: OversightState())
        var figures = Figures()
        figures["cold"] = try await Self.page(id, service)
        var warm: [Double] = []
        for _ in 0..<20 { warm.append(try await Self.page(id, service)) }
        figures["warm"] = warm.quantile(0.5)
        await log.close()
        try figures.print()
    }

    /// A service that knows the state, or one for which the page's own events must do.
    static func service(_ log: SQLiteEventLog, state: OversightState? = nil) throws -> OversightService {
        var fold = state.map { StateFold(from: $0) } ?? StateFold()
        if state == nil { try log.replay { try fold.take($0) } }
        return OversightService(
            log: log, ledger: Ledger(state: fold.state, position: fold.position, log: log),
            directory: try PersonDirectory(directory: nil), clock: CivilClock(zone: .gmt))
    }

    /// Makes the page, and gives the seconds that it took.
    static func page(_ id: String, _ service: OversightService) async throws -> Double {
        let administrator = Caller(id: Identifier(rawValue: "uid-0"), isAdministrator: true)
        let began = ContinuousClock.now
        let (view, _) = try await service.report(Identifier(rawValue: id), by: administrator)
        let page = try ReportRenderer().render(view, as: .html)
        let took = (ContinuousClock.now - began).seconds
        guard page.utf8.count > 10_000 else { throw ValidationError("The page of report \(id) is not whole.") }
        return took
    }
}
