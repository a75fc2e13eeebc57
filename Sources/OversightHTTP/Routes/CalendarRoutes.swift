import Foundation
import Hummingbird
import Oversight
import OversightCommands
import OversightService
import Reminding

extension OversightAPI {
    /// Deadlines and meetings, as calendar programs subscribe to them.
    static let calendarRoutes: [Route] = [
        .endpoint(UnitCalendar.self) { calendar, call in
            let (id, links) = (calendar.id, call.api.publicLinks())
            let feed = try await call.access.withState(calendar.moment) { state in
                guard let unit = state.units[id], unit.revision > 0 else {
                    throw Refusal(.notFound, "There is no unit \(id); `uppsiktctl unit list` shows those there are.")
                }
                return CalendarFeed(of: unit, in: state, links: links)
            }
            return response(feed, to: call)
        },
        .endpoint(BodyCalendar.self) { calendar, call in
            let (id, links) = (calendar.id, call.api.publicLinks())
            let feed = try await call.access.withState(calendar.moment) { state in
                guard let body = state.bodies[id], body.revision > 0 else {
                    throw Refusal(.notFound, "There is no body \(id); `uppsiktctl body list` shows those there are.")
                }
                return CalendarFeed(of: body, in: state, links: links)
            }
            return response(feed, to: call)
        },
    ]

    private static func response(_ feed: CalendarFeed, to call: Call<some Endpoint>) -> Response {
        JSONResponse.tagged(
            Data(feed.text(stamp: call.service.clock.today).utf8), type: "text/calendar; charset=utf-8",
            for: call.request)
    }
}
