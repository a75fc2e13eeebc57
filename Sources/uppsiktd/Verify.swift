import ArgumentParser
import EventLog
import Foundation
import OversightService
import SQLiteEventLog

/// Checks a log while no daemon needs to run.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check every event, the Merkle tree and the snapshot of a state directory.")

    @Option(help: "The state directory.", completion: .directory)
    var stateDirectory: String

    @Flag(help: "Give one JSON value.")
    var json = false

    func run() async throws {
        let result: VerificationView
        do {
            result = try await check()
        } catch {
            throw complain(error)
        }
        if json {
            try printJSON(result)
        } else if result.ok {
            print("All \(result.events ?? 0) events are as they were written. Root hash: \(result.head ?? "")")
        }
        if !result.ok {
            let place = result.position.map { "Position \($0)" } ?? "The log"
            throw complain(Damage(description: "\(place) is damaged: \(result.reason ?? "") Restore a backup."))
        }
    }

    private struct Damage: Error, CustomStringConvertible {
        let description: String
    }

    private func check() async throws -> VerificationView {
        let log: SQLiteEventLog
        do throws(EventLogError) {
            log = try SQLiteEventLog.openForReading(directory: stateDirectory)
        } catch {
            guard error.code == .corrupt else { throw error }
            // Damage that keeps the database from being opened has no position.
            var view = VerificationView(.damaged(position: 0, reason: error.reason))
            view.position = error.corruptPosition
            return view
        }
        let progress = Progress("Checking")
        let result = try await LogVerifier(log: log).verify { progress.show($0, of: $1) }
        progress.finish()
        let view = VerificationView(result)
        guard view.ok else { return view }
        if let damage = try SnapshotCheck(directory: stateDirectory).damage(in: log) {
            return VerificationView(.damaged(position: damage.position, reason: damage.reason))
        }
        return view
    }
}
