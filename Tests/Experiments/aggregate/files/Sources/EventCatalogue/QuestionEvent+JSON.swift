import Oversight

extension QuestionEvent: CataloguedFamily {
    enum Tag: UInt8, EventTag {
        case asked
        case reworded
    }

    static let family = EventCatalogue.Family.question
    static let streams = StreamKinds.one(.question)

    @inline(__always)
    static func visit<Visitor: PayloadVisitor>(
        _ tag: Tag, _ visitor: inout Visitor
    ) throws(Visitor.Failure) -> Visitor.Result where Visitor.Family == Self {
        switch tag {
        case .asked: try visitor.visit(Self.asked)
        case .reworded: try visitor.visit(Self.reworded)
        }
    }

    var encoded: EventCatalogue.Encoded {
        switch self {
        case .asked(let event): encode(event)
        case .reworded(let event): encode(event)
        }
    }
}

extension QuestionAsked: EventPayload {
    static let type = "QuestionAsked"
    static let tag = QuestionEvent.Tag.asked

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("body", body)
        json.field("unit", unit)
        json.field("subject", subject)
        json.field("text", text)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            body: try json.identifier("body"),
            unit: try json.identifier("unit"),
            subject: try json.string("subject"),
            text: try json.string("text"))
    }
}

extension QuestionReworded: EventPayload {
    static let type = "QuestionReworded"
    static let tag = QuestionEvent.Tag.reworded

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
