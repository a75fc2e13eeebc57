import Oversight

extension RectificationEvent: CataloguedFamily {
    enum Tag: UInt8, EventTag {
        case rectified
    }

    static let family = EventCatalogue.Family.rectification
    static let streams = StreamKinds.some(Set(StreamKind.allCases).subtracting([.reminder]))

    @inline(__always)
    static func visit<Visitor: PayloadVisitor>(
        _ tag: Tag, _ visitor: inout Visitor
    ) throws(Visitor.Failure) -> Visitor.Result where Visitor.Family == Self {
        switch tag {
        case .rectified: try visitor.visit(Self.rectified)
        }
    }

    var encoded: EventCatalogue.Encoded {
        switch self {
        case .rectified(let event): encode(event)
        }
    }
}

extension EventRectified: EventPayload {
    static let type = "EventRectified"
    static let tag = RectificationEvent.Tag.rectified

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("position", position)
        json.field("replacement", object: replacement.map(StoredReplacement.init))
        json.field("reason", reason)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            position: try json.integer("position"),
            replacement: try (json.object(ifPresent: "replacement") as StoredReplacement?)?.event,
            reason: try json.string("reason"))
    }
}

/// An event inside a rectification: its type, its version and its data, as it would be stored by itself.
private struct StoredReplacement: PayloadObject {
    let event: OversightEvent

    init(_ event: OversightEvent) { self.event = event }

    func write(to json: inout JSONWriter) {
        let encoded = EventCatalogue.write(event)
        json.field("type", encoded.type)
        json.field("version", encoded.version)
        json.field("data", json: encoded.data)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        let type = try json.string("type")
        let version = try json.integer("version")
        guard let entry = EventCatalogue.entry(type: type, version: version) else {
            throw EventDecodingError("the catalogue has no \(type) \(version)")
        }
        event = try json.bytes("data") { (data) throws(EventDecodingError) in try EventCatalogue.read(entry, data) }
    }
}
