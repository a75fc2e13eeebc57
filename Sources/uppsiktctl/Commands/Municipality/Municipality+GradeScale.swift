import ArgumentParser

extension MunicipalityCommand {
    /// `municipality grade-scale`: sets the scale on which a municipality grades its goals.
    struct AdoptGradeScale: RecordingCommand {
        static let configuration = CommandConfiguration(
            commandName: "grade-scale", abstract: "Set the scale on which a municipality grades its goals.",
            discussion: """
                The steps are given best first, each as key=label, such as partly_met="Delvis uppfyllt". \
                The four options of the rule are given together or not at all.
                """)

        @Argument(help: "The municipality's id.", transform: identifier)
        var municipality: String
        @Option(
            name: .customLong("step"), parsing: .upToNextOption,
            help: ArgumentHelp("The grades, best first.", valueName: "key=label"))
        var steps: [GradeStepArgument]
        @Option(help: ArgumentHelp("The grade to propose where no activity was started.", valueName: "key"))
        var noneStarted: String?
        @Option(help: ArgumentHelp("The grade where some are in progress and none is completed.", valueName: "key"))
        var inProgress: String?
        @Option(help: ArgumentHelp("The grade where at least one is completed.", valueName: "key"))
        var oneCompleted: String?
        @Option(help: ArgumentHelp("The grade where the number that the goal names is reached.", valueName: "key"))
        var targetReached: String?
        @OptionGroup var occasion: OccasionOptions
        @OptionGroup var repetition: RepeatOptions
        @OptionGroup var global: GlobalOptions

        func validate() throws {
            let rule = [noneStarted, inProgress, oneCompleted, targetReached].compactMap { $0 }
            guard rule.isEmpty || rule.count == 4 else {
                throw ValidationError(
                    "A rule needs --none-started, --in-progress, --one-completed and --target-reached together.")
            }
            for key in rule where !steps.contains(where: { $0.key == key }) {
                throw ValidationError("The rule proposes \"\(key)\", which is no step of the scale.")
            }
        }

        func request() -> DaemonRequest {
            let rule: JSONValue? = noneStarted.map { _ in
                .fields([
                    "noneStarted": .text(noneStarted), "inProgress": .text(inProgress),
                    "oneCompleted": .text(oneCompleted), "targetReached": .text(targetReached),
                ])
            }
            return .put(
                "municipalities", municipality, "grade-scale",
                fields: [
                    "steps": .array(steps.map { .fields(["key": .string($0.key), "label": .string($0.label)]) }),
                    "rule": rule, "on": .day(occasion.on),
                ])
        }

        func done(_ id: String) -> String { "Set the grade scale of municipality \(municipality)" }
    }
}
