import Oversight
import OversightCommands
import OversightViews

/// How the entities of one kind are found, ordered and shown: declared once, for lists and for single ones.
struct Listing<Element: Entity, View: Codable & Sendable>: Sendable {
    /// What the tool calls one of the kind.
    var name: String
    /// Their table in the state.
    var table: @Sendable (OversightState) -> EntityTable<Element>
    /// Whether a list shows it.
    var isListed: @Sendable (Element) -> Bool
    /// Its place in lists.
    var place: @Sendable (Element) -> Cursor
    /// How it is shown.
    var view: @Sendable (Element, OversightState) -> View

    init(
        _ name: String, table: @escaping @Sendable (OversightState) -> EntityTable<Element>,
        isListed: @escaping @Sendable (Element) -> Bool = { $0.revision > 0 },
        place: @escaping @Sendable (Element) -> Cursor = { Cursor(id: $0.id.rawValue) },
        view: @escaping @Sendable (Element, OversightState) -> View
    ) {
        (self.name, self.table, self.isListed, self.place, self.view) = (name, table, isListed, place, view)
    }
}

extension Listing where Element == Activity, View == ActivityView {
    /// Activities by id.
    static let activities = Listing(
        "activity", table: { $0.activities }, isListed: { $0.knownSince != nil }, view: { ActivityView($0, in: $1) })
}

extension Listing where Element == Report, View == ReportSummary {
    /// Reports by municipality and id.
    static let reports = Listing(
        "report", table: { $0.reports }, isListed: { $0.knownSince != nil },
        place: { Cursor(group: $0.municipality.rawValue, id: $0.id.rawValue) }, view: { ReportSummary($0, in: $1) })
}

extension Listing where Element == Goal, View == GoalView {
    /// Goals, newest year first, then by id.
    static let goals = Listing(
        "goal", table: { $0.goals },
        // The complement turns the order round for every number; the smallest one has no negative.
        place: { Cursor(rank: ~$0.year, id: $0.id.rawValue) }, view: { GoalView($0, in: $1) })
}

extension Listing where Element == Oversight.Body, View == BodyView {
    /// Bodies by id.
    static let bodies = Listing("body", table: { $0.bodies }, view: { BodyView($0, in: $1) })
}

extension Listing where Element == OrganisationUnit, View == UnitView {
    /// Units by id.
    static let units = Listing("unit", table: { $0.units }, view: { UnitView($0, in: $1) })
}

extension Listing where Element == Meeting, View == MeetingView {
    /// Meetings, latest first, then by id.
    static let meetings = Listing(
        "meeting", table: { $0.meetings },
        place: { Cursor(rank: -($0.date ?? .distantPast).dayNumber, id: $0.id.rawValue) },
        view: { MeetingView($0, in: $1) })
}

extension Listing where Element == Municipality, View == MunicipalityView {
    /// Municipalities by id.
    static let municipalities = Listing(
        "municipality", table: { $0.municipalities }, view: { municipality, _ in MunicipalityView(municipality) })
}
