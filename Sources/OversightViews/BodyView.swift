package import Oversight

/// A body as surfaces show it, with who holds and held which office.
package struct BodyView: Codable, Sendable, Equatable {
    /// An office held by a person for a time.
    package struct Mandate: Codable, Sendable, Equatable {
        /// The identifier of the person.
        package var person: String
        /// The name of the person; absent if the directory has none.
        package var personName: String?
        /// The office.
        package var office: Office
        /// The first day.
        package var from: CalendarDate
        /// The last day; absent if it is not known.
        package var until: CalendarDate?
    }

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
    /// What kind of body it is.
    package var kind: BodyKind
    /// Who holds and held which office, in the order in which the mandates were given.
    package var mandates: [Mandate]
    /// The revision of its stream.
    package var revision: Int

    /// A body as it stands.
    ///
    /// - Parameters:
    ///   - body: The body.
    ///   - state: The state that holds its municipality.
    ///   - names: The names of persons.
    package init(_ body: Body, in state: OversightState, names: some NameBook = NoNames()) {
        id = body.id.rawValue
        municipality = body.municipality.rawValue
        municipalityName = state.name(of: body.municipality)
        name = body.name
        earlierNames = body.names.earlier
        kind = body.kind
        mandates = body.mandates.map {
            Mandate(
                person: $0.person.rawValue, personName: names.name(of: $0.person), office: $0.office, from: $0.from,
                until: $0.until)
        }
        revision = body.revision
    }
}
