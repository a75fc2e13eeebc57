/// What a document prints of itself, and what its import is told instead.
package struct StatedCover: Sendable, Hashable {
    /// The municipality that the cover names, such as `Timrå kommun`; `nil` if it names none.
    package var municipality: String?
    /// The line of the municipality, from 1; 0 if there is none.
    package var municipalityLine: Int
    /// The year of a half-year or annual report, if its title or period names it.
    package var year: Int?

    /// What a cover prints.
    ///
    /// - Parameters:
    ///   - municipality: The municipality that the cover names; `nil` if it names none.
    ///   - municipalityLine: The line of the municipality, from 1; 0 if there is none.
    ///   - year: The year of a half-year or annual report, if its title or period names it.
    package init(municipality: String? = nil, municipalityLine: Int = 0, year: Int? = nil) {
        self.municipality = municipality
        self.municipalityLine = municipalityLine
        self.year = year
    }
}
