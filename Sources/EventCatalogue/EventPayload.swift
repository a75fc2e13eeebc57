import Oversight

/// An event type of the catalogue, declared once: its published name, its tag, how it is written, and how each of its
/// versions is read.
///
/// A type and version, once released, never changes. A new shape is a new version; the old one stays readable through
/// an upcaster in ``older`` (see `ActivityPlanned`).
protocol EventPayload: DomainEvent {
    /// The tags of the family that the event belongs to.
    associatedtype Tag: EventTag

    /// The published name, in the past tense.
    static var type: String { get }
    /// The version that is written, from 1.
    static var version: Int { get }
    /// The tag in its family, which is what replay switches on.
    static var tag: Tag { get }
    /// The older versions, which are still read.
    static var older: [OlderVersion<Self>] { get }

    /// Writes the fields of the object, in their fixed order.
    func write(to json: inout JSONWriter)
    /// Reads the fields of the object.
    init(from json: inout JSONReader) throws(EventDecodingError)
}

extension EventPayload {
    /// Version 1, until there is a second.
    static var version: Int { 1 }
    /// No older versions, until there is a second.
    static var older: [OlderVersion<Self>] { [] }
}

/// What replay switches on to read an event of a family: a number, so that no strings are compared.
protocol EventTag: RawRepresentable<UInt8>, CaseIterable, Sendable {}

/// A version of an event that is no longer written, with its upcaster.
struct OlderVersion<Event: EventPayload>: Sendable {
    /// The version.
    let version: Int
    /// Reads the fields of this version as an event of the present one.
    let read: @Sendable (inout JSONReader) throws(EventDecodingError) -> Event
}
