import Oversight

extension RoleGranted: EventPayload {
    static let type = "RoleGranted"

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        assignment.write(to: &json)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(on: try json.day("on"), assignment: try RoleAssignment(from: &json))
    }
}

extension RoleRevoked: EventPayload {
    static let type = "RoleRevoked"

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        assignment.write(to: &json)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(on: try json.day("on"), assignment: try RoleAssignment(from: &json))
    }
}

extension RoleAssignment {
    fileprivate func write(to json: inout JSONWriter) {
        json.field("role", role)
        json.field("unit", unit)
        json.field("body", body)
    }

    fileprivate init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            try json.key("role"), unit: try json.identifier(ifPresent: "unit"),
            body: try json.identifier(ifPresent: "body"))
    }
}
