import Oversight

extension AssignmentEvent: CataloguedFamily {
    enum Tag: UInt8, EventTag {
        case given
        case statusReported
        case rescheduled
        case assigned
    }

    static let family = EventCatalogue.Family.assignment
    static let streams = StreamKinds.one(.assignment)

    @inline(__always)
    static func visit<Visitor: PayloadVisitor>(
        _ tag: Tag, _ visitor: inout Visitor
    ) throws(Visitor.Failure) -> Visitor.Result where Visitor.Family == Self {
        switch tag {
        case .given: try visitor.visit(Self.given)
        case .statusReported: try visitor.visit(Self.statusReported)
        case .rescheduled: try visitor.visit(Self.rescheduled)
        case .assigned: try visitor.visit(Self.assigned)
        }
    }

    var encoded: EventCatalogue.Encoded {
        switch self {
        case .given(let event): encode(event)
        case .statusReported(let event): encode(event)
        case .rescheduled(let event): encode(event)
        case .assigned(let event): encode(event)
        }
    }
}

extension AssignmentGiven: EventPayload {
    static let type = "AssignmentGiven"
    static let tag = AssignmentEvent.Tag.given
    static let version = 2
    /// Version 1 had no words in place of days.
    static let older = [
        OlderVersion(version: 1) { json throws(EventDecodingError) in try AssignmentGiven(from: &json) }
    ]

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("municipality", municipality)
        json.field("title", title)
        json.field("kind", kind)
        json.field("start", start)
        json.field("writtenStart", writtenStart)
        json.field("end", end)
        json.field("writtenEnd", writtenEnd)
        json.field("area", area)
        json.field("goal", goal)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            municipality: try json.identifier("municipality"),
            title: try json.string("title"),
            kind: try json.key("kind"),
            start: try json.day(ifPresent: "start"),
            writtenStart: try json.string(ifPresent: "writtenStart"),
            end: try json.day(ifPresent: "end"),
            writtenEnd: try json.string(ifPresent: "writtenEnd"),
            area: try json.string(ifPresent: "area"),
            goal: try json.identifier(ifPresent: "goal"))
    }
}

extension AssignmentStatusReported: EventPayload {
    static let type = "AssignmentStatusReported"
    static let tag = AssignmentEvent.Tag.statusReported

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("status", status)
        json.field("label", label)
        json.field("comment", comment)
        json.field("report", report)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            status: try json.key("status"),
            label: try json.string("label"),
            comment: try json.string(ifPresent: "comment"),
            report: try json.identifier(ifPresent: "report"))
    }
}

extension AssignmentRescheduled: EventPayload {
    static let type = "AssignmentRescheduled"
    static let tag = AssignmentEvent.Tag.rescheduled
    static let version = 2
    /// Version 1 had no words in place of days.
    static let older = [
        OlderVersion(version: 1) { json throws(EventDecodingError) in try AssignmentRescheduled(from: &json) }
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

extension AssignmentAssigned: EventPayload {
    static let type = "AssignmentAssigned"
    static let tag = AssignmentEvent.Tag.assigned

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("unit", unit)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(on: try json.day("on"), unit: try json.identifier("unit"))
    }
}
