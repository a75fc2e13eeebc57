import HTTPTypes
import Hummingbird
import Oversight
import OversightService

extension OversightAPI {
    /// What bodies decide on reports, and how that is recorded and corrected.
    var decisionRoutes: [Route] {
        [
            command(.post, "/api/v1/reports/{id}/decisions", .decide, dated: .meeting) { object, context, persons in
                .decide(
                    try context.identifier(),
                    DecisionRecord(
                        outcome: try object.choice("outcome"), body: try object.text("body"),
                        paragraph: try object.text("paragraph"), reasons: try object.text(ifPresent: "reasons"),
                        due: try object.day(ifPresent: "due"),
                        presenter: try object.filledText(ifPresent: "presenter").map { try persons.person($0) }))
            },
            command(.post, "/api/v1/reports/{id}/decisions/{number}/corrections", .decide) { object, context, _ in
                guard let number = Int(try context.part("number")), number > 0 else {
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
}
