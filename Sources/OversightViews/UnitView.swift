public import Oversight

/// A unit as surfaces show it.
public struct UnitView: Codable, Sendable, Equatable {
    /// The identifier.
    public var id: String
    /// The identifier of its municipality.
    public var municipality: String
    /// The name of its municipality.
    public var municipalityName: String
    /// Its name.
    public var name: String
    /// The identifier of the unit that it belongs to; `null` if it belongs to none.
    @Nullable public var parent: String?
    /// The name of that unit.
    @Nullable public var parentName: String?
    /// Its last day; absent until it is closed.
    public var closedOn: CalendarDate?
    /// The day from which it exists; absent if that is not known.
    public var establishedOn: CalendarDate?
    /// The revision of its stream.
    public var revision: Int

    /// A unit as it stands.
    ///
    /// - Parameters:
    ///   - unit: The unit.
    ///   - state: The state that holds its municipality and the unit that it belongs to.
    public init(_ unit: OrganisationUnit, in state: OversightState) {
        id = unit.id.rawValue
        municipality = unit.municipality.rawValue
        municipalityName = state.name(of: unit.municipality)
        name = unit.name
        let above = unit.parent?.value
        parent = above?.rawValue
        parentName = above.map { state.name(of: $0) }
        closedOn = unit.closedOn
        establishedOn = unit.establishedOn
        revision = unit.revision
    }
}
