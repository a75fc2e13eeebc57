extension RemindedPerson: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        id.write(to: &writer)
        reminders.write(to: &writer)
        marks.write(to: &writer)
        revision.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        self.init(id: try Identifier(from: &reader))
        reminders = try [Reminder](from: &reader)
        marks = try [ReminderSubject: [Mark]](from: &reader)
        revision = try Int(from: &reader)
    }
}

extension RemindedPerson.Mark: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        due.write(to: &writer)
        stage.write(to: &writer)
        week.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        due = try CalendarDate(from: &reader)
        stage = try ReminderStage(from: &reader)
        week = try Int(from: &reader)
    }
}

extension Reminder: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        id.write(to: &writer)
        standing.write(to: &writer)
        preparedAt.write(to: &writer)
        items.write(to: &writer)
        revision.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        self.init(id: try Identifier(from: &reader))
        standing = try Standing(from: &reader)
        preparedAt = try UTCSecond?(from: &reader)
        items = try [ReminderCause](from: &reader)
        revision = try Int(from: &reader)
    }
}

extension ReminderCause: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        subject.write(to: &writer)
        due.write(to: &writer)
        stage.write(to: &writer)
        week.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        subject = try ReminderSubject(from: &reader)
        due = try CalendarDate(from: &reader)
        stage = try ReminderStage(from: &reader)
        week = try Int(from: &reader)
    }
}

extension ReminderSubject: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        kind.write(to: &writer)
        id.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        kind = try Kind(from: &reader)
        id = try String(from: &reader)
    }
}

extension UTCSecond: Snapshotted {
    package func write(to writer: inout SnapshotWriter) { seconds.write(to: &writer) }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        let start = reader.offset
        let seconds = try Int(from: &reader)
        self.init(seconds: seconds)
        // A second outside the calendar is damage, not a second to be moved into it.
        guard self.seconds == seconds else { throw SnapshotError(.number, at: start) }
    }
}

extension ReminderStage: Snapshotted {}
extension ReminderSubject.Kind: Snapshotted {}
extension Reminder.Standing: Snapshotted {}
