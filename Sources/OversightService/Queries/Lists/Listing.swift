import Oversight
import OversightCommands
import OversightViews

/// How the things of one kind are found, ordered and shown: declared once, for lists and for single things.
struct Listing<Thing: Identified & Equatable & Sendable, View: Codable & Sendable>: Sendable {
    /// What the tool calls a thing of the kind.
    var name: String
    /// Where the things stand in the state.
    var table: @Sendable (OversightState) -> Shelf<Thing>
    /// The revision of a thing's stream; 0 if nothing has happened to it.
    var revision: @Sendable (Thing) -> Int
    /// Whether a list shows it.
    var isListed: @Sendable (Thing) -> Bool
    /// Where it stands in lists.
    var key: @Sendable (Thing) -> Cursor
    /// How it is shown.
    var view: @Sendable (Thing, OversightState) -> View

    init(
        _ name: String, table: @escaping @Sendable (OversightState) -> Shelf<Thing>,
        revision: @escaping @Sendable (Thing) -> Int, isListed: (@Sendable (Thing) -> Bool)? = nil,
        key: @escaping @Sendable (Thing) -> Cursor = { Cursor(id: $0.id.rawValue) },
        view: @escaping @Sendable (Thing, OversightState) -> View
    ) {
        (self.name, self.table, self.revision, self.key, self.view) = (name, table, revision, key, view)
        self.isListed = isListed ?? { revision($0) > 0 }
    }
}

extension Listing where Thing == Activity, View == ActivityView {
    /// Activities by id.
    static let activities = Listing(
        "activity", table: { $0.activities }, revision: { $0.revision }, isListed: { $0.knownSince != nil },
        view: { ActivityView($0, in: $1) })
}

extension Listing where Thing == Report, View == ReportSummary {
    /// Reports by municipality and id.
    static let reports = Listing(
        "report", table: { $0.reports }, revision: { $0.revision }, isListed: { $0.knownSince != nil },
        key: { Cursor(group: $0.municipality.rawValue, id: $0.id.rawValue) }, view: { ReportSummary($0, in: $1) })
}

extension Listing where Thing == Goal, View == GoalView {
    /// Goals, newest year first, then by id.
    static let goals = Listing(
        "goal", table: { $0.goals }, revision: { $0.revision },
        // A year may be any number; the smallest one has no negative.
        key: { Cursor(rank: ~$0.year, id: $0.id.rawValue) }, view: { GoalView($0, in: $1) })
}

extension Listing where Thing == Oversight.Body, View == BodyView {
    /// Bodies by id.
    static let bodies = Listing(
        "body", table: { $0.bodies }, revision: { $0.revision }, view: { BodyView($0, in: $1) })
}

extension Listing where Thing == OrganisationUnit, View == UnitView {
    /// Units by id.
    static let units = Listing(
        "unit", table: { $0.units }, revision: { $0.revision }, view: { UnitView($0, in: $1) })
}

extension Listing where Thing == Meeting, View == MeetingView {
    /// Meetings, latest first, then by id.
    static let meetings = Listing(
        "meeting", table: { $0.meetings }, revision: { $0.revision },
        key: { Cursor(rank: -($0.date ?? .distantPast).dayNumber, id: $0.id.rawValue) },
        view: { MeetingView($0, in: $1) })
}

extension Listing where Thing == Municipality, View == MunicipalityView {
    /// Municipalities by id.
    static let municipalities = Listing(
        "municipality", table: { $0.municipalities }, revision: { $0.revision },
        view: { municipality, _ in MunicipalityView(municipality) })
}
