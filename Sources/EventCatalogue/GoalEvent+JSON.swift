import Oversight

extension GoalAdopted: EventPayload {
    static let type = "GoalAdopted"

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
