/// The grades that a municipality gives its goals, best first, and the rule that proposes one.
///
/// Scales differ between municipalities in steps and words, and so does the rule: both are configuration in the
/// log, not code.
package struct GradeScale: Sendable, Equatable, Codable {
    /// One grade.
    package struct Step: Sendable, Equatable, Codable {
        /// The key that stored events and scripts use.
        package var key: GradeKey
        /// The words that pages show.
        package var label: String

        /// A grade.
        package init(key: GradeKey, label: String) {
            self.key = key
            self.label = label
        }
    }

    /// The grades, best first.
    package var steps: [Step]
    /// The rule that proposes one of them, if the municipality has one.
    package var rule: GradeRule?

    /// A scale.
    ///
    /// - Parameters:
    ///   - steps: The grades, best first.
    ///   - rule: The rule that proposes one of them.
    package init(steps: [Step], rule: GradeRule? = nil) {
        self.steps = steps
        self.rule = rule
    }

    /// The words of a grade, or its key if the scale does not have it.
    ///
    /// - Parameter key: The grade.
    package func label(_ key: GradeKey) -> String {
        steps.first(where: { $0.key == key })?.label ?? key.rawValue
    }

    /// The scale that Ånge's four-month report prints, with the rule that its grades follow.
    package static let fourSteps = GradeScale(
        steps: [
            Step(key: "met", label: "Uppfyllt"),
            Step(key: "partly_met", label: "Delvis uppfyllt"),
            Step(key: "barely_met", label: "Knappt uppfyllt"),
            Step(key: "not_met", label: "Ej uppfyllt"),
        ],
        rule: GradeRule(
            noneStarted: "not_met", inProgress: "barely_met", oneCompleted: "partly_met", targetReached: "met"))
}
