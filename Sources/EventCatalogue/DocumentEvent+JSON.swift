import Oversight

extension DocumentEvent: CataloguedFamily {
    enum Tag: UInt8, EventTag {
        case issued
    }

    static let family = EventCatalogue.Family.document
    static let streams = StreamKinds.one(.document)

    @inline(__always)
    static func visit<Visitor: PayloadVisitor>(
        _ tag: Tag, _ visitor: inout Visitor
    ) throws(Visitor.Failure) -> Visitor.Result where Visitor.Family == Self {
        switch tag {
        case .issued: try visitor.visit(Self.issued)
        }
    }

    var encoded: EventCatalogue.Encoded {
        switch self {
        case .issued(let event): encode(event)
        }
    }
}

extension DocumentIssued: EventPayload {
    static let type = "DocumentIssued"
    static let tag = DocumentEvent.Tag.issued

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("kind", kind)
        json.field("meeting", meeting)
        json.field("paragraph", paragraph)
        json.field("position", position)
        json.field("renderings", objects: renderings)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            kind: try json.key("kind"),
            meeting: try json.identifier("meeting"),
            paragraph: try json.string(ifPresent: "paragraph"),
            position: try json.integer("position"),
            renderings: try json.objects("renderings"))
    }
}

extension DocumentRendering: PayloadObject {
    func write(to json: inout JSONWriter) {
        json.field("mediaType", mediaType)
        json.field("language", language)
        json.field("length", length)
        json.field("sha256", digest)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            mediaType: try json.string("mediaType"),
            language: try json.string("language"),
            length: try json.integer("length"),
            digest: try json.string("sha256"))
    }
}
