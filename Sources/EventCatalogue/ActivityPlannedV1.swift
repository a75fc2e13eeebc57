import Oversight

/// Version 1 of `ActivityPlanned`, which named one unit at the most.
///
/// Documents show activities that several units share, so version 2 has a list. This is how a change is made: the old
/// version is read for ever by a type of its own, which lifts itself to the present one; it is never written again.
struct ActivityPlannedV1 {
    /// The event as version 2 would have written it.
    let lifted: ActivityPlanned

    init(from json: inout JSONReader) throws(EventDecodingError) {
        let (on, municipality): (CalendarDate, Identifier<Municipality>) =
            (try json.day("on"), try json.identifier("municipality"))
        lifted = ActivityPlanned(
            on: on,
            municipality: municipality,
            title: try json.string("title"),
            rationale: try json.string(ifPresent: "rationale"),
            start: try json.day(ifPresent: "start"),
            end: try json.day(ifPresent: "end"),
            units: try json.string(ifPresent: "unit").map { [$0] } ?? [],
            goals: try json.strings("goals").map { Identifier(rawValue: $0) })
    }
}
