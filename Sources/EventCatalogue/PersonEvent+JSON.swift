import Oversight

extension PersonEvent: CataloguedFamily {
    enum Tag: UInt8, EventTag {
        case roleGranted
        case roleRevoked
    }

    static let family = EventCatalogue.Family.person
    static let streams = StreamKinds.one(.person)

    @inline(__always)
    static func visit<Visitor: PayloadVisitor>(
        _ tag: Tag, _ visitor: inout Visitor
    ) throws(Visitor.Failure) -> Visitor.Result where Visitor.Family == Self {
        switch tag {
        case .roleGranted: try visitor.visit(Self.roleGranted)
        case .roleRevoked: try visitor.visit(Self.roleRevoked)
        }
    }

    var encoded: EventCatalogue.Encoded {
        switch self {
        case .roleGranted(let event): encode(event)
        case .roleRevoked(let event): encode(event)
        }
    }
}

extension RoleGranted: EventPayload {
    static let type = "RoleGranted"
    static let tag = PersonEvent.Tag.roleGranted
    static let version = 2
    /// Version 1 named no municipality, and had no administrators: such a role holds everywhere.
    static let older = [OlderVersion(version: 1) { json throws(EventDecodingError) in try RoleGranted(from: &json) }]

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
    static let tag = PersonEvent.Tag.roleRevoked
    static let version = 2
    /// Version 1 named no municipality, and had no administrators.
    static let older = [OlderVersion(version: 1) { json throws(EventDecodingError) in try RoleRevoked(from: &json) }]

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
        json.field("municipality", municipality)
    }

    fileprivate init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            try json.key("role"), unit: try json.identifier(ifPresent: "unit"),
            body: try json.identifier(ifPresent: "body"), municipality: try json.identifier(ifPresent: "municipality"))
    }
}
