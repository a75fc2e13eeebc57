extension Goal: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        id.write(to: &writer)
        municipality.write(to: &writer)
        level.write(to: &writer)
        title.write(to: &writer)
        area.write(to: &writer)
        parent.write(to: &writer)
        year.write(to: &writer)
        adoptedOn.write(to: &writer)
        contributions.write(to: &writer)
        revision.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        self.init(id: try Identifier(from: &reader))
        municipality = try Identifier(from: &reader)
        level = try GoalLevel(from: &reader)
        title = try String(from: &reader)
        area = try String?(from: &reader)
        parent = try Identifier<Goal>?(from: &reader)
        year = try Int(from: &reader)
        adoptedOn = try CalendarDate?(from: &reader)
        contributions = try [Contribution](from: &reader)
        revision = try Int(from: &reader)
    }
}

extension GoalLevel: Snapshotted {}
