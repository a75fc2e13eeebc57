import OversightCommands
import OversightService

extension OversightAPI {
    /// The municipality, its units, its bodies and their meetings.
    static let organisationRoutes: [Route] = [
        .list(ListMunicipalities.self), .show(ShowMunicipality.self), .list(ListUnits.self), .show(ShowUnit.self),
        .list(ListBodies.self), .show(ShowBody.self), .list(ListMeetings.self), .show(ShowMeeting.self),
    ]
}
