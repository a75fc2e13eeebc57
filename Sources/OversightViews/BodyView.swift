public import Oversight

/// A body as surfaces show it, with who holds and held which office.
public struct BodyView: Codable, Sendable, Equatable {
    /// An office held by a person for a time.
    public struct Mandate: Codable, Sendable, Equatable {
        /// The identifier of the person.
        public var person: String
        /// The office.
        public var office: Office
        /// The first day.
        public var from: CalendarDate
        /// The last day; absent if it is not known.
        public var until: CalendarDate?
    }

    /// The identifier.
    public var id: String
    /// The identifier of its municipality.
    public var municipality: String
    /// The name of its municipality.
    public var municipalityName: String
    /// Its name.
    public var name: String
    /// What kind of body it is.
    public var kind: BodyKind
    /// Who holds and held which office, in the order in which the mandates were given.
    public var mandates: [Mandate]
    /// The revision of its stream.
    public var revision: Int

    /// A body as it stands.
    ///
    /// - Parameters:
    ///   - body: The body.
    ///   - state: The state that holds its municipality.
    public init(_ body: Body, in state: OversightState) {
        id = body.id.rawValue
        municipality = body.municipality.rawValue
        municipalityName = state.name(of: body.municipality)
        name = body.name
        kind = body.kind
        mandates = body.mandates.map {
            Mandate(person: $0.person.rawValue, office: $0.office, from: $0.from, until: $0.until)
        }
        revision = body.revision
    }
}
