import Oversight

extension ActivityPlanned: EventPayload {
    static let type = "ActivityPlanned"
    static let version = 2

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("municipality", municipality)
        json.field("title", title)
        json.field("rationale", rationale)
        json.field("start", start)
        json.field("end", end)
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
            end: try json.day(ifPresent: "end"),
            units: try json.strings("units"),
            goals: try json.strings("goals").map { Identifier(rawValue: $0) })
    }
}

extension ActivityLinkedToGoal: EventPayload {
    static let type = "ActivityLinkedToGoal"

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("goal", goal)
        json.field("start", start)
        json.field("end", end)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            goal: try json.identifier("goal"),
            start: try json.day(ifPresent: "start"),
            end: try json.day(ifPresent: "end"))
    }
}

extension ActivityStatusReported: EventPayload {
    static let type = "ActivityStatusReported"

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

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("start", start)
        json.field("end", end)
        json.field("reason", reason)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            start: try json.day(ifPresent: "start"),
            end: try json.day(ifPresent: "end"),
            reason: try json.string("reason"))
    }
}

extension ActivityDescribed: EventPayload {
    static let type = "ActivityDescribed"

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
