public import Oversight

/// A document to import, and what it does not say of itself.
public struct ImportRequest: Sendable, Equatable {
    /// The file.
    public var bytes: [UInt8]
    /// The name of the municipality that published it.
    public var municipality: String
    /// The day as of which it speaks.
    public var asOf: CalendarDate
    /// The body that the report goes to; what the document names, or else the board's own subcommittee, where none is given.
    public var committee: String?
    /// Whether only to say what would be recorded.
    public var dryRun: Bool

    /// A document to import.
    public init(
        bytes: [UInt8], municipality: String, asOf: CalendarDate, committee: String? = nil, dryRun: Bool = false
    ) {
        self.bytes = bytes
        self.municipality = municipality
        self.asOf = asOf
        self.committee = committee
        self.dryRun = dryRun
    }
}
