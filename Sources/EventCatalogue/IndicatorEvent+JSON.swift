import Oversight

extension IndicatorEvent: CataloguedFamily {
    enum Tag: UInt8, EventTag {
        case defined
        case described
        case linkedToGoal
        case targetSet
        case measured
        case assessed
        case polaritySet
        case linkedToKolada
    }

    static let family = EventCatalogue.Family.indicator
    static let streams = StreamKinds.one(.indicator)

    @inline(__always)
    static func visit<Visitor: PayloadVisitor>(
        _ tag: Tag, _ visitor: inout Visitor
    ) throws(Visitor.Failure) -> Visitor.Result where Visitor.Family == Self {
        switch tag {
        case .defined: try visitor.visit(Self.defined)
        case .described: try visitor.visit(Self.described)
        case .linkedToGoal: try visitor.visit(Self.linkedToGoal)
        case .targetSet: try visitor.visit(Self.targetSet)
        case .measured: try visitor.visit(Self.measured)
        case .assessed: try visitor.visit(Self.assessed)
        case .polaritySet: try visitor.visit(Self.polaritySet)
        case .linkedToKolada: try visitor.visit(Self.linkedToKolada)
        }
    }

    var encoded: EventCatalogue.Encoded {
        switch self {
        case .defined(let event): encode(event)
        case .described(let event): encode(event)
        case .linkedToGoal(let event): encode(event)
        case .targetSet(let event): encode(event)
        case .measured(let event): encode(event)
        case .assessed(let event): encode(event)
        case .polaritySet(let event): encode(event)
        case .linkedToKolada(let event): encode(event)
        }
    }
}

extension IndicatorDefined: EventPayload {
    static let type = "IndicatorDefined"
    static let tag = IndicatorEvent.Tag.defined
    static let version = 2
    /// Version 1 had no words for the gender.
    static let older = [
        OlderVersion(version: 1) { json throws(EventDecodingError) in try IndicatorDefined(from: &json) }
    ]

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("municipality", municipality)
        json.field("title", title)
        json.field("unit", unit)
        json.field("gender", gender)
        json.field("genderLabel", genderLabel)
        json.field("part", part)
        json.field("followUp", strings: followUp.map(\.rawValue))
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            municipality: try json.identifier("municipality"),
            title: try json.string("title"),
            unit: try json.string(ifPresent: "unit"),
            gender: try json.key(ifPresent: "gender"),
            genderLabel: try json.string(ifPresent: "genderLabel"),
            part: try json.string(ifPresent: "part"),
            followUp: try json.keys("followUp"))
    }
}

extension IndicatorDescribed: EventPayload {
    static let type = "IndicatorDescribed"
    static let tag = IndicatorEvent.Tag.described

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("unit", unit)
        json.field("followUp", strings: followUp.map(\.rawValue))
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            unit: try json.string(ifPresent: "unit"),
            followUp: try json.keys("followUp"))
    }
}

extension IndicatorLinkedToGoal: EventPayload {
    static let type = "IndicatorLinkedToGoal"
    static let tag = IndicatorEvent.Tag.linkedToGoal

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("goal", goal)
        json.field("area", area)
        json.field("set", set)
        json.field("report", report)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            goal: try json.identifier(ifPresent: "goal"),
            area: try json.string(ifPresent: "area"),
            set: try json.string(ifPresent: "set"),
            report: try json.identifier(ifPresent: "report"))
    }
}

extension IndicatorTargetSet: EventPayload {
    static let type = "IndicatorTargetSet"
    static let tag = IndicatorEvent.Tag.targetSet

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("year", year)
        json.field("number", number)
        json.field("written", written)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            year: try json.integer("year"),
            number: try json.key(ifPresent: "number"),
            written: try json.string("written"))
    }
}

extension IndicatorMeasured: EventPayload {
    static let type = "IndicatorMeasured"
    static let tag = IndicatorEvent.Tag.measured

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("year", year)
        json.field("number", number)
        json.field("written", written)
        json.field("parts", strings: parts.map(\.rawValue))
        json.field("report", report)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            year: try json.integer("year"),
            number: try json.key(ifPresent: "number"),
            written: try json.string("written"),
            parts: try json.keys("parts"),
            report: try json.identifier(ifPresent: "report"))
    }
}

extension IndicatorAssessed: EventPayload {
    static let type = "IndicatorAssessed"
    static let tag = IndicatorEvent.Tag.assessed

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("year", year)
        json.field("assessment", assessment)
        json.field("assessmentLabel", assessmentLabel)
        json.field("trend", trend)
        json.field("trendLabel", trendLabel)
        json.field("report", report)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            year: try json.integer("year"),
            assessment: try json.key(ifPresent: "assessment"),
            assessmentLabel: try json.string(ifPresent: "assessmentLabel"),
            trend: try json.key(ifPresent: "trend"),
            trendLabel: try json.string(ifPresent: "trendLabel"),
            report: try json.identifier(ifPresent: "report"))
    }
}

extension IndicatorPolaritySet: EventPayload {
    static let type = "IndicatorPolaritySet"
    static let tag = IndicatorEvent.Tag.polaritySet

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("polarity", polarity)
        json.field("basis", basis)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            polarity: try json.key("polarity"),
            basis: try json.key("basis"))
    }
}

extension IndicatorLinkedToKolada: EventPayload {
    static let type = "IndicatorLinkedToKolada"
    static let tag = IndicatorEvent.Tag.linkedToKolada

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("keyFigure", keyFigure)
        json.field("municipalityCode", municipalityCode)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            keyFigure: try json.string("keyFigure"),
            municipalityCode: try json.string("municipalityCode"))
    }
}
