extension Meeting: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        id.write(to: &writer)
        body.write(to: &writer)
        date.write(to: &writer)
        scheduledOn.write(to: &writer)
        earlierDates.write(to: &writer)
        cancelledOn.write(to: &writer)
        reason.write(to: &writer)
        recusals.write(to: &writer)
        adjustedOn.write(to: &writer)
        postedOn.write(to: &writer)
        revision.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        self.init(id: try Identifier(from: &reader))
        body = try Identifier(from: &reader)
        date = try CalendarDate?(from: &reader)
        scheduledOn = try CalendarDate?(from: &reader)
        earlierDates = try [CalendarDate](from: &reader)
        cancelledOn = try CalendarDate?(from: &reader)
        reason = try String?(from: &reader)
        recusals = try [Recusal](from: &reader)
        adjustedOn = try CalendarDate?(from: &reader)
        postedOn = try CalendarDate?(from: &reader)
        revision = try Int(from: &reader)
    }
}

extension Meeting.Recusal: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        person.write(to: &writer)
        report.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        person = try Identifier(from: &reader)
        report = try Identifier(from: &reader)
    }
}
