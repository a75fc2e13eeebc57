import ArgumentParser
import Oversight
import OversightViews

/// `import report`, or just `import`: has the daemon read a published report and record what it says.
struct ImportCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Read a published report and record what it says.",
        discussion: """
            Importing the same file again appends nothing; a later report adds to the history of its activities, assignments \
            and indicators. Words that the municipality has not said the meaning of are listed with the command that does; \
            --dry-run shows them before anything is recorded.
            """)

    @Argument(
        help: "The report as a PDF, DOCX or ODT file or as its text; - reads standard input.", completion: .file())
    var file: String
    @Option(help: ArgumentHelp("The municipality whose report it is.", valueName: "name"))
    var municipality: String
    @Option(
        help: ArgumentHelp("The day that the report describes.", valueName: "YYYY-MM-DD"), transform: day)
    var asOf: CalendarDate
    @Option(
        help: ArgumentHelp(
            "The committee that it goes to; if left out, the one that the document names.", valueName: "name"))
    var committee: String?
    @Flag(help: "Say that it is another municipality than one with a name that is spelt nearly the same.")
    var newMunicipality = false
    @Flag(help: "Show what would be recorded, and record nothing.")
    var dryRun = false
    @OptionGroup var repetition: RepeatOptions
    @OptionGroup var global: GlobalOptions

    /// The request.
    ///
    /// - Parameter bytes: The bytes of the file.
    func request(_ bytes: [UInt8]) -> DaemonRequest {
        var request = DaemonRequest(method: .post, path: ["imports"], body: .bytes(bytes))
        request.query = QueryItem.given(
            ("municipality", municipality), ("as-of", asOf.description), ("committee", committee),
            ("new-municipality", newMunicipality ? "true" : nil), ("dry-run", dryRun ? "true" : nil))
        request.commandID = repetition.id
        request.isLong = true
        return request
    }

    func run(in session: Session) async throws {
        let bytes = try InputFile(path: file).read()
        let answer = try await session.withProgress("Importing the report") { try await session.send(request(bytes)) }
        if global.json {
            try session.console.print(json: answer.body)
        } else {
            try session.console.print(ImportLines(try answer.decode(ImportView.self)).lines(session.console.style))
        }
    }
}
