package import Oversight
package import OversightCommands
package import OversightViews

/// How the entities of one kind are found, ordered and shown, for lists and for single ones.
package struct Listing<Element: Entity, View: Codable & Sendable>: Sendable {
    /// Their table in the state.
    let table: @Sendable (OversightState) -> EntityTable<Element>
    /// Whether a list shows it.
    let isListed: @Sendable (Element) -> Bool
    /// Its place in lists.
    let place: @Sendable (Element) -> Cursor
    /// How it is shown.
    let view: @Sendable (Element, OversightState) -> View

    init(
        table: @escaping @Sendable (OversightState) -> EntityTable<Element>,
        isListed: @escaping @Sendable (Element) -> Bool = { $0.revision > 0 },
        place: @escaping @Sendable (Element) -> Cursor = { Cursor(id: $0.id.rawValue) },
        view: @escaping @Sendable (Element, OversightState) -> View
    ) {
        (self.table, self.isListed, self.place, self.view) = (table, isListed, place, view)
    }
}

/// An entity that is shown in lists and alone.
package protocol Listed: Entity, Addressed {
    associatedtype View: Codable & Sendable

    static var listing: Listing<Self, View> { get }

    /// How they are listed, with the names of the persons in them.
    ///
    /// - Parameter names: The names of persons.
    static func listing(naming names: PersonDirectory) -> Listing<Self, View>
}

extension Listed {
    /// How they are listed; most show no persons.
    package static func listing(naming names: PersonDirectory) -> Listing<Self, View> { listing }
}

extension Activity: Listed {
    /// Activities by id.
    package static let listing = Listing(
        table: { $0.activities }, isListed: { $0.knownSince != nil }, view: { ActivityView($0, in: $1) })
}

extension Report: Listed {
    /// Reports by municipality and id.
    package static let listing = Listing(
        table: { $0.reports }, isListed: { $0.knownSince != nil },
        place: { Cursor(group: $0.municipality.rawValue, id: $0.id.rawValue) }, view: { ReportSummary($0, in: $1) })
}

extension Goal: Listed {
    /// Goals, newest year first, then by id.
    package static let listing = Listing(
        table: { $0.goals }, isListed: { $0.revision > 0 && $0.adoptedOn != nil },
        // The complement reverses the order of all numbers; a minus sign would overflow for the smallest.
        place: { Cursor(rank: ~$0.year, id: $0.id.rawValue) }, view: { GoalView($0, in: $1) })
}

extension Body: Listed {
    /// Bodies by id.
    package static let listing = Listing(table: { $0.bodies }, view: { BodyView($0, in: $1) })

    /// Bodies by id, with the names of those who hold offices in them.
    package static func listing(naming names: PersonDirectory) -> Listing<Body, BodyView> {
        Listing(table: { $0.bodies }, view: { BodyView($0, in: $1, names: names) })
    }
}

extension OrganisationUnit: Listed {
    /// Units by id.
    package static let listing = Listing(table: { $0.units }, view: { UnitView($0, in: $1) })
}

extension Meeting: Listed {
    /// Meetings, latest first, then by id.
    package static let listing = Listing(
        table: { $0.meetings },
        place: { Cursor(rank: -($0.date ?? .distantPast).dayNumber, id: $0.id.rawValue) },
        view: { MeetingView($0, in: $1) })
}

extension Municipality: Listed {
    /// Municipalities by id.
    package static let listing = Listing(
        table: { $0.municipalities }, view: { municipality, _ in MunicipalityView(municipality) })
}

extension Assignment: Listed {
    /// Assignments by id.
    package static let listing = Listing(
        table: { $0.assignments }, isListed: { $0.knownSince != nil }, view: { AssignmentView($0, in: $1) })
}

extension Indicator: Listed {
    /// Indicators by id.
    package static let listing = Listing(
        table: { $0.indicators }, isListed: { $0.knownSince != nil }, view: { IndicatorView($0, in: $1) })
}

extension Statement: Listed {
    /// Statements by id, and so by report.
    package static let listing = Listing(
        table: { $0.statements }, view: { StatementSummary($0, in: $1) })
}
