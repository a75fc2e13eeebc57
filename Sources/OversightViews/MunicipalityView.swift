public import Oversight

/// A municipality as surfaces show it.
public struct MunicipalityView: Codable, Sendable, Equatable {
    /// A grade scale and the day from which it is used.
    public struct AdoptedScale: Codable, Sendable, Equatable {
        /// The scale.
        public var value: GradeScale
        /// The day from which it is used.
        public var on: CalendarDate
    }

    /// The identifier.
    public var id: String
    /// Its name, without "kommun".
    public var name: String
    /// The scale on which it grades its goals; absent if it has none.
    public var scale: AdoptedScale?
    /// The revision of its stream.
    public var revision: Int

    /// A municipality as it stands.
    ///
    /// - Parameter municipality: The municipality.
    public init(_ municipality: Municipality) {
        id = municipality.id.rawValue
        name = municipality.name
        scale = municipality.scale.map { AdoptedScale(value: $0.value, on: $0.on) }
        revision = municipality.revision
    }
}
