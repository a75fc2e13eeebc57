import ArgumentParser
import EventLog
import Foundation
import OversightService
import TransparencyLog

/// Checks a log while no daemon needs to run.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Check every event, the Merkle tree, the checkpoints, the issued documents and the snapshot of a state directory."
    )

    @Option(help: "The state directory.", completion: .directory)
    var stateDirectory: String

    @Option(help: "The verifier key that signed the checkpoints; else those that are kept beside them count.")
    var key: [String] = []

    @Flag(help: "Pass over the events that a running daemon has checked, as far as a signed checkpoint covers them.")
    var incremental = false

    @Flag(help: "Check every event, which is the default.")
    var full = false

    @Flag(help: "Give one JSON value.")
    var json = false

    func validate() throws {
        guard !full || !incremental else { throw ValidationError("Name one of --full and --incremental.") }
        for key in key {
            do throws(TransparencyError) { _ = try VerifierKey(text: key) } catch { throw ValidationError("\(error)") }
        }
    }

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
            if let count = result.checkpoints, count > 0 {
                print("All \(count) checkpoints hold\(key.isEmpty ? ", by the keys that are kept beside them" : "").")
            }
            if let count = result.documents { print("All \(count) documents are as they were issued.") }
        }
        if !result.ok {
            let place = result.position.map { "Position \($0)" } ?? "The log"
            guard !result.isOfCheckpoint else {
                throw complain(Damage(description: "\(result.reason ?? "") \(Self.adviceOnCheckpoints)"))
            }
            throw complain(Damage(description: "\(place) is damaged: \(result.reason ?? "") Restore a backup."))
        }
    }

    private static let adviceOnCheckpoints =
        "Find out who changed what; if a backup was restored on purpose, record it with `uppsiktd checkpoint-break`."

    private struct Damage: Error, CustomStringConvertible {
        let description: String
    }

    private func check() async throws -> VerificationView {
        let directory = StateDirectory(stateDirectory)
        let state: OpenState
        do throws(EventLogError) {
            state = try directory.openForReading()
        } catch {
            guard error.code == .corrupt else { throw error }
            // Damage that keeps the database from being opened has no position.
            var view = VerificationView(.damaged(position: 0, reason: error.reason))
            view.position = error.corruptPosition
            return view
        }
        let progress = Progress("Checking")
        let log = state.log
        let checkpoints = try directory.hasCheckpoints ? state.checkpoints() : nil
        let trusted = try key.isEmpty ? nil : key.map { try VerifierKey(text: $0) }
        let check = LogCheck(log: log, checkpoints: checkpoints, trusted: trusted)
        let view = try await check.run(isFull: !incremental) { progress.show($0, of: $1) }
        progress.finish()
        guard view.ok else { return view }
        if let damage = try await SnapshotCheck(directory: stateDirectory).damage(in: log) {
            return VerificationView(.damaged(position: damage.position, reason: damage.reason))
        }
        return try await view.with(DocumentCheck(state.blobs, of: log), replaying: log)
    }
}
