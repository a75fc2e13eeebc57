import ArgumentParser
import EventLog
import Foundation
import OversightService
import SQLiteEventLog

/// One run of a full replay, decoded and folded, beside a bare scan of the same rows.
struct ReplayRate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay", abstract: "Replay a log beside a bare scan of its rows, and give both rates.")

    @Option(help: "The state directory; nothing is written there.")
    var stateDirectory: String

    func run() throws {
        let log = try SQLiteEventLog.openForReading(directory: stateDirectory)
        var events = 0
        let replay = try seconds {
            var fold = StateFold()
            try log.replaySource.batches { try fold.take($0) }
            events = fold.position
        }
        var rows = 0
        let scan = try seconds { rows = try RawScan(directory: stateDirectory).run().rows }
        guard rows == events else { throw ValidationError("\(rows) rows were scanned and \(events) events replayed.") }
        var figures = Figures()
        figures["events"] = Double(events)
        figures["replay"] = Double(events) / replay
        figures["scan"] = Double(rows) / scan
        try figures.print()
    }
}
