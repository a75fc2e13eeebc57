import ArgumentParser
import EventLog
import Foundation
import Oversight
import OversightService
import SQLiteEventLog

/// Times what a snapshot costs beside the replay that it saves.
struct SnapshotRate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "snapshot",
        abstract: "Save and load a log's snapshot, in a directory of its own, beside a replay of the log.")

    @Option(help: "The state directory; nothing is written there.")
    var stateDirectory: String

    @Option(help: "How many runs of each.")
    var runs = 5

    func run() async throws {
        let log = try SQLiteEventLog.openForReading(directory: stateDirectory)
        let directory = FileManager.default.temporaryDirectory.appending(path: "uppsikt-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: false)
        defer { remove(directory) }
        let store = SnapshotStore(directory: directory)
        for _ in 0..<runs {
            var fold = StateFold()
            let replay = try seconds { try log.replaySource.batches { try fold.take($0) } }
            let position = fold.position
            let state = try await fold.finished(log)
            let digest = seconds { _ = StateDigest.of(state) }
            let save = try seconds {
                try store.save(state, at: position, head: String(repeating: "0", count: 64))
            }
            var loaded: OversightState?
            let load = try seconds { loaded = try store.load()?.state }
            guard loaded == state else { throw ValidationError("The snapshot is not the state that was saved.") }
            print(
                String(
                    format: "%d events: replay %.3f s, load %.3f s, save %.3f s, of which digest %.3f s",
                    position, replay, load, save, digest))
        }
    }

    private func remove(_ directory: URL) {
        do {
            try FileManager.default.removeItem(at: directory)
        } catch {
            print("\(directory.path) could not be removed: \(error)")
        }
    }
}
