import OversightCommands
import OversightService

extension OversightAPI {
    /// Activities and goals, and what is overdue.
    static let activityRoutes: [Route] = [
        .endpoint(ListActivities.self) { list, call in
            let filter = ActivityFilter(
                status: list.status, unit: list.unit, goal: list.goal, municipality: list.municipality)
            return try call.answer(
                await call.service.activities(filter, at: list.moment, page: list.page, by: call.caller))
        },
        .endpoint(ShowActivity.self) { show, call in
            try call.answer(await call.service.activity(show.id, at: show.moment, by: call.caller))
        },
        .endpoint(ListGoals.self) { list, call in
            let filter = GoalFilter(municipality: list.municipality, year: list.year, level: list.level)
            return try call.answer(
                await call.service.goals(filter, at: list.moment, page: list.page, by: call.caller))
        },
        .endpoint(ShowGoal.self) { show, call in
            try call.answer(await call.service.goal(show.id, at: show.moment, by: call.caller))
        },
        .endpoint(ListOverdue.self) { list, call in
            try call.answer(
                await call.service.overdue(on: list.day, at: list.moment, page: list.page, by: call.caller))
        },
    ]
}
