package import Oversight

/// A municipality as surfaces show it.
package struct MunicipalityView: Codable, Sendable, Equatable {
    /// A grade scale and the day from which it is used.
    package struct AdoptedScale: Codable, Sendable, Equatable {
        /// The scale.
        package var value: GradeScale
        /// The day from which it is used.
        package var on: CalendarDate
    }

    /// The identifier.
    package var id: String
    /// Its name, without "kommun".
    package var name: String
    /// The scale on which it grades its goals; absent if it has none.
    package var scale: AdoptedScale?
    /// The revision of its stream.
    package var revision: Int

    /// A municipality as it stands.
    ///
    /// - Parameter municipality: The municipality.
    package init(_ municipality: Municipality) {
        id = municipality.id.rawValue
        name = municipality.name
        scale = municipality.scale.map { AdoptedScale(value: $0.value, on: $0.on) }
        revision = municipality.revision
    }
}
