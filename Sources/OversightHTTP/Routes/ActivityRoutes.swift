import HTTPTypes
import Hummingbird
import Oversight
import OversightService

extension OversightAPI {
    /// Activities and goals, and what is overdue.
    var activityRoutes: [Route] {
        [
            Route(.get, "/api/v1/activities", .read) { request, context in
                let list = try await service.activities(
                    ActivityFilter(status: request.choice("status"), unit: request.text("unit")), at: request.moment,
                    page: request.page, by: context.knownCaller)
                return try JSONResponse.list(list, by: version, for: request)
            },
            command(.post, "/api/v1/activities", .planActivity) { object, _, _ in
                .planActivity(
                    ActivityPlan(
                        municipality: try object.text("municipality"), title: try object.text("title"),
                        rationale: try object.text(ifPresent: "rationale"), start: try object.day(ifPresent: "start"),
                        end: try object.day(ifPresent: "end"), units: try object.texts("units"),
                        goals: try object.texts("goals")))
            },
            Route(.get, "/api/v1/activities/{id}", .read) { request, context in
                let (view, revision) = try await service.activity(
                    context.identifier(), at: request.moment, by: context.knownCaller)
                return try JSONResponse.tagged(view, revision: revision, for: request)
            },
            command(.post, "/api/v1/activities/{id}/status-reports", .reportActivity) { object, context, _ in
                .reportActivity(
                    try context.identifier(), try object.choice("status"),
                    comment: try object.text(ifPresent: "comment"))
            },
            command(.post, "/api/v1/activities/{id}/reschedulings", .reportActivity) { object, context, _ in
                .rescheduleActivity(
                    try context.identifier(), end: try object.day("end"), reason: try object.text("reason"))
            },
            Route(.get, "/api/v1/goals", .read) { request, context in
                let goals = try await service.goals(at: request.moment, page: request.page, by: context.knownCaller)
                return try JSONResponse.list(goals, by: version, for: request)
            },
            command(.post, "/api/v1/goals", .organise) { object, _, _ in
                .adoptGoal(
                    GoalPlan(
                        municipality: try object.text("municipality"), level: try object.choice("level"),
                        title: try object.text("title"), area: try object.text(ifPresent: "area"),
                        parent: try object.identifier(ifPresent: "parent"), year: try object.integer(ifPresent: "year"))
                )
            },
            Route(.get, "/api/v1/overdue", .read) { request, context in
                let items = try await service.overdue(
                    on: request.day("on"), at: request.moment, page: request.page, by: context.knownCaller)
                return try JSONResponse.list(items, by: version, for: request)
            },
        ]
    }
}
