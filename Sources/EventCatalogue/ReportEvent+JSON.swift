import Oversight

extension ReportEvent: CataloguedFamily {
    enum Tag: UInt8, EventTag {
        case requested
        case drafted
        case goalGraded
        case findingsNoted
        case submitted
        case tabled
        case approved
        case remitted
        case supplemented
        case escalated
        case boardActionDecided
        case decisionCorrected
        case figuresStated
        case decisionStated
    }

    static let family = EventCatalogue.Family.report
    static let streams = StreamKinds.one(.report)

    @inline(__always)
    static func visit<Visitor: PayloadVisitor>(
        _ tag: Tag, _ visitor: inout Visitor
    ) throws(Visitor.Failure) -> Visitor.Result where Visitor.Family == Self {
        switch tag {
        case .requested: try visitor.visit(Self.requested)
        case .drafted: try visitor.visit(Self.drafted)
        case .goalGraded: try visitor.visit(Self.goalGraded)
        case .findingsNoted: try visitor.visit(Self.findingsNoted)
        case .submitted: try visitor.visit(Self.submitted)
        case .tabled: try visitor.visit(Self.tabled)
        case .approved: try visitor.visit(Self.approved)
        case .remitted: try visitor.visit(Self.remitted)
        case .supplemented: try visitor.visit(Self.supplemented)
        case .escalated: try visitor.visit(Self.escalated)
        case .boardActionDecided: try visitor.visit(Self.boardActionDecided)
        case .decisionCorrected: try visitor.visit(Self.decisionCorrected)
        case .figuresStated: try visitor.visit(Self.figuresStated)
        case .decisionStated: try visitor.visit(Self.decisionStated)
        }
    }

    var encoded: EventCatalogue.Encoded {
        switch self {
        case .requested(let event): encode(event)
        case .drafted(let event): encode(event)
        case .goalGraded(let event): encode(event)
        case .findingsNoted(let event): encode(event)
        case .submitted(let event): encode(event)
        case .tabled(let event): encode(event)
        case .approved(let event): encode(event)
        case .remitted(let event): encode(event)
        case .supplemented(let event): encode(event)
        case .escalated(let event): encode(event)
        case .boardActionDecided(let event): encode(event)
        case .decisionCorrected(let event): encode(event)
        case .figuresStated(let event): encode(event)
        case .decisionStated(let event): encode(event)
        }
    }
}

extension ReportRequested: EventPayload {
    static let type = "ReportRequested"
    static let tag = ReportEvent.Tag.requested

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
    static let tag = ReportEvent.Tag.goalGraded

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
    static let tag = ReportEvent.Tag.submitted

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

extension ReportSupplemented: EventPayload {
    static let type = "ReportSupplemented"
    static let tag = ReportEvent.Tag.supplemented

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

extension ReportDrafted: EventPayload {
    static let type = "ReportDrafted"
    static let tag = ReportEvent.Tag.drafted

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
    static let tag = ReportEvent.Tag.findingsNoted
    static let version = 2
    static let older = [OlderVersion(version: 1, read: readVersion1)]

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("findings", objects: findings)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(on: try json.day("on"), findings: try json.objects("findings"))
    }
}

extension Finding: PayloadObject {
    func write(to json: inout JSONWriter) {
        json.field("code", code)
        if line > 0 { json.field("line", line) }
        json.field("figures", objects: figures)
        if !message.isEmpty { json.field("text", message) }
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            code: try json.key("code"), line: try json.integer(ifPresent: "line") ?? 0,
            figures: try json.objects("figures"), message: try json.string(ifPresent: "text") ?? "")
    }
}

extension Finding.Figure: PayloadObject {
    func write(to json: inout JSONWriter) {
        json.field("name", name)
        json.field("text", text)
        json.field("number", number)
        json.field("day", day)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            try json.key("name"), text: try json.string(ifPresent: "text"), number: try json.key(ifPresent: "number"),
            day: try json.day(ifPresent: "day"))
    }
}

extension ReportFiguresStated: EventPayload {
    static let type = "ReportFiguresStated"
    static let tag = ReportEvent.Tag.figuresStated

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("figures", objects: figures)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            figures: try json.objects("figures"))
    }
}

extension ReportDecisionStated: EventPayload {
    static let type = "ReportDecisionStated"
    static let tag = ReportEvent.Tag.decisionStated

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("date", date)
        json.field("paragraph", paragraph)
        json.field("written", written)
        json.field("body", body)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            date: try json.day("date"),
            paragraph: try json.string("paragraph"),
            written: try json.string("written"),
            body: try json.identifier(ifPresent: "body"))
    }
}

extension ReportFigure: PayloadObject {
    func write(to json: inout JSONWriter) {
        json.field("line", line)
        json.field("written", written)
        json.field("number", number)
        json.field("unit", unit)
        json.field("refersTo", refersTo)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            line: try json.integer(ifPresent: "line"),
            written: try json.string("written"),
            number: try json.key(ifPresent: "number"),
            unit: try json.string(ifPresent: "unit"),
            refersTo: try json.string(ifPresent: "refersTo"))
    }
}
