import ArgumentParser
import Oversight
import OversightCommands
import OversightViews

extension IndicatorGroup {
    /// `indicator import`: has the daemon record the values in a file.
    struct Import: DaemonCommand {
        static let configuration = CommandConfiguration(
            abstract: "Record the values in a file, all of them or none.",
            discussion: """
                A CSV file names its columns in the header: id, or title with municipality, gender and part where they are \
                needed; year and value, or a column for each year; and on, if a value was not stated today. It may be what `indicator list --format csv` \
                prints. With --kolada it is the JSON that Kolada's API answers, and gives values of the indicators that \
                `indicator kolada` linked; --dry-run then compares them with those recorded.
                """)

        @Argument(help: "The file; - reads standard input.", completion: .file())
        var file: String
        @Flag(help: "The file is JSON from Kolada.")
        var kolada = false
        @Flag(help: "Also record values of Kolada that differ from recorded ones.")
        var revise = false
        @Option(help: ArgumentHelp("The municipality whose indicators the file is about.", valueName: "name"))
        var municipality: String?
        @Option(
            help: ArgumentHelp("The day as of which the values are stated; today by default.", valueName: "YYYY-MM-DD"),
            transform: day)
        var on: CalendarDate?
        @Flag(help: "Show what would be recorded, and record nothing.")
        var dryRun = false
        @OptionGroup var repetition: RepeatOptions
        @OptionGroup var global: GlobalOptions

        func validate() throws {
            if revise, !kolada {
                throw ValidationError("--revise goes with --kolada; values in a CSV file always revise.")
            }
        }

        /// The request.
        ///
        /// - Parameter bytes: The bytes of the file.
        func request(_ bytes: [UInt8]) -> DaemonRequest {
            var request = DaemonRequest(method: .post, path: ["indicator-imports"], body: .bytes(bytes))
            request.query = QueryItem.given(
                ("format", kolada ? ImportIndicators.Format.kolada.rawValue : nil), ("municipality", municipality),
                ("on", on?.description), ("revise", revise ? "true" : nil), ("dry-run", dryRun ? "true" : nil))
            request.commandID = repetition.id
            request.isLong = true
            return request
        }

        func run(in session: Session) async throws {
            let bytes = try InputFile(path: file).read()
            let answer = try await session.withProgress("Importing the values") {
                try await session.send(request(bytes))
            }
            if global.json {
                try session.console.print(json: answer.body)
            } else {
                let view = try answer.decode(IndicatorImportView.self)
                try session.console.print(IndicatorImportLines(view).lines(session.console.style))
            }
        }
    }
}
