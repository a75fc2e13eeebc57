extension Activity: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        id.write(to: &writer)
        municipality.write(to: &writer)
        title.write(to: &writer)
        rationale.write(to: &writer)
        units.write(to: &writer)
        start.write(to: &writer)
        end.write(to: &writer)
        standing.write(to: &writer)
        links.write(to: &writer)
        knownSince.write(to: &writer)
        revision.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        self.init(id: try Identifier(from: &reader))
        municipality = try Identifier(from: &reader)
        title = try String(from: &reader)
        rationale = try Dated<String>?(from: &reader)
        units = try Dated<[String]>?(from: &reader)
        start = try Dated<PlannedDay>?(from: &reader)
        end = try Dated<PlannedDay>?(from: &reader)
        standing = try Dated<Standing>?(from: &reader)
        links = try [Link](from: &reader)
        knownSince = try CalendarDate?(from: &reader)
        revision = try Int(from: &reader)
    }
}

extension Activity.Schedule: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        start.write(to: &writer)
        end.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        start = try PlannedDay(from: &reader)
        end = try PlannedDay(from: &reader)
    }
}

extension Activity.Standing: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        status.write(to: &writer)
        comment.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        status = try ActivityStatus(from: &reader)
        comment = try String?(from: &reader)
    }
}

extension Activity.Link: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        goal.write(to: &writer)
        schedule.write(to: &writer)
        standing.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        goal = try Identifier(from: &reader)
        schedule = try Dated<Activity.Schedule>?(from: &reader)
        standing = try Dated<Activity.Standing>?(from: &reader)
    }
}

extension ActivityStatus: Snapshotted {
    /// Reads the status without making a string, as nearly every activity has one.
    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        let start = reader.offset
        guard let status = Self(utf8: try reader.run()) else { throw SnapshotError(.word, at: start) }
        self = status
    }
}
