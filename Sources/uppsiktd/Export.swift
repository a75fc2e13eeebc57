import ArgumentParser
import EventLog
import Foundation

/// Writes a log as JSON Lines while no daemon needs to run.
struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a state directory's log to standard output, as JSON Lines that import-log reads.",
        discussion: """
            The last line names the size and the root hash, so that a file that was cut off is seen. Names and addresses of \
            persons are not in the log, nor are documents that were issued; copy directory.sqlite and documents.sqlite for \
            those.
            """)

    @Option(help: "The state directory.", completion: .directory)
    var stateDirectory: String

    @Option(help: ArgumentHelp("End with that position instead of the log's last one.", valueName: "position"))
    var to: Int?

    func validate() throws {
        if let to, to < 0 { throw ValidationError("--to takes a position of the log.") }
    }

    func run() async throws {
        do {
            let log = try StateDirectory(stateDirectory).openForReading().log
            try await LogExport(of: log, through: to).write { bytes in
                try FileHandle.standardOutput.write(contentsOf: Data(bytes))
            }
            await log.close()
        } catch let error as EventLogError {
            throw complain(error)
        } catch {
            throw complain(Unwritten(description: "The export cannot be written: \(error.localizedDescription)"))
        }
    }

    private struct Unwritten: Error, CustomStringConvertible {
        let description: String
    }
}
