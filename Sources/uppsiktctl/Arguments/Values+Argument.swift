import ArgumentParser
import Oversight

// The domain's closed sets as arguments: their keys are checked, listed in the help and completed by shells.

extension ActivityStatus: @retroactive ExpressibleByArgument {}
extension ReportKind: @retroactive ExpressibleByArgument {}
extension GoalLevel: @retroactive ExpressibleByArgument {}
extension BodyKind: @retroactive ExpressibleByArgument {}
extension Office: @retroactive ExpressibleByArgument {}
extension Role: @retroactive ExpressibleByArgument {}
extension DecisionOutcome: @retroactive ExpressibleByArgument {}
extension CorrectedField: @retroactive ExpressibleByArgument {}
