import ArgumentParser
import JSONValues
import Oversight
import OversightViews

/// `rectify`: has the daemon put right what was recorded at a position.
struct RectifyCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "rectify", abstract: "Put right what was recorded at a position.",
        discussion: """
            The event stays in the log; from now on the corrected one counts in its place, and the log as of an earlier \
            position shows what was known then. What the same command caused elsewhere is corrected along with it. \
            `uppsiktctl events --json` shows the positions and the fields; --dry-run shows what would change.
            """)

    @Argument(help: "The position of the event in the log.")
    var position: Int
    @Flag(name: .customLong("void"), help: "It was recorded by mistake and counts for nothing.")
    var isVoid = false
    @Option(
        name: .customLong("set"), parsing: .singleValue,
        help: ArgumentHelp(
            "A field and what it should have said; dots reach into what is nested (rows.2.cells.utfall.number is a figure of the second row), nothing after = removes the field, and the field type is the type of the event.",
            valueName: "field=value"))
    var set: [String] = []
    @OptionGroup var correcting: CorrectingOptions
    @OptionGroup var repetition: RepeatOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard position > 0 else { throw ValidationError("Positions are counted from 1.") }
        guard isVoid != !set.isEmpty else { throw ValidationError("Give either --void or --set, not both.") }
    }

    /// The request.
    var request: DaemonRequest {
        var request = DaemonRequest.post(
            "events", String(position), "rectifications",
            fields: [
                "void": isVoid ? true : nil, "set": set.isEmpty ? nil : .array(set.map { .string($0) }),
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
            let lines = RectificationLines(try answer.decode(RectificationView.self), isDryRun: correcting.dryRun)
            try session.console.print(lines.lines(session.console.style))
        }
    }
}

/// The options of a correction.
struct CorrectingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The day of correcting; today by default.", valueName: "YYYY-MM-DD"), transform: day)
    var on: CalendarDate?
    @Option(help: ArgumentHelp("Why it is corrected; it stays in the log.", valueName: "text"))
    var reason: String
    @Flag(help: "Show what would be recorded, and record nothing.")
    var dryRun = false
}
