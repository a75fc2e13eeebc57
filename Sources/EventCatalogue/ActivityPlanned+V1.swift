import Oversight

extension ActivityPlanned {
    /// The upcaster of version 1, which named at most one unit.
    ///
    /// Documents show activities that several units share, so version 2 has a list. An old version is read for ever,
    /// as an event of the present version, and is never written again.
    @Sendable
    static func readVersion1(from json: inout JSONReader) throws(EventDecodingError) -> ActivityPlanned {
        ActivityPlanned(
            on: try json.day("on"),
            municipality: try json.identifier("municipality"),
            title: try json.string("title"),
            rationale: try json.string(ifPresent: "rationale"),
            start: try json.day(ifPresent: "start"),
            end: try json.day(ifPresent: "end"),
            units: try json.string(ifPresent: "unit").map { [$0] } ?? [],
            goals: try json.strings("goals").map { Identifier(rawValue: $0) })
    }
}
