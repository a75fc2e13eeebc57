import HTTPTypes
import Hummingbird
import Oversight
import OversightService

extension OversightAPI {
    /// What bodies decide on reports, and how that is recorded and corrected.
    var decisionRoutes: [Route] {
        [
            command(.post, "/api/v1/reports/{id}/decisions", .decide) { object, context, api in
                .decide(
                    try context.identifier(),
                    DecisionRecord(
                        outcome: try object.choice("outcome"), body: try object.text("body"),
                        paragraph: try object.text("paragraph"), reasons: try object.text(ifPresent: "reasons"),
                        due: try object.day(ifPresent: "due"),
                        presenter: try api.person(try object.text(ifPresent: "presenter"))))
            },
            command(.post, "/api/v1/reports/{id}/decisions/{number}/corrections", .decide) { object, context, _ in
                guard let number = Int(try context.parameters.require("number")) else {
                    throw Problem(.notFound, "not-found", "A report's decisions are numbered from 1.")
                }
                return .correctDecision(
                    try context.identifier(), decision: number, try object.choice("field"), now: try object.text("now"),
                    reason: try object.text("reason"))
            },
            command(.put, "/api/v1/reports/{id}/diary-number", .keepMinutes) { object, context, _ in
                .assignDiaryNumber(try context.identifier(), try object.text("number"))
            },
        ]
    }

    /// The person whom a name or an id stands for; one who is not known yet is entered in the directory.
    func person(_ name: String?) throws -> Identifier<Person>? {
        guard let name, !Wording.tidy(name).isEmpty else { return nil }
        return try service.directory.person(named: name)
    }
}
