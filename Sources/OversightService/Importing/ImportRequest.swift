package import Oversight

/// A document to import, and what it does not say of itself.
package struct ImportRequest: Sendable, Equatable {
    /// The file.
    package var bytes: [UInt8]
    /// The name of the municipality that published it.
    package var municipality: String
    /// The day as of which it speaks.
    package var asOf: CalendarDate
    /// The body that the report goes to; what the document names, or else the board's own subcommittee, where none is given.
    package var committee: String?
    /// Whether only to say what would be recorded.
    package var dryRun: Bool

    /// A document to import.
    package init(
        bytes: [UInt8], municipality: String, asOf: CalendarDate, committee: String? = nil, dryRun: Bool = false
    ) {
        self.bytes = bytes
        self.municipality = municipality
        self.asOf = asOf
        self.committee = committee
        self.dryRun = dryRun
    }
}
