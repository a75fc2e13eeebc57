extension Person: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        id.write(to: &writer)
        held.write(to: &writer)
        revision.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        self.init(id: try Identifier(from: &reader))
        held = try [Held](from: &reader)
        revision = try Int(from: &reader)
    }
}

extension Person.Held: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        assignment.write(to: &writer)
        since.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        assignment = try RoleAssignment(from: &reader)
        since = try CalendarDate(from: &reader)
    }
}

extension RoleAssignment: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        role.write(to: &writer)
        unit.write(to: &writer)
        body.write(to: &writer)
        municipality.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        role = try Role(from: &reader)
        unit = try Identifier<OrganisationUnit>?(from: &reader)
        body = try Identifier<Body>?(from: &reader)
        municipality = try Identifier<Municipality>?(from: &reader)
    }
}

extension Role: Snapshotted {}
