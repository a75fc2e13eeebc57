import Oversight

extension ContributionEvent: CataloguedFamily {
    enum Tag: UInt8, EventTag {
        case described
    }

    static let family = EventCatalogue.Family.contribution
    static let streams = StreamKinds.some([.goal, .assignment])

    @inline(__always)
    static func visit<Visitor: PayloadVisitor>(
        _ tag: Tag, _ visitor: inout Visitor
    ) throws(Visitor.Failure) -> Visitor.Result where Visitor.Family == Self {
        switch tag {
        case .described: try visitor.visit(Self.described)
        }
    }

    var encoded: EventCatalogue.Encoded {
        switch self {
        case .described(let event): encode(event)
        }
    }
}

extension ContributionDescribed: EventPayload {
    static let type = "ContributionDescribed"
    static let tag = ContributionEvent.Tag.described

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("theme", theme)
        json.field("contributesBy", strings: contributesBy)
        json.field("expectedEffects", strings: expectedEffects)
        json.field("followUp", strings: followUp)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            theme: try json.string(ifPresent: "theme"),
            contributesBy: try json.strings("contributesBy"),
            expectedEffects: try json.strings("expectedEffects"),
            followUp: try json.strings("followUp"))
    }
}
