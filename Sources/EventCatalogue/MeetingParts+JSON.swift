// The events of a meeting's agenda, attendance and minutes as JSON.

import Oversight

extension MeetingArranged: EventPayload {
    static let type = "MeetingArranged"
    static let tag = MeetingEvent.Tag.arranged

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("place", place)
        json.field("begins", begins)
        json.field("ends", ends)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            place: try json.string(ifPresent: "place"),
            begins: try json.string(ifPresent: "begins"),
            ends: try json.string(ifPresent: "ends"))
    }
}

extension MatterAdded: EventPayload {
    static let type = "MatterAdded"
    static let tag = MeetingEvent.Tag.matterAdded

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("matter", matter)
        json.field("title", title)
        json.field("report", report)
        json.field("diaryNumber", diaryNumber)
        json.field("proposal", strings: proposal)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            matter: try json.integer("matter"),
            title: try json.string(ifPresent: "title"),
            report: try json.identifier(ifPresent: "report"),
            diaryNumber: try json.string(ifPresent: "diaryNumber"),
            proposal: try json.strings("proposal"))
    }
}

extension MatterWithdrawn: EventPayload {
    static let type = "MatterWithdrawn"
    static let tag = MeetingEvent.Tag.matterWithdrawn

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("matter", matter)
        json.field("reason", reason)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            matter: try json.integer("matter"),
            reason: try json.string(ifPresent: "reason"))
    }
}

extension AttendanceRecorded: EventPayload {
    static let type = "AttendanceRecorded"
    static let tag = MeetingEvent.Tag.attendanceRecorded

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("person", person)
        json.field("part", part)
        json.field("insteadOf", insteadOf)
        json.field("from", from)
        json.field("until", until)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            person: try json.identifier("person"),
            part: try json.key("part"),
            insteadOf: try json.identifier(ifPresent: "insteadOf"),
            from: try json.string(ifPresent: "from"),
            until: try json.string(ifPresent: "until"))
    }
}

extension AdjusterChosen: EventPayload {
    static let type = "AdjusterChosen"
    static let tag = MeetingEvent.Tag.adjusterChosen

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("person", person)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            person: try json.identifier("person"))
    }
}

extension ItemMinuted: EventPayload {
    static let type = "ItemMinuted"
    static let tag = MeetingEvent.Tag.itemMinuted

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("paragraph", paragraph)
        json.field("matter", matter)
        json.field("report", report)
        json.field("title", title)
        json.field("outcome", outcome)
        json.field("wording", strings: wording)
        json.field("summary", summary)
        json.field("proposals", proposals)
        json.field("votes", object: votes)
        json.field("reservations", strings: reservations.map(\.rawValue))
        json.field("statement", statement)
        json.field("dispatch", strings: dispatch)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            paragraph: try json.string("paragraph"),
            matter: try json.integer(ifPresent: "matter"),
            report: try json.identifier(ifPresent: "report"),
            title: try json.string(ifPresent: "title"),
            outcome: try json.key(ifPresent: "outcome"),
            wording: try json.strings("wording"),
            summary: try json.string(ifPresent: "summary"),
            proposals: try json.string(ifPresent: "proposals"),
            votes: try json.object(ifPresent: "votes"),
            reservations: try json.strings("reservations").map { Identifier(rawValue: $0) },
            statement: try json.string(ifPresent: "statement"),
            dispatch: try json.strings("dispatch"))
    }
}

extension MinutesSigned: EventPayload {
    static let type = "MinutesSigned"
    static let tag = MeetingEvent.Tag.minutesSigned

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("person", person)
        json.field("paragraph", paragraph)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            person: try json.identifier("person"),
            paragraph: try json.string(ifPresent: "paragraph"))
    }
}

extension NoticeTakenDown: EventPayload {
    static let type = "NoticeTakenDown"
    static let tag = MeetingEvent.Tag.noticeTakenDown

    func write(to json: inout JSONWriter) {
        json.field("on", on)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"))
    }
}

extension ExtractDispatched: EventPayload {
    static let type = "ExtractDispatched"
    static let tag = MeetingEvent.Tag.extractDispatched

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("paragraph", paragraph)
        json.field("recipient", recipient)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            paragraph: try json.string("paragraph"),
            recipient: try json.string("recipient"))
    }
}

extension DecisionAppealed: EventPayload {
    static let type = "DecisionAppealed"
    static let tag = MeetingEvent.Tag.decisionAppealed

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("paragraph", paragraph)
        json.field("courtCase", courtCase)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            paragraph: try json.string("paragraph"),
            courtCase: try json.string(ifPresent: "courtCase"))
    }
}

extension Votes: PayloadObject {
    func write(to json: inout JSONWriter) {
        json.field("yes", yes)
        json.field("no", no)
        json.field("abstained", abstained)
        json.field("casting", casting)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            yes: try json.integer("yes"),
            no: try json.integer("no"),
            abstained: try json.integer("abstained"),
            casting: try json.key(ifPresent: "casting"))
    }
}
