import ArgumentParser
import EventLog
import Foundation
import TransparencyLog

/// Records that an older copy of the log was put in place on purpose, so that checkpoints are signed again.
struct CheckpointBreak: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkpoint-break",
        abstract: "Record that a backup was restored on purpose, so that checkpoints are signed again.",
        discussion: """
            The daemon must not run. The checkpoints that were signed before stay, and the reason stays beside them and is \
            written to the journal. Anyone who holds one of them will find that the log has not only grown since: tell them why.
            """)

    @Option(help: "The state directory.", completion: .directory)
    var stateDirectory: String

    @Option(help: "Why: what was restored, and who decided so.")
    var reason: String

    func validate() throws {
        guard !reason.trimmingCharacters(in: .whitespaces).isEmpty else {
            throw ValidationError("Say why, with --reason: it is all that later readers will know.")
        }
    }

    func run() async throws {
        do {
            print(try await record())
        } catch {
            throw complain(error)
        }
    }

    private struct NothingToRecord: Error, CustomStringConvertible {
        let description: String
    }

    private func record() async throws -> String {
        let directory = StateDirectory(stateDirectory)
        guard directory.hasCheckpoints else {
            throw NothingToRecord(
                description: "\(stateDirectory) holds no checkpoints, so there is no break to record.")
        }
        // Opened for writing, which takes the directory's lock: a running daemon would go on signing its own chain.
        let state = try directory.open()
        let outcome: Result<String, any Error>
        do {
            outcome = .success(try await record(state.log, try state.checkpoints()))
        } catch {
            outcome = .failure(error)
        }
        await state.log.close()
        return try outcome.get()
    }

    private func record(_ log: any EventLog, _ store: SignedCheckpointStore) async throws -> String {
        let newest = try await store.latest()?.size ?? 0
        guard newest > 0 else {
            throw NothingToRecord(description: "Nothing was signed since the last break, so there is none to record.")
        }
        let end = try await log.head().size
        try await store.recordBreak(reason)
        let last = try await store.chain()
        return """
            Recorded: the log ends at position \(end), and the newest checkpoint before is of \(newest) events. \
            Checkpoints begin anew in chain \(last) when the daemon is started.
            """
    }
}
