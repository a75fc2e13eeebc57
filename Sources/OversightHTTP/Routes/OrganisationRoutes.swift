import OversightCommands
import OversightService

extension OversightAPI {
    /// The municipality, its units, its bodies and their meetings.
    static let organisationRoutes: [Route] = [
        .list(ListMunicipalities.self), .show(ShowMunicipality.self), .list(ListUnits.self), .show(ShowUnit.self),
        .list(ListBodies.self), .show(ShowBody.self), .list(ListMeetings.self), .show(ShowMeeting.self),
        .endpoint(CloseYear.self) { request, call in
            let (view, repeated) = try await call.service.closeYear(request, with: call.permit, key: try call.key())
            return try JSONResponse.plain(view, headers: JSONResponse.headers(repeated: repeated))
        },
    ]
}
