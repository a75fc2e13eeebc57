/// Compares the number of a service's activities with what the municipality's steering model asks for.
package enum ActivityCountRule {
    /// A financial-management goal of the council, which every service plans toward.
    package struct Goal: Sendable, Hashable {
        /// Its number in the report; `nil` if the report has no section for it.
        package var number: String?
        /// The goal in words.
        package var title: String

        /// A goal.
        ///
        /// - Parameters:
        ///   - number: Its number in the report; `nil` if the report has no section for it.
        ///   - title: The goal in words.
        package init(number: String?, title: String) {
            self.number = number
            self.title = title
        }
    }

    /// Finds a service with too few activities, or with none toward the financial-management goals.
    ///
    /// - Parameters:
    ///   - activities: The service's activities; one under several goals counts once.
    ///   - service: The name of the service; `nil` if it is not known.
    ///   - financialManagementGoals: The goals of which at least one is to be served; empty if unknown.
    ///   - minimum: The least number of activities of a service.
    package static func find(
        in activities: [StatedActivity], of service: String?, financialManagementGoals: [Goal], minimum: Int = 2
    ) -> [Finding] {
        let name = service.map { [Finding.Figure(.service, text: $0)] } ?? []
        var findings: [Finding] = []
        let count = Set(activities.map { Wording.key($0.title) }).count
        if count < minimum {
            findings.append(
                Finding(
                    code: .tooFewActivities, line: 0,
                    figures: name + [
                        .init(.count, number: DecimalNumber(significand: count)),
                        .init(.minimum, number: DecimalNumber(significand: minimum)),
                    ]))
        }
        let numbers = Set(financialManagementGoals.compactMap(\.number))
        let serves = activities.contains { !numbers.isDisjoint(with: $0.goals) }
        if !financialManagementGoals.isEmpty, !serves {
            let titles = financialManagementGoals.map { Finding.Figure(.goal, text: words($0.title)) }
            findings.append(Finding(code: .tooFewActivities, line: 0, figures: name + titles))
        }
        return findings
    }

    /// A goal's words for use inside a sentence.
    private static func words(_ title: String) -> String {
        let tidy = Wording.tidy(title)
        return tidy.hasSuffix(".") ? String(tidy.dropLast()) : tidy
    }
}
