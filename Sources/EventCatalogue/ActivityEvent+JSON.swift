import Oversight

extension ActivityEvent: CataloguedFamily {
    enum Tag: UInt8, EventTag {
        case planned
        case described
        case linkedToGoal
        case statusReported
        case rescheduled
    }

    static let family = EventCatalogue.Family.activity
    static let streams = StreamKinds.one(.activity)

    @inline(__always)
    static func visit<Visitor: PayloadVisitor>(
        _ tag: Tag, _ visitor: inout Visitor
    ) throws(Visitor.Failure) -> Visitor.Result where Visitor.Family == Self {
        switch tag {
        case .planned: try visitor.visit(Self.planned)
        case .described: try visitor.visit(Self.described)
        case .linkedToGoal: try visitor.visit(Self.linkedToGoal)
        case .statusReported: try visitor.visit(Self.statusReported)
        case .rescheduled: try visitor.visit(Self.rescheduled)
        }
    }

    var encoded: EventCatalogue.Encoded {
        switch self {
        case .planned(let event): encode(event)
        case .described(let event): encode(event)
        case .linkedToGoal(let event): encode(event)
        case .statusReported(let event): encode(event)
        case .rescheduled(let event): encode(event)
        }
    }
}

extension ActivityPlanned: EventPayload {
    static let type = "ActivityPlanned"
    static let tag = ActivityEvent.Tag.planned
    static let version = 3
    /// Version 2 had no words in place of days.
    static let older = [
        OlderVersion(version: 1, read: readVersion1),
        OlderVersion(version: 2) { json throws(EventDecodingError) in try ActivityPlanned(from: &json) },
    ]

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("municipality", municipality)
        json.field("title", title)
        json.field("rationale", rationale)
        json.field("start", start)
        json.field("writtenStart", writtenStart)
        json.field("end", end)
        json.field("writtenEnd", writtenEnd)
        json.field("units", strings: units)
        json.field("goals", strings: goals.map(\.rawValue))
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            municipality: try json.identifier("municipality"),
            title: try json.string("title"),
            rationale: try json.string(ifPresent: "rationale"),
            start: try json.day(ifPresent: "start"),
            writtenStart: try json.string(ifPresent: "writtenStart"),
            end: try json.day(ifPresent: "end"),
            writtenEnd: try json.string(ifPresent: "writtenEnd"),
            units: try json.strings("units"),
            goals: try json.strings("goals").map { Identifier(rawValue: $0) })
    }
}

extension ActivityLinkedToGoal: EventPayload {
    static let type = "ActivityLinkedToGoal"
    static let tag = ActivityEvent.Tag.linkedToGoal
    static let version = 2
    /// Version 1 had no words in place of days.
    static let older = [
        OlderVersion(version: 1) { json throws(EventDecodingError) in try ActivityLinkedToGoal(from: &json) }
    ]

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("goal", goal)
        json.field("start", start)
        json.field("writtenStart", writtenStart)
        json.field("end", end)
        json.field("writtenEnd", writtenEnd)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            goal: try json.identifier("goal"),
            start: try json.day(ifPresent: "start"),
            writtenStart: try json.string(ifPresent: "writtenStart"),
            end: try json.day(ifPresent: "end"),
            writtenEnd: try json.string(ifPresent: "writtenEnd"))
    }
}

extension ActivityStatusReported: EventPayload {
    static let type = "ActivityStatusReported"
    static let tag = ActivityEvent.Tag.statusReported

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("status", status)
        json.field("comment", comment)
        json.field("goal", goal)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            status: try json.status("status"),
            comment: try json.string(ifPresent: "comment"),
            goal: try json.identifier(ifPresent: "goal"))
    }
}

extension ActivityRescheduled: EventPayload {
    static let type = "ActivityRescheduled"
    static let tag = ActivityEvent.Tag.rescheduled
    static let version = 2
    /// Version 1 had no words in place of days.
    static let older = [
        OlderVersion(version: 1) { json throws(EventDecodingError) in try ActivityRescheduled(from: &json) }
    ]

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("start", start)
        json.field("writtenStart", writtenStart)
        json.field("end", end)
        json.field("writtenEnd", writtenEnd)
        json.field("reason", reason)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            start: try json.day(ifPresent: "start"),
            writtenStart: try json.string(ifPresent: "writtenStart"),
            end: try json.day(ifPresent: "end"),
            writtenEnd: try json.string(ifPresent: "writtenEnd"),
            reason: try json.string("reason"))
    }
}

extension ActivityDescribed: EventPayload {
    static let type = "ActivityDescribed"
    static let tag = ActivityEvent.Tag.described

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("rationale", rationale)
        if let units { json.field("units", strings: units) }
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            rationale: try json.string(ifPresent: "rationale"),
            units: try json.strings(ifPresent: "units"))
    }
}
