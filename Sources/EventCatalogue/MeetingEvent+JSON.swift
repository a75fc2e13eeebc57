import Oversight

extension MeetingEvent: CataloguedFamily {
    enum Tag: UInt8, EventTag {
        case scheduled
        case recusalDeclared
        case minutesAdjusted
        case minutesPosted
        case moved
        case cancelled
        case arranged
        case matterAdded
        case matterWithdrawn
        case attendanceRecorded
        case adjusterChosen
        case itemMinuted
        case minutesSigned
        case noticeTakenDown
        case extractDispatched
        case decisionAppealed
    }

    static let family = EventCatalogue.Family.meeting
    static let streams = StreamKinds.one(.meeting)

    @inline(__always)
    static func visit<Visitor: PayloadVisitor>(
        _ tag: Tag, _ visitor: inout Visitor
    ) throws(Visitor.Failure) -> Visitor.Result where Visitor.Family == Self {
        switch tag {
        case .scheduled: try visitor.visit(Self.scheduled)
        case .recusalDeclared: try visitor.visit(Self.recusalDeclared)
        case .minutesAdjusted: try visitor.visit(Self.minutesAdjusted)
        case .minutesPosted: try visitor.visit(Self.minutesPosted)
        case .moved: try visitor.visit(Self.moved)
        case .cancelled: try visitor.visit(Self.cancelled)
        case .arranged: try visitor.visit(Self.arranged)
        case .matterAdded: try visitor.visit(Self.matterAdded)
        case .matterWithdrawn: try visitor.visit(Self.matterWithdrawn)
        case .attendanceRecorded: try visitor.visit(Self.attendanceRecorded)
        case .adjusterChosen: try visitor.visit(Self.adjusterChosen)
        case .itemMinuted: try visitor.visit(Self.itemMinuted)
        case .minutesSigned: try visitor.visit(Self.minutesSigned)
        case .noticeTakenDown: try visitor.visit(Self.noticeTakenDown)
        case .extractDispatched: try visitor.visit(Self.extractDispatched)
        case .decisionAppealed: try visitor.visit(Self.decisionAppealed)
        }
    }

    var encoded: EventCatalogue.Encoded {
        switch self {
        case .scheduled(let event): encode(event)
        case .recusalDeclared(let event): encode(event)
        case .minutesAdjusted(let event): encode(event)
        case .minutesPosted(let event): encode(event)
        case .moved(let event): encode(event)
        case .cancelled(let event): encode(event)
        case .arranged(let event): encode(event)
        case .matterAdded(let event): encode(event)
        case .matterWithdrawn(let event): encode(event)
        case .attendanceRecorded(let event): encode(event)
        case .adjusterChosen(let event): encode(event)
        case .itemMinuted(let event): encode(event)
        case .minutesSigned(let event): encode(event)
        case .noticeTakenDown(let event): encode(event)
        case .extractDispatched(let event): encode(event)
        case .decisionAppealed(let event): encode(event)
        }
    }
}

extension MeetingScheduled: EventPayload {
    static let type = "MeetingScheduled"
    static let tag = MeetingEvent.Tag.scheduled

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("body", body)
        json.field("date", date)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            body: try json.identifier("body"),
            date: try json.day("date"))
    }
}

extension MeetingMoved: EventPayload {
    static let type = "MeetingMoved"
    static let tag = MeetingEvent.Tag.moved

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("date", date)
        json.field("reason", reason)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            date: try json.day("date"),
            reason: try json.string(ifPresent: "reason"))
    }
}

extension MeetingCancelled: EventPayload {
    static let type = "MeetingCancelled"
    static let tag = MeetingEvent.Tag.cancelled

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("reason", reason)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            reason: try json.string(ifPresent: "reason"))
    }
}

extension RecusalDeclared: EventPayload {
    static let type = "RecusalDeclared"
    static let tag = MeetingEvent.Tag.recusalDeclared

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("person", person)
        json.field("report", report)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            person: try json.identifier("person"),
            report: try json.identifier("report"))
    }
}

extension MinutesAdjusted: EventPayload {
    static let type = "MinutesAdjusted"
    static let tag = MeetingEvent.Tag.minutesAdjusted

    func write(to json: inout JSONWriter) {
        json.field("on", on)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"))
    }
}

extension MinutesPosted: EventPayload {
    static let type = "MinutesPosted"
    static let version = 2
    static let older = [OlderVersion(version: 1, read: readVersion1)]
    static let tag = MeetingEvent.Tag.minutesPosted

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("paragraph", paragraph)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(on: try json.day("on"), paragraph: try json.string(ifPresent: "paragraph"))
    }

    /// The upcaster of version 1, which could only be of the whole minutes.
    ///
    /// - Throws: ``EventDecodingError`` if the day is missing or is none.
    @Sendable
    static func readVersion1(from json: inout JSONReader) throws(EventDecodingError) -> MinutesPosted {
        MinutesPosted(on: try json.day("on"))
    }
}
