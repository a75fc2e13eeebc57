import ArgumentParser
import Oversight

/// `decide`: records what a body decided on a report.
struct DecideCommand: RecordingCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide", abstract: "Record what a body decided on a report.",
        discussion: """
            A committee approves a report, remits it with reasons, tables it, or escalates it to the executive board; \
            the board closes an escalated report or remits it.
            """)

    @Argument(help: "The report's id.", transform: identifier)
    var report: String
    @Argument(help: "What was decided.")
    var outcome: DecisionOutcome
    @Option(help: ArgumentHelp("The body that decided, by name or id.", valueName: "name"))
    var body: String
    @Option(help: ArgumentHelp("The day of its meeting.", valueName: "YYYY-MM-DD"), transform: day)
    var meeting: CalendarDate
    @Option(help: ArgumentHelp("The paragraph of the minutes.", valueName: "paragraph"))
    var paragraph: String
    @Option(parsing: .unconditional, help: ArgumentHelp("Why; a remit needs it.", valueName: "text"))
    var reason: String?
    @Option(help: ArgumentHelp("By when the unit is to supplement.", valueName: "YYYY-MM-DD"), transform: day)
    var due: CalendarDate?
    @Option(help: ArgumentHelp("Who presents an escalated report to the board, by name or id.", valueName: "person"))
    var presenter: String?
    @OptionGroup var repetition: RepeatOptions
    @OptionGroup var global: GlobalOptions

    func request() -> DaemonRequest {
        .post(
            "reports", report, "decisions",
            fields: [
                "outcome": .string(outcome.rawValue), "body": .string(body), "meeting": .day(meeting),
                "paragraph": .string(paragraph), "reasons": .text(reason), "due": .day(due),
                "presenter": .text(presenter),
            ])
    }

    func done(_ id: String) -> String {
        "Decided on report \(report): \(Swedish.word(outcome)), § \(Self.number(paragraph))"
    }

    /// The paragraph without the sign that is printed before it.
    private static func number(_ paragraph: String) -> String {
        paragraph.drop { $0 == "§" || $0.isWhitespace }.description
    }
}
