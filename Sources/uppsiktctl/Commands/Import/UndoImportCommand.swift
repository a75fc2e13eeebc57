import ArgumentParser
import JSONValues
import Oversight
import OversightViews

/// `import undo`: has the daemon take back what the latest import of a report recorded.
struct UndoImportCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take back what the latest import of a report recorded.",
        discussion: """
            The events stay in the log and count for nothing from now on. What something else rests on by now stays, and is \
            listed with what rests on it. A report that was submitted since cannot be taken back before its submission is.
            """)

    @Argument(help: "The identifier of the report.")
    var report: String
    @OptionGroup var correcting: CorrectingOptions
    @OptionGroup var repetition: RepeatOptions
    @OptionGroup var global: GlobalOptions

    /// The request.
    var request: DaemonRequest {
        var request = DaemonRequest.post(
            "reports", report, "import", "rectifications",
            fields: [
                "on": correcting.on.map { .string($0.description) }, "reason": .string(correcting.reason),
                "dryRun": correcting.dryRun ? true : nil,
            ])
        request.commandID = repetition.id
        return request
    }

    func run(in session: Session) async throws {
        let answer = try await session.send(request)
        if global.json {
            try session.console.print(json: answer.body)
        } else {
            let lines = ImportUndoLines(try answer.decode(ImportUndoView.self))
            try session.console.print(lines.lines(session.console.style))
        }
    }
}
