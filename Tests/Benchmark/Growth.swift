import ArgumentParser
import EventLog
import Foundation
import Oversight
import OversightService
import ReportRendering
import SQLiteEventLog

/// One run of appends and pages on logs of several lengths, in slices that take turns.
struct Growth: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Append to logs of several lengths, and make a page of each, in turn.")

    @Argument(help: "State directories, each with a page already made; they grow by what is appended.")
    var stateDirectories: [String]

    @Option(help: "How many slices of each.")
    var slices = 8

    @Option(help: "How many events a slice has.")
    var slice = 250

    func run() async throws {
        var took: [String: Double] = [:]
        var pages: [String: [Double]] = [:]
        var logs: [(name: String, log: SQLiteEventLog, service: OversightService, report: String, length: Int)] = []
        for directory in stateDirectories {
            let log = try SQLiteEventLog.open(directory: directory)
            let report = try ReportPage.reports(in: directory).second
            logs.append(
                (
                    URL(filePath: directory).lastPathComponent, log, try await ReportPage.service(log, state: .init()),
                    report, try await log.head().size
                ))
        }
        let correlation = EventIDGenerator().first
        let renderer = try ReportRenderer()
        for round in 0...slices {
            for (name, log, service, report, length) in logs {
                var source = EventSource(activities: max(1, length / 10), from: Int.random(in: 0..<1 << 30))
                let requests = source.requests(slice, correlation: correlation)
                let append = try await ContinuousClock().measure {
                    for request in requests { _ = try await log.append(request) }
                }.seconds
                let page = try await ReportPage.page(report, service, renderer)
                guard round > 0 else { continue }
                took["append-\(name)", default: 0] += append / Double(slices * slice)
                pages["page-\(name)", default: []].append(page)
            }
        }
        for log in logs { await log.log.close() }
        var figures = Figures()
        for (name, time) in took { figures[name] = time }
        for (name, times) in pages { figures[name] = times.quantile(0.5) }
        try figures.print()
    }
}
