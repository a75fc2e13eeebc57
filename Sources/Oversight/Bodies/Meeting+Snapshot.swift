extension Meeting: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        id.write(to: &writer)
        body.write(to: &writer)
        date.write(to: &writer)
        scheduledOn.write(to: &writer)
        earlierDates.write(to: &writer)
        cancelledOn.write(to: &writer)
        reason.write(to: &writer)
        place.write(to: &writer)
        begins.write(to: &writer)
        ends.write(to: &writer)
        agenda.write(to: &writer)
        attendance.write(to: &writer)
        adjusters.write(to: &writer)
        items.write(to: &writer)
        signatures.write(to: &writer)
        dispatches.write(to: &writer)
        appeals.write(to: &writer)
        takenDownOn.write(to: &writer)
        corrections.write(to: &writer)
        recusals.write(to: &writer)
        adjustedOn.write(to: &writer)
        postedOn.write(to: &writer)
        postings.write(to: &writer)
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
        place = try String?(from: &reader)
        begins = try String?(from: &reader)
        ends = try String?(from: &reader)
        agenda = try [Matter](from: &reader)
        attendance = try [Attendance](from: &reader)
        adjusters = try [Identifier<Person>](from: &reader)
        items = try [ItemMinuted](from: &reader)
        signatures = try [MinutesSigned](from: &reader)
        dispatches = try [ExtractDispatched](from: &reader)
        appeals = try [DecisionAppealed](from: &reader)
        takenDownOn = try CalendarDate?(from: &reader)
        corrections = try [Correction](from: &reader)
        recusals = try [Recusal](from: &reader)
        adjustedOn = try CalendarDate?(from: &reader)
        postedOn = try CalendarDate?(from: &reader)
        postings = try [MinutesPosted](from: &reader)
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
