import Oversight

extension ReportTabled: EventPayload {
    static let type = "ReportTabled"
    static let tag = ReportEvent.Tag.tabled

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("item", object: item.write)
        json.field("reasons", reasons)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            item: try json.object("item", MinuteItem.init(from:)),
            reasons: try json.string(ifPresent: "reasons"))
    }
}

extension ReportApproved: EventPayload {
    static let type = "ReportApproved"
    static let tag = ReportEvent.Tag.approved

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("item", object: item.write)
        json.field("reasons", reasons)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            item: try json.object("item", MinuteItem.init(from:)),
            reasons: try json.string(ifPresent: "reasons"))
    }
}

extension ReportRemitted: EventPayload {
    static let type = "ReportRemitted"
    static let tag = ReportEvent.Tag.remitted

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("item", object: item.write)
        json.field("reasons", reasons)
        json.field("due", due)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            item: try json.object("item", MinuteItem.init(from:)),
            reasons: try json.string("reasons"),
            due: try json.day(ifPresent: "due"))
    }
}

extension ReportEscalated: EventPayload {
    static let type = "ReportEscalated"
    static let tag = ReportEvent.Tag.escalated

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("item", object: item.write)
        json.field("reasons", reasons)
        json.field("board", board)
        json.field("presenter", presenter)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            item: try json.object("item", MinuteItem.init(from:)),
            reasons: try json.string(ifPresent: "reasons"),
            board: try json.identifier("board"),
            presenter: try json.identifier(ifPresent: "presenter"))
    }
}

extension BoardActionDecided: EventPayload {
    static let type = "BoardActionDecided"
    static let tag = ReportEvent.Tag.boardActionDecided

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("item", object: item.write)
        json.field("reasons", reasons)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            item: try json.object("item", MinuteItem.init(from:)),
            reasons: try json.string(ifPresent: "reasons"))
    }
}

extension DecisionCorrected: EventPayload {
    static let type = "DecisionCorrected"
    static let tag = ReportEvent.Tag.decisionCorrected

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("decision", decision)
        json.field("field", field)
        json.field("was", was)
        json.field("now", now)
        json.field("reason", reason)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            decision: try json.integer("decision"),
            field: try json.key("field"),
            was: try json.string("was"),
            now: try json.string("now"),
            reason: try json.string("reason"))
    }
}
