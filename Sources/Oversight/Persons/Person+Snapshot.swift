extension Person: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        id.write(to: &writer)
        assignments.write(to: &writer)
        revision.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        self.init(id: try Identifier(from: &reader))
        assignments = try [RoleAssignment](from: &reader)
        revision = try Int(from: &reader)
    }
}

extension RoleAssignment: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        role.write(to: &writer)
        unit.write(to: &writer)
        body.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        role = try Role(from: &reader)
        unit = try Identifier<OrganisationUnit>?(from: &reader)
        body = try Identifier<Body>?(from: &reader)
    }
}

extension Role: Snapshotted {}
