import OversightCommands
import OversightService

extension OversightAPI {
    /// The municipality, its units, its bodies and their meetings.
    static let organisationRoutes: [Route] = [
        .endpoint(ListMunicipalities.self) { list, call in
            try call.answer(
                await call.service.municipalities(at: list.moment, page: list.page, by: call.caller))
        },
        .endpoint(ShowMunicipality.self) { show, call in
            try call.answer(await call.service.municipality(show.id, at: show.moment, by: call.caller))
        },
        .endpoint(ListUnits.self) { list, call in
            try call.answer(
                await call.service.units(
                    of: list.municipality, at: list.moment, page: list.page, by: call.caller))
        },
        .endpoint(ShowUnit.self) { show, call in
            try call.answer(await call.service.unit(show.id, at: show.moment, by: call.caller))
        },
        .endpoint(ListBodies.self) { list, call in
            try call.answer(
                await call.service.bodies(
                    of: list.municipality, at: list.moment, page: list.page, by: call.caller))
        },
        .endpoint(ShowBody.self) { show, call in
            try call.answer(await call.service.body(show.id, at: show.moment, by: call.caller))
        },
        .endpoint(ListMeetings.self) { list, call in
            let filter = MeetingFilter(
                municipality: list.municipality, body: list.body, from: list.from, to: list.to)
            return try call.answer(
                await call.service.meetings(filter, at: list.moment, page: list.page, by: call.caller))
        },
        .endpoint(ShowMeeting.self) { show, call in
            try call.answer(await call.service.meeting(show.id, at: show.moment, by: call.caller))
        },
    ]
}
