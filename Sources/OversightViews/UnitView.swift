package import Oversight

/// A unit as surfaces show it.
package struct UnitView: Codable, Sendable, Equatable {
    /// The identifier.
    package var id: String
    /// The identifier of its municipality.
    package var municipality: String
    /// The name of its municipality.
    package var municipalityName: String
    /// Its name.
    package var name: String
    /// The names that it had before, by which it is found too.
    package var earlierNames: [String]
    /// The identifier of the unit that it belongs to; `null` if it belongs to none.
    @Nullable package var parent: String?
    /// The name of that unit.
    @Nullable package var parentName: String?
    /// Its last day; absent until it is closed.
    package var closedOn: CalendarDate?
    /// The day from which it exists; absent if that is not known.
    package var establishedOn: CalendarDate?
    /// The revision of its stream.
    package var revision: Int

    /// A unit as it stands.
    ///
    /// - Parameters:
    ///   - unit: The unit.
    ///   - state: The state that holds its municipality and the unit that it belongs to.
    package init(_ unit: OrganisationUnit, in state: OversightState) {
        id = unit.id.rawValue
        municipality = unit.municipality.rawValue
        municipalityName = state.name(of: unit.municipality)
        name = unit.name
        earlierNames = unit.earlierNames
        let above = unit.parent?.value
        parent = above?.rawValue
        parentName = above.map { state.name(of: $0) }
        closedOn = unit.closedOn
        establishedOn = unit.establishedOn
        revision = unit.revision
    }
}
