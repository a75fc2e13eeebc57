// The parts of a meeting in snapshots.

extension Meeting.Matter: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        number.write(to: &writer)
        title.write(to: &writer)
        report.write(to: &writer)
        diaryNumber.write(to: &writer)
        proposal.write(to: &writer)
        withdrawnOn.write(to: &writer)
        reason.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        self.init(
            number: try Int(from: &reader), title: try String?(from: &reader),
            report: try Identifier<Report>?(from: &reader), diaryNumber: try String?(from: &reader),
            proposal: try [String](from: &reader))
        withdrawnOn = try CalendarDate?(from: &reader)
        reason = try String?(from: &reader)
    }
}

extension Meeting.Attendance: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        person.write(to: &writer)
        part.write(to: &writer)
        insteadOf.write(to: &writer)
        from.write(to: &writer)
        until.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        person = try Identifier(from: &reader)
        part = try AttendancePart(from: &reader)
        insteadOf = try Identifier<Person>?(from: &reader)
        from = try String?(from: &reader)
        until = try String?(from: &reader)
    }
}

extension AttendancePart: Snapshotted {}
extension ItemOutcome: Snapshotted {}
extension VoteSide: Snapshotted {}

extension Votes: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        yes.write(to: &writer)
        no.write(to: &writer)
        abstained.write(to: &writer)
        casting.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        yes = try Int(from: &reader)
        no = try Int(from: &reader)
        abstained = try Int(from: &reader)
        casting = try VoteSide?(from: &reader)
    }
}

extension ItemMinuted: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        on.write(to: &writer)
        paragraph.write(to: &writer)
        matter.write(to: &writer)
        report.write(to: &writer)
        title.write(to: &writer)
        outcome.write(to: &writer)
        wording.write(to: &writer)
        summary.write(to: &writer)
        proposals.write(to: &writer)
        votes.write(to: &writer)
        reservations.write(to: &writer)
        statement.write(to: &writer)
        dispatch.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        on = try CalendarDate(from: &reader)
        paragraph = try String(from: &reader)
        matter = try Int?(from: &reader)
        report = try Identifier<Report>?(from: &reader)
        title = try String?(from: &reader)
        outcome = try ItemOutcome?(from: &reader)
        wording = try [String](from: &reader)
        summary = try String?(from: &reader)
        proposals = try String?(from: &reader)
        votes = try Votes?(from: &reader)
        reservations = try [Identifier<Person>](from: &reader)
        statement = try String?(from: &reader)
        dispatch = try [String](from: &reader)
    }
}

extension MinutesSigned: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        on.write(to: &writer)
        person.write(to: &writer)
        paragraph.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        on = try CalendarDate(from: &reader)
        person = try Identifier(from: &reader)
        paragraph = try String?(from: &reader)
    }
}

extension ExtractDispatched: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        on.write(to: &writer)
        paragraph.write(to: &writer)
        recipient.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        on = try CalendarDate(from: &reader)
        paragraph = try String(from: &reader)
        recipient = try String(from: &reader)
    }
}

extension DecisionAppealed: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        on.write(to: &writer)
        paragraph.write(to: &writer)
        courtCase.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        on = try CalendarDate(from: &reader)
        paragraph = try String(from: &reader)
        courtCase = try String?(from: &reader)
    }
}
