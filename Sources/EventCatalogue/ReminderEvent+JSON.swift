import Oversight

extension ReminderEvent: CataloguedFamily {
    enum Tag: UInt8, EventTag {
        case prepared
        case sent
        case failed
        case abandoned
    }

    static let family = EventCatalogue.Family.reminder
    static let streams = StreamKinds.one(.reminder)

    @inline(__always)
    static func visit<Visitor: PayloadVisitor>(
        _ tag: Tag, _ visitor: inout Visitor
    ) throws(Visitor.Failure) -> Visitor.Result where Visitor.Family == Self {
        switch tag {
        case .prepared: try visitor.visit(Self.prepared)
        case .sent: try visitor.visit(Self.sent)
        case .failed: try visitor.visit(Self.failed)
        case .abandoned: try visitor.visit(Self.abandoned)
        }
    }

    var encoded: EventCatalogue.Encoded {
        switch self {
        case .prepared(let event): encode(event)
        case .sent(let event): encode(event)
        case .failed(let event): encode(event)
        case .abandoned(let event): encode(event)
        }
    }
}

extension ReminderPrepared: EventPayload {
    static let type = "ReminderPrepared"
    static let version = 3
    static let older = [
        OlderVersion(version: 1, read: readVersion1), OlderVersion(version: 2, read: readVersion2),
    ]
    static let tag = ReminderEvent.Tag.prepared

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("recipient", recipient)
        json.field("at", at.description)
        json.list("items", items) { json, item in
            json.object { json in
                json.field("kind", item.subject.kind)
                json.field("id", item.subject.id)
                json.field("due", item.due)
                json.field("stage", item.stage)
                if item.week != 0 { json.field("week", item.week) }
            }
        }
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        let on = try json.day("on")
        let recipient: Identifier<Person> = try json.identifier("recipient")
        guard let at = UTCSecond(try json.string("at")) else {
            throw EventDecodingError("the field at is not a time as YYYY-MM-DDThh:mm:ssZ")
        }
        let items = try json.list("items") { (bytes, at, end) throws(EventDecodingError) in
            try JSONReader.nested(bytes, at, &end) { (json) throws(EventDecodingError) in
                let kind: ReminderSubject.Kind = try json.key("kind")
                let subject = ReminderSubject(kind, try json.string("id"))
                let due = try json.day("due")
                let stage: ReminderStage = try json.key("stage")
                return ReminderCause(subject, due: due, stage, week: try json.integer(ifPresent: "week") ?? 0)
            }
        }
        self.init(on: on, recipient: recipient, at: at, items: items)
    }
}

extension ReminderSent: EventPayload {
    static let type = "ReminderSent"
    static let tag = ReminderEvent.Tag.sent

    func write(to json: inout JSONWriter) {
        json.field("on", on)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(on: try json.day("on"))
    }
}

extension ReminderFailed: EventPayload {
    static let type = "ReminderFailed"
    static let tag = ReminderEvent.Tag.failed

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("reason", reason)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(on: try json.day("on"), reason: try json.string("reason"))
    }
}

extension ReminderAbandoned: EventPayload {
    static let type = "ReminderAbandoned"
    static let tag = ReminderEvent.Tag.abandoned

    func write(to json: inout JSONWriter) {
        json.field("on", on)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(on: try json.day("on"))
    }
}
