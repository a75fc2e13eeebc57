import Oversight

extension MinuteItem {
    /// Writes the fields of the object that decisions have as `item`.
    func write(to json: inout JSONWriter) {
        json.field("body", body)
        json.field("meeting", meeting)
        json.field("paragraph", paragraph)
    }

    /// Reads the fields of that object.
    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            body: try json.identifier("body"), meeting: try json.day("meeting"),
            paragraph: try json.string("paragraph"))
    }
}
