import Oversight

extension ProviderEvent: CataloguedFamily {
    enum Tag: UInt8, EventTag {
        case sampleDrawn
        case followedUp
    }

    static let family = EventCatalogue.Family.provider
    static let streams = StreamKinds.one(.provider)

    @inline(__always)
    static func visit<Visitor: PayloadVisitor>(
        _ tag: Tag, _ visitor: inout Visitor
    ) throws(Visitor.Failure) -> Visitor.Result where Visitor.Family == Self {
        switch tag {
        case .sampleDrawn: try visitor.visit(Self.sampleDrawn)
        case .followedUp: try visitor.visit(Self.followedUp)
        }
    }

    var encoded: EventCatalogue.Encoded {
        switch self {
        case .sampleDrawn(let event): encode(event)
        case .followedUp(let event): encode(event)
        }
    }
}

extension ProviderSampleDrawn: EventPayload {
    static let type = "ProviderSampleDrawn"
    static let tag = ProviderEvent.Tag.sampleDrawn

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("municipality", municipality)
        json.field("year", year)
        json.field("report", report)
        json.field("suppliersUsed", suppliersUsed)
        json.field("drawn", strings: drawn)
        json.field("method", method)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            municipality: try json.identifier("municipality"),
            year: try json.integer("year"),
            report: try json.identifier(ifPresent: "report"),
            suppliersUsed: try json.integer("suppliersUsed"),
            drawn: try json.strings("drawn"),
            method: try json.string(ifPresent: "method"))
    }
}

extension ProviderFollowedUp: EventPayload {
    static let type = "ProviderFollowedUp"
    static let tag = ProviderEvent.Tag.followedUp

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("supplier", supplier)
        json.field("answers", objects: answers)
        json.field("report", report)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            supplier: try json.string("supplier"),
            answers: try json.objects("answers"),
            report: try json.identifier(ifPresent: "report"))
    }
}

extension ProviderAnswer: PayloadObject {
    func write(to json: inout JSONWriter) {
        json.field("topic", topic)
        json.field("question", question)
        json.field("answer", answer)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            topic: try json.string(ifPresent: "topic"),
            question: try json.string("question"),
            answer: try json.string("answer"))
    }
}
