extension Body: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        id.write(to: &writer)
        municipality.write(to: &writer)
        names.write(to: &writer)
        kind.write(to: &writer)
        mandates.write(to: &writer)
        revision.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        self.init(id: try Identifier(from: &reader))
        municipality = try Identifier(from: &reader)
        names = try NameHistory(from: &reader)
        kind = try BodyKind(from: &reader)
        mandates = try [Mandate](from: &reader)
        revision = try Int(from: &reader)
    }
}

extension Body.Mandate: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        person.write(to: &writer)
        office.write(to: &writer)
        from.write(to: &writer)
        until.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        person = try Identifier(from: &reader)
        office = try Office(from: &reader)
        from = try CalendarDate(from: &reader)
        until = try CalendarDate?(from: &reader)
    }
}

extension BodyKind: Snapshotted {}
extension Office: Snapshotted {}
