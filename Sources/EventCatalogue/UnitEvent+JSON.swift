import Oversight

extension UnitEstablished: EventPayload {
    static let type = "UnitEstablished"

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("municipality", municipality)
        json.field("name", name)
        json.field("parent", parent)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            municipality: try json.identifier("municipality"),
            name: try json.string("name"),
            parent: try json.identifier(ifPresent: "parent"))
    }
}

extension UnitMoved: EventPayload {
    static let type = "UnitMoved"

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("parent", parent)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            parent: try json.identifier(ifPresent: "parent"))
    }
}

extension UnitClosed: EventPayload {
    static let type = "UnitClosed"

    func write(to json: inout JSONWriter) {
        json.field("on", on)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"))
    }
}
