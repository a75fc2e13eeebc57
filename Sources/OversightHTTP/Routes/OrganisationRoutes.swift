import OversightCommands
import OversightService

extension OversightAPI {
    /// The municipality, its units, its bodies and their meetings.
    static let organisationRoutes: [Route] = [
        .endpoint(ListMunicipalities.self) { list, call in
            try JSONResponse.tagged(
                try await call.service.municipalities(at: AsOf(list.moment), by: call.caller), for: call.request)
        },
        .endpoint(ListUnits.self) { list, call in
            try JSONResponse.tagged(
                try await call.service.units(at: AsOf(list.moment), by: call.caller), for: call.request)
        },
        .endpoint(ListBodies.self) { list, call in
            try JSONResponse.tagged(
                try await call.service.bodies(at: AsOf(list.moment), by: call.caller), for: call.request)
        },
        .endpoint(ListMeetings.self) { list, call in
            try JSONResponse.tagged(
                try await call.service.meetings(at: AsOf(list.moment), by: call.caller), for: call.request)
        },
    ]
}
