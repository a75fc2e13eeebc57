/// An event type and version of the catalogue: its published name, and how it is written and read.
///
/// A type and version, once released, never changes; a new shape is a new version, and the old one is read by a type
/// of its own that lifts itself (see `ActivityPlannedV1`).
protocol EventPayload {
    /// The published name, in the past tense.
    static var type: String { get }
    /// The version, from 1.
    static var version: Int { get }
    /// Writes the fields of the object, in their fixed order.
    func write(to json: inout JSONWriter)
    /// Reads the fields of the object.
    init(from json: inout JSONReader) throws(EventDecodingError)
}

extension EventPayload {
    /// The version, where there is only one.
    static var version: Int { 1 }
}
