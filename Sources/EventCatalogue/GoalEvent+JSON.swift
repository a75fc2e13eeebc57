import Oversight

extension GoalEvent: CataloguedFamily {
    enum Tag: UInt8, EventTag {
        case adopted
    }

    static let family = EventCatalogue.Family.goal
    static let streams = StreamKinds.one(.goal)

    @inline(__always)
    static func visit<Visitor: PayloadVisitor>(
        _ tag: Tag, _ visitor: inout Visitor
    ) throws(Visitor.Failure) -> Visitor.Result where Visitor.Family == Self {
        switch tag {
        case .adopted: try visitor.visit(Self.adopted)
        }
    }

    var encoded: EventCatalogue.Encoded {
        switch self {
        case .adopted(let event): encode(event)
        }
    }
}

extension GoalAdopted: EventPayload {
    static let type = "GoalAdopted"
    static let tag = GoalEvent.Tag.adopted

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("municipality", municipality)
        json.field("level", level)
        json.field("title", title)
        json.field("area", area)
        json.field("parent", parent)
        json.field("year", year)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            municipality: try json.identifier("municipality"),
            level: try json.key("level"),
            title: try json.string("title"),
            area: try json.string(ifPresent: "area"),
            parent: try json.identifier(ifPresent: "parent"),
            year: try json.integer("year"))
    }
}
