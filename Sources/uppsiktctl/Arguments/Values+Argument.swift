import ArgumentParser
package import Oversight

// The domain's closed sets as arguments: their keys are validated, listed in the help and completed by shells.

extension ActivityStatus: ExpressibleByArgument {}
extension ReportKind: ExpressibleByArgument {}
extension ReportStage: ExpressibleByArgument {}
extension GoalLevel: ExpressibleByArgument {}
extension BodyKind: ExpressibleByArgument {}
extension Office: ExpressibleByArgument {}
extension Role: ExpressibleByArgument {}
extension DecisionOutcome: ExpressibleByArgument {}
extension CorrectedField: ExpressibleByArgument {}
