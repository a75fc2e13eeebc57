import OversightCommands
import OversightService

extension OversightAPI {
    /// Activities and goals, and what is overdue.
    static let activityRoutes: [Route] = [
        .endpoint(ListActivities.self) { list, call in
            let activities = try await call.service.activities(
                status: list.status, unit: list.unit, at: AsOf(list.moment), by: call.caller)
            return try JSONResponse.tagged(activities, for: call.request)
        },
        .endpoint(ShowActivity.self) { show, call in
            let (view, revision) = try await call.service.activity(show.id, at: AsOf(show.moment), by: call.caller)
            return try JSONResponse.tagged(view, revision: revision, for: call.request)
        },
        .endpoint(ListGoals.self) { list, call in
            try JSONResponse.tagged(
                try await call.service.goals(at: AsOf(list.moment), by: call.caller), for: call.request)
        },
        .endpoint(ListOverdue.self) { list, call in
            let items = try await call.service.overdue(on: list.day, at: AsOf(list.moment), by: call.caller)
            return try JSONResponse.tagged(items, for: call.request)
        },
    ]
}
