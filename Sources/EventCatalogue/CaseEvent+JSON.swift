import Oversight

extension CaseEvent: CataloguedFamily {
    enum Tag: UInt8, EventTag {
        case opened
        case diaryNumberAssigned
        case closed
    }

    static let family = EventCatalogue.Family.matter
    static let streams = StreamKinds.one(.matter)

    @inline(__always)
    static func visit<Visitor: PayloadVisitor>(
        _ tag: Tag, _ visitor: inout Visitor
    ) throws(Visitor.Failure) -> Visitor.Result where Visitor.Family == Self {
        switch tag {
        case .opened: try visitor.visit(Self.opened)
        case .diaryNumberAssigned: try visitor.visit(Self.diaryNumberAssigned)
        case .closed: try visitor.visit(Self.closed)
        }
    }

    var encoded: EventCatalogue.Encoded {
        switch self {
        case .opened(let event): encode(event)
        case .diaryNumberAssigned(let event): encode(event)
        case .closed(let event): encode(event)
        }
    }
}

extension CaseOpened: EventPayload {
    static let type = "CaseOpened"
    static let tag = CaseEvent.Tag.opened

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("municipality", municipality)
        json.field("report", report)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            municipality: try json.identifier("municipality"),
            report: try json.identifier("report"))
    }
}

extension CaseClosed: EventPayload {
    static let type = "CaseClosed"
    static let tag = CaseEvent.Tag.closed

    func write(to json: inout JSONWriter) {
        json.field("on", on)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"))
    }
}

extension DiaryNumberAssigned: EventPayload {
    static let type = "DiaryNumberAssigned"
    static let tag = CaseEvent.Tag.diaryNumberAssigned

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("written", number.written)
        json.field("normalised", number.normalised)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            number: DiaryNumber(written: try json.string("written"), normalised: try json.string("normalised")))
    }
}
