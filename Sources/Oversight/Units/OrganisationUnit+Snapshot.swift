extension OrganisationUnit: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        id.write(to: &writer)
        municipality.write(to: &writer)
        names.write(to: &writer)
        parent.write(to: &writer)
        closedOn.write(to: &writer)
        establishedOn.write(to: &writer)
        reopenedOn.write(to: &writer)
        revision.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        self.init(id: try Identifier(from: &reader))
        municipality = try Identifier(from: &reader)
        names = try NameHistory(from: &reader)
        parent = try Dated<Identifier<OrganisationUnit>?>?(from: &reader)
        closedOn = try CalendarDate?(from: &reader)
        establishedOn = try CalendarDate?(from: &reader)
        reopenedOn = try CalendarDate?(from: &reader)
        revision = try Int(from: &reader)
    }
}
