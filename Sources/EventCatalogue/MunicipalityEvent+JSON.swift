import Oversight

extension MunicipalityEvent: CataloguedFamily {
    enum Tag: UInt8, EventTag {
        case registered
        case gradeScaleAdopted
        case assessmentScaleAdopted
        case trendWordsAdopted
        case assignmentWordsAdopted
        case activityWordsAdopted
        case yearClosed
    }

    static let family = EventCatalogue.Family.municipality
    static let streams = StreamKinds.one(.municipality)

    @inline(__always)
    static func visit<Visitor: PayloadVisitor>(
        _ tag: Tag, _ visitor: inout Visitor
    ) throws(Visitor.Failure) -> Visitor.Result where Visitor.Family == Self {
        switch tag {
        case .registered: try visitor.visit(Self.registered)
        case .gradeScaleAdopted: try visitor.visit(Self.gradeScaleAdopted)
        case .assessmentScaleAdopted: try visitor.visit(Self.assessmentScaleAdopted)
        case .trendWordsAdopted: try visitor.visit(Self.trendWordsAdopted)
        case .assignmentWordsAdopted: try visitor.visit(Self.assignmentWordsAdopted)
        case .activityWordsAdopted: try visitor.visit(Self.activityWordsAdopted)
        case .yearClosed: try visitor.visit(Self.yearClosed)
        }
    }

    var encoded: EventCatalogue.Encoded {
        switch self {
        case .registered(let event): encode(event)
        case .gradeScaleAdopted(let event): encode(event)
        case .assessmentScaleAdopted(let event): encode(event)
        case .trendWordsAdopted(let event): encode(event)
        case .assignmentWordsAdopted(let event): encode(event)
        case .activityWordsAdopted(let event): encode(event)
        case .yearClosed(let event): encode(event)
        }
    }
}

extension MunicipalityRegistered: EventPayload {
    static let type = "MunicipalityRegistered"
    static let tag = MunicipalityEvent.Tag.registered

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("name", name)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            name: try json.string("name"))
    }
}

extension GradeScaleAdopted: EventPayload {
    static let type = "GradeScaleAdopted"
    static let tag = MunicipalityEvent.Tag.gradeScaleAdopted

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.list("steps", scale.steps) { json, step in
            json.object { json in
                json.field("key", step.key)
                json.field("label", step.label)
            }
        }
        if let rule = scale.rule {
            json.field("rule") { json in
                json.field("noneStarted", rule.noneStarted)
                json.field("inProgress", rule.inProgress)
                json.field("oneCompleted", rule.oneCompleted)
                json.field("targetReached", rule.targetReached)
            }
        }
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        let on = try json.day("on")
        let steps = try json.list("steps") { (bytes, at, end) throws(EventDecodingError) in
            try JSONReader.nested(bytes, at, &end) { (json) throws(EventDecodingError) in
                GradeScale.Step(key: try json.key("key"), label: try json.string("label"))
            }
        }
        let rule = try json.object(ifPresent: "rule") { (json) throws(EventDecodingError) in
            GradeRule(
                noneStarted: try json.key("noneStarted"), inProgress: try json.key("inProgress"),
                oneCompleted: try json.key("oneCompleted"), targetReached: try json.key("targetReached"))
        }
        self.init(on: on, scale: GradeScale(steps: steps, rule: rule))
    }
}

extension AssessmentScaleAdopted: EventPayload {
    static let type = "AssessmentScaleAdopted"
    static let tag = MunicipalityEvent.Tag.assessmentScaleAdopted

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("steps", objects: steps)
        json.field("none", strings: none)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            steps: try json.objects("steps"),
            none: try json.strings("none"))
    }
}

extension TrendWordsAdopted: EventPayload {
    static let type = "TrendWordsAdopted"
    static let tag = MunicipalityEvent.Tag.trendWordsAdopted

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("improving", strings: improving)
        json.field("unchanged", strings: unchanged)
        json.field("worsening", strings: worsening)
        json.field("incomparable", strings: incomparable)
        json.field("none", strings: none)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            improving: try json.strings("improving"),
            unchanged: try json.strings("unchanged"),
            worsening: try json.strings("worsening"),
            incomparable: try json.strings("incomparable"),
            none: try json.strings("none"))
    }
}

extension AssignmentWordsAdopted: EventPayload {
    static let type = "AssignmentWordsAdopted"
    static let tag = MunicipalityEvent.Tag.assignmentWordsAdopted

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("words", objects: words)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            words: try json.objects("words"))
    }
}

extension ActivityWordsAdopted: EventPayload {
    static let type = "ActivityWordsAdopted"
    static let tag = MunicipalityEvent.Tag.activityWordsAdopted

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("words", objects: words)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            words: try json.objects("words"))
    }
}

extension AssessmentStep: PayloadObject {
    func write(to json: inout JSONWriter) {
        json.field("key", key)
        json.field("label", label)
        json.field("rank", rank)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            key: try json.key("key"),
            label: try json.string("label"),
            rank: try json.integer("rank"))
    }
}

extension AssignmentWord: PayloadObject {
    func write(to json: inout JSONWriter) {
        json.field("status", status)
        json.field("label", label)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            status: try json.key("status"),
            label: try json.string("label"))
    }
}

extension ActivityWord: PayloadObject {
    func write(to json: inout JSONWriter) {
        json.field("status", status)
        json.field("label", label)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            status: try json.status("status"),
            label: try json.string("label"))
    }
}

extension YearClosed: EventPayload {
    static let type = "YearClosed"
    static let tag = MunicipalityEvent.Tag.yearClosed

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("year", year)
        json.field("items", objects: items)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            year: try json.integer("year"),
            items: try json.objects("items"))
    }
}

extension ClosedItem: PayloadObject {
    func write(to json: inout JSONWriter) {
        json.field("kind", kind)
        json.field("id", id)
        json.field("reason", reason)
        json.field("goals", strings: goals.map(\.rawValue))
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            kind: try json.key("kind"),
            id: try json.string("id"),
            reason: try json.string(ifPresent: "reason"),
            goals: try json.strings("goals").map { Identifier(rawValue: $0) })
    }
}
