import Oversight

extension BodyEvent: CataloguedFamily {
    enum Tag: UInt8, EventTag {
        case established
        case mandateGiven
        case mandateEnded
        case renamed
    }

    static let family = EventCatalogue.Family.body
    static let streams = StreamKinds.one(.body)

    @inline(__always)
    static func visit<Visitor: PayloadVisitor>(
        _ tag: Tag, _ visitor: inout Visitor
    ) throws(Visitor.Failure) -> Visitor.Result where Visitor.Family == Self {
        switch tag {
        case .established: try visitor.visit(Self.established)
        case .mandateGiven: try visitor.visit(Self.mandateGiven)
        case .mandateEnded: try visitor.visit(Self.mandateEnded)
        case .renamed: try visitor.visit(Self.renamed)
        }
    }

    var encoded: EventCatalogue.Encoded {
        switch self {
        case .established(let event): encode(event)
        case .mandateGiven(let event): encode(event)
        case .mandateEnded(let event): encode(event)
        case .renamed(let event): encode(event)
        }
    }
}

extension BodyEstablished: EventPayload {
    static let type = "BodyEstablished"
    static let tag = BodyEvent.Tag.established

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("municipality", municipality)
        json.field("name", name)
        json.field("kind", kind)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            municipality: try json.identifier("municipality"),
            name: try json.string("name"),
            kind: try json.key("kind"))
    }
}

extension MandateGiven: EventPayload {
    static let type = "MandateGiven"
    static let tag = BodyEvent.Tag.mandateGiven
    static let version = 2
    /// Version 1 had no deputies.
    static let older = [OlderVersion(version: 1) { json throws(EventDecodingError) in try MandateGiven(from: &json) }]

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("person", person)
        json.field("office", office)
        json.field("until", until)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            person: try json.identifier("person"),
            office: try json.key("office"),
            until: try json.day(ifPresent: "until"))
    }
}

extension MandateEnded: EventPayload {
    static let type = "MandateEnded"
    static let tag = BodyEvent.Tag.mandateEnded
    static let version = 2
    /// Version 1 had no deputies.
    static let older = [OlderVersion(version: 1) { json throws(EventDecodingError) in try MandateEnded(from: &json) }]

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("person", person)
        json.field("office", office)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            person: try json.identifier("person"),
            office: try json.key("office"))
    }
}

extension BodyRenamed: EventPayload {
    static let type = "BodyRenamed"
    static let tag = BodyEvent.Tag.renamed

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("name", name)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(on: try json.day("on"), name: try json.string("name"))
    }
}
