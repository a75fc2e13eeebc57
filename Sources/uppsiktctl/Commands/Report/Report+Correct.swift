import ArgumentParser
import Oversight

extension ReportCommand {
    /// `report correct`: corrects the record of a decision; the wrong record stays in the log.
    struct Correct: RecordingCommand {
        static let configuration = CommandConfiguration(abstract: "Correct the record of a decision.")

        @Argument(help: "The report's id.", transform: identifier)
        var report: String
        @Argument(help: "Which decision of the report: 1 for its first.")
        var decision: Int
        @Option(help: "What was recorded wrongly.")
        var field: CorrectedField
        @Option(parsing: .unconditional, help: ArgumentHelp("What it should say.", valueName: "text"))
        var now: String
        @Option(parsing: .unconditional, help: ArgumentHelp("Why it is corrected.", valueName: "text"))
        var reason: String
        @OptionGroup var occasion: OccasionOptions
        @OptionGroup var repetition: RepeatOptions
        @OptionGroup var global: GlobalOptions

        func validate() throws {
            guard decision >= 1 else { throw ValidationError("Decisions are counted from 1.") }
            if field == .meeting || field == .due { _ = try day(now) }
        }

        func request() -> DaemonRequest {
            .post(
                "reports", report, "decisions", String(decision), "corrections",
                fields: [
                    "field": .string(field.rawValue), "now": .string(now), "reason": .string(reason),
                    "on": .day(occasion.on),
                ])
        }

        func done(_ id: String) -> String { "Corrected decision \(decision) on report \(report)" }
    }
}
