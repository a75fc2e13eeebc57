import ArgumentParser
import EventLog
import Foundation
import OversightService
import SQLiteEventLog

/// Replays a log again and again beside a bare scan of the same rows, and gives the ratio.
struct ReplayRate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Replay a log beside a bare scan of its rows, in turn, and give the ratio.")

    @Option(help: "The state directory.")
    var stateDirectory: String

    @Option(help: "How many runs of each.")
    var runs = 5

    func run() throws {
        let log = try SQLiteEventLog.openForReading(directory: stateDirectory)
        var ratios: [Double] = []
        var rates: [Double] = []
        var scans: [Double] = []
        for _ in 0..<runs {
            let (events, replay) = try rate {
                var fold = StateFold()
                try log.replay { try fold.take($0) }
                return fold.position
            }
            let (_, scan) = try rate {
                var rows = 0
                try log.replay { rows += $0.rows.count }
                return rows
            }
            rates.append(replay)
            scans.append(scan)
            ratios.append(replay / scan)
            print(
                String(
                    format: "%d events: replayed %.0f/s, rows read %.0f/s, ratio %.2f", events, replay, scan,
                    replay / scan))
        }
        print(
            String(
                format: "median %.0f events/s replayed and folded (%.0f–%.0f); %.2f of reading the rows (%.2f–%.2f)",
                median(rates), rates.min() ?? 0, rates.max() ?? 0, median(ratios), ratios.min() ?? 0, ratios.max() ?? 0)
        )
    }

    private func rate(_ work: () throws -> Int) rethrows -> (Int, Double) {
        var count = 0
        let elapsed = try ContinuousClock().measure { count = try work() }
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        return (count, Double(count) / seconds)
    }

    private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}
