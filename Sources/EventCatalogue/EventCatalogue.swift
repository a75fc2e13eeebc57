package import Oversight

/// The published catalogue: every event type and version that a log may contain.
///
/// Its schemas and examples are in `Events/`; a test checks that they agree with the code.
package enum EventCatalogue {
    /// An event as it is stored: its published type and version, and the bytes of its JSON object.
    package struct Encoded: Sendable, Equatable {
        /// The published name.
        package var type: String
        /// The version.
        package var version: Int
        /// A JSON object in UTF-8.
        package var data: [UInt8]
    }

    /// One type and version that can be read.
    package struct Entry: Sendable, Hashable {
        /// The published name.
        package let type: String
        /// The version.
        package let version: Int
        /// The kinds of streams in which its events may stand.
        package let streams: StreamKinds
        let family: Family
        /// The tag in the family.
        let tag: UInt8
        /// The index in the older versions of the event type, or `nil` for the version that is written.
        let older: Int?

        /// Whether this version is the one that is written.
        package var isWritten: Bool { older == nil }
    }

    /// Every type in the version that is written, followed by the older versions.
    package static let entries: [Entry] = {
        let all = Family.allCases.flatMap { family in
            var families = FamilyEntries()
            return visit(family, &families)
        }
        return all.filter(\.isWritten) + all.filter { !$0.isWritten }
    }()

    /// The entry of a type and version, or `nil` if the catalogue has none.
    ///
    /// - Parameters:
    ///   - type: The published name.
    ///   - version: The version.
    package static func entry(type: String, version: Int) -> Entry? {
        entriesByType[type]?.first { $0.version == version }
    }

    private static let entriesByType = Dictionary(grouping: entries, by: \.type)

    /// Reads a stored event; an older version is read as the present one.
    ///
    /// - Parameters:
    ///   - entry: Its type and version.
    ///   - data: The bytes of its JSON object.
    /// - Throws: ``EventDecodingError`` if the bytes are not such an event.
    package static func read(
        _ entry: Entry, _ data: UnsafeRawBufferPointer
    ) throws(EventDecodingError) -> OversightEvent {
        var reading = EventReading(tag: entry.tag, older: entry.older, json: try JSONReader(data))
        return try visit(entry.family, &reading)
    }

    /// The Swift type of an entry's events.
    ///
    /// - Parameter entry: The entry.
    package static func payload(of entry: Entry) -> any DomainEvent.Type {
        var payload = FamilyPayload(tag: entry.tag)
        return visit(entry.family, &payload)
    }
}
