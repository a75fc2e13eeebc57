import Oversight

extension MeetingScheduled: EventPayload {
    static let type = "MeetingScheduled"

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

extension RecusalDeclared: EventPayload {
    static let type = "RecusalDeclared"

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

    func write(to json: inout JSONWriter) {
        json.field("on", on)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"))
    }
}
