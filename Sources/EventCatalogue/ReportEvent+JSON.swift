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
        case withdrawn
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
        case .withdrawn: try visitor.visit(Self.withdrawn)
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
        case .withdrawn(let event): encode(event)
        }
    }
}

extension ReportRequested: EventPayload {
    static let type = "ReportRequested"
    static let tag = ReportEvent.Tag.requested
    static let version = 2
    static let older = [OlderVersion(version: 1, read: readVersion1)]

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("municipality", municipality)
        json.field("kind", kind)
        json.field("title", title)
        json.field("unit", unit)
        json.field("committee", committee)
        json.field("due", due)
        json.field("year", year)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            municipality: try json.identifier("municipality"),
            kind: try json.key("kind"),
            title: try json.string("title"),
            unit: try json.string(ifPresent: "unit"),
            committee: try json.identifier("committee"),
            due: try json.day(ifPresent: "due"),
            year: try json.integer("year"))
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

extension ReportWithdrawn: EventPayload {
    static let type = "ReportWithdrawn"
    static let tag = ReportEvent.Tag.withdrawn

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("reason", reason)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            reason: try json.string("reason"))
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
