import Oversight

extension BodyEstablished: EventPayload {
    static let type = "BodyEstablished"

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
