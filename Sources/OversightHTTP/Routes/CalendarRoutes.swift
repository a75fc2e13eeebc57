import Foundation
import HTTPTypes
import Hummingbird
import Oversight
import OversightService
import Reminding

extension OversightAPI {
    /// Deadlines and meetings, as calendar programs subscribe to them.
    var calendarRoutes: [Route] {
        [
            Route(.get, "/api/v1/units/{id}/calendar.ics", .read) { [publicLinks] request, context in
                let id: Identifier<OrganisationUnit> = try context.identifier()
                try service.check(.read, by: context.knownCaller)
                let feed = try await service.withState(request.moment) { state in
                    guard let unit = state.units[id], unit.revision > 0 else {
                        throw Refusal(
                            .notFound, "There is no unit \(id); `uppsiktctl unit list` shows those there are.")
                    }
                    return CalendarFeed(of: unit, in: state, links: publicLinks())
                }
                return calendar(feed, for: request)
            },
            Route(.get, "/api/v1/bodies/{id}/calendar.ics", .read) { [publicLinks] request, context in
                let id: Identifier<Body> = try context.identifier()
                try service.check(.read, by: context.knownCaller)
                let feed = try await service.withState(request.moment) { state in
                    guard let body = state.bodies[id], body.revision > 0 else {
                        throw Refusal(
                            .notFound, "There is no body \(id); `uppsiktctl body list` shows those there are.")
                    }
                    return CalendarFeed(of: body, in: state, links: publicLinks())
                }
                return calendar(feed, for: request)
            },
        ]
    }

    private func calendar(_ feed: CalendarFeed, for request: Request) -> Response {
        JSONResponse.tagged(
            Data(feed.text(stamp: service.clock.today).utf8), type: "text/calendar; charset=utf-8", for: request)
    }
}
