import HTTPTypes
import Hummingbird
import Oversight
import OversightService
import OversightViews

extension OversightAPI {
    /// Meetings, recusals and the minutes.
    var meetingRoutes: [Route] {
        [
            Route(.get, "/api/v1/meetings", .read) { request, context in
                let meetings = try await service.meetings(
                    at: request.moment, page: request.page, by: context.knownCaller)
                return try JSONResponse.list(meetings, by: version, for: request)
            },
            command(.post, "/api/v1/meetings", .keepMinutes) { object, _, _ in
                .scheduleMeeting(try object.identifier("body"), try object.day("date"))
            },
            command(.post, "/api/v1/meetings/{id}/recusals", .keepMinutes, dated: .none) { object, context, persons in
                .declareRecusal(
                    try context.identifier(), try persons.person(try object.text("person")),
                    try object.identifier("report"))
            },
            command(.post, "/api/v1/meetings/{id}/adjustment", .keepMinutes) { _, context, _ in
                .adjustMinutes(try context.identifier())
            },
            command(.post, "/api/v1/meetings/{id}/posting", .keepMinutes) { _, context, _ in
                .postMinutes(try context.identifier())
            },
        ]
    }
}
