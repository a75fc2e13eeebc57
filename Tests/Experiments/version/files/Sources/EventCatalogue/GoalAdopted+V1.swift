import Oversight

extension GoalAdopted {
    /// The upcaster of version 1, which had no motive.
    @Sendable
    static func readVersion1(from json: inout JSONReader) throws(EventDecodingError) -> GoalAdopted {
        GoalAdopted(
            on: try json.day("on"),
            municipality: try json.identifier("municipality"),
            level: try json.key("level"),
            title: try json.string("title"),
            area: try json.string(ifPresent: "area"),
            parent: try json.identifier(ifPresent: "parent"),
            year: try json.integer("year"))
    }
}
