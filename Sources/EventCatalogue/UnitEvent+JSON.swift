import Oversight

extension UnitEvent: CataloguedFamily {
    enum Tag: UInt8, EventTag {
        case established
        case moved
        case closed
        case renamed
        case reopened
    }

    static let family = EventCatalogue.Family.unit
    static let streams = StreamKinds.one(.unit)

    @inline(__always)
    static func visit<Visitor: PayloadVisitor>(
        _ tag: Tag, _ visitor: inout Visitor
    ) throws(Visitor.Failure) -> Visitor.Result where Visitor.Family == Self {
        switch tag {
        case .established: try visitor.visit(Self.established)
        case .moved: try visitor.visit(Self.moved)
        case .closed: try visitor.visit(Self.closed)
        case .renamed: try visitor.visit(Self.renamed)
        case .reopened: try visitor.visit(Self.reopened)
        }
    }

    var encoded: EventCatalogue.Encoded {
        switch self {
        case .established(let event): encode(event)
        case .moved(let event): encode(event)
        case .closed(let event): encode(event)
        case .renamed(let event): encode(event)
        case .reopened(let event): encode(event)
        }
    }
}

extension UnitEstablished: EventPayload {
    static let type = "UnitEstablished"
    static let tag = UnitEvent.Tag.established

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("municipality", municipality)
        json.field("name", name)
        json.field("parent", parent)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            municipality: try json.identifier("municipality"),
            name: try json.string("name"),
            parent: try json.identifier(ifPresent: "parent"))
    }
}

extension UnitMoved: EventPayload {
    static let type = "UnitMoved"
    static let tag = UnitEvent.Tag.moved

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("parent", parent)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            parent: try json.identifier(ifPresent: "parent"))
    }
}

extension UnitClosed: EventPayload {
    static let type = "UnitClosed"
    static let tag = UnitEvent.Tag.closed

    func write(to json: inout JSONWriter) {
        json.field("on", on)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"))
    }
}

extension UnitRenamed: EventPayload {
    static let type = "UnitRenamed"
    static let tag = UnitEvent.Tag.renamed

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("name", name)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(on: try json.day("on"), name: try json.string("name"))
    }
}

extension UnitReopened: EventPayload {
    static let type = "UnitReopened"
    static let tag = UnitEvent.Tag.reopened

    func write(to json: inout JSONWriter) {
        json.field("on", on)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(on: try json.day("on"))
    }
}
