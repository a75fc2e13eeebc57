import Oversight

extension ReportRequested: EventPayload {
    static let type = "ReportRequested"

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("municipality", municipality)
        json.field("kind", kind)
        json.field("title", title)
        json.field("unit", unit)
        json.field("committee", committee)
        json.field("due", due)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            municipality: try json.identifier("municipality"),
            kind: try json.key("kind"),
            title: try json.string("title"),
            unit: try json.string(ifPresent: "unit"),
            committee: try json.identifier("committee"),
            due: try json.day(ifPresent: "due"))
    }
}

extension GoalGraded: EventPayload {
    static let type = "GoalGraded"

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("goal", goal)
        json.field("grade", grade)
        json.field("basis", basis)
        json.field("reason", reason)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            goal: try json.identifier("goal"),
            grade: try json.key("grade"),
            basis: try json.key("basis"),
            reason: try json.string(ifPresent: "reason"))
    }
}

extension ReportSubmitted: EventPayload {
    static let type = "ReportSubmitted"

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("position", position)
        json.field("round", round)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            position: try json.integer("position"),
            round: try json.integer("round"))
    }
}

extension ReportTabled: EventPayload {
    static let type = "ReportTabled"

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

extension ReportSupplemented: EventPayload {
    static let type = "ReportSupplemented"

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("text", text)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            text: try json.string("text"))
    }
}

extension ReportEscalated: EventPayload {
    static let type = "ReportEscalated"

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

extension ReportDrafted: EventPayload {
    static let type = "ReportDrafted"

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.list("sections", sections) { json, section in
            json.object { json in
                json.field("number", section.number)
                json.field("goal", section.goal)
                json.field("activities", strings: section.activities.map(\.rawValue))
            }
        }
        json.field("listedGoals", strings: listedGoals.map(\.rawValue))
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        let on = try json.day("on")
        let sections = try json.list("sections") { (bytes, at, end) throws(EventDecodingError) in
            try JSONReader.nested(bytes, at, &end) { (json) throws(EventDecodingError) in
                ReportSection(
                    number: try json.string("number"),
                    goal: try json.identifier("goal"),
                    activities: try json.strings("activities").map { Identifier(rawValue: $0) })
            }
        }
        let listed = try json.strings("listedGoals")
        self.init(on: on, sections: sections, listedGoals: listed.map { Identifier(rawValue: $0) })
    }
}

extension ReportFindingsNoted: EventPayload {
    static let type = "ReportFindingsNoted"

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.list("findings", findings) { json, finding in
            json.object { json in
                json.field("code", finding.code)
                json.field("line", finding.line)
                json.field("message", finding.message)
            }
        }
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        let on = try json.day("on")
        let findings = try json.list("findings") { (bytes, at, end) throws(EventDecodingError) in
            try JSONReader.nested(bytes, at, &end) { (json) throws(EventDecodingError) in
                Finding(
                    code: try json.key("code"), line: try json.integer("line"),
                    message: try json.string("message"))
            }
        }
        self.init(on: on, findings: findings)
    }
}
