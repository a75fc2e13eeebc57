extension Report.Decision: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        outcome.write(to: &writer)
        item.write(to: &writer)
        reasons.write(to: &writer)
        due.write(to: &writer)
        presenter.write(to: &writer)
        handedTo.write(to: &writer)
        submittedOn.write(to: &writer)
        corrections.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        outcome = try DecisionOutcome(from: &reader)
        item = try MinuteItem(from: &reader)
        reasons = try String?(from: &reader)
        due = try CalendarDate?(from: &reader)
        presenter = try Identifier<Person>?(from: &reader)
        handedTo = try Identifier<Body>?(from: &reader)
        submittedOn = try CalendarDate?(from: &reader)
        corrections = try [Correction](from: &reader)
    }
}

extension MinuteItem: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        body.write(to: &writer)
        meeting.write(to: &writer)
        paragraph.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        body = try Identifier(from: &reader)
        meeting = try CalendarDate(from: &reader)
        paragraph = try String(from: &reader)
    }
}

extension Report.Grade: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        grade.write(to: &writer)
        basis.write(to: &writer)
        reason.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        grade = try GradeKey(from: &reader)
        basis = try GradeBasis(from: &reader)
        reason = try String?(from: &reader)
    }
}

extension Report.Withdrawal: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        on.write(to: &writer)
        reason.write(to: &writer)
        round.write(to: &writer)
        submittedOn.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        on = try CalendarDate(from: &reader)
        reason = try String(from: &reader)
        round = try Int(from: &reader)
        submittedOn = try CalendarDate?(from: &reader)
    }
}

extension Report.Supplement: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        on.write(to: &writer)
        text.write(to: &writer)
        round.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        on = try CalendarDate(from: &reader)
        text = try String(from: &reader)
        round = try Int(from: &reader)
    }
}

extension Report.Outline: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        sections.write(to: &writer)
        listedGoals.write(to: &writer)
        otherActivities.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        sections = try [ReportSection](from: &reader)
        listedGoals = try [Identifier<Goal>](from: &reader)
        otherActivities = try [Identifier<Activity>](from: &reader)
    }
}

extension ReportSection: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        number.write(to: &writer)
        goal.write(to: &writer)
        activities.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        number = try String(from: &reader)
        goal = try Identifier(from: &reader)
        activities = try [Identifier<Activity>](from: &reader)
    }
}

extension Finding: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        code.write(to: &writer)
        line.write(to: &writer)
        figures.write(to: &writer)
        message.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        code = try FindingCode(from: &reader)
        line = try Int(from: &reader)
        figures = try [Figure](from: &reader)
        message = try String(from: &reader)
    }
}

extension Finding.Figure: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        name.write(to: &writer)
        text.write(to: &writer)
        number.write(to: &writer)
        day.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        name = try Name(from: &reader)
        text = try String?(from: &reader)
        number = try DecimalNumber?(from: &reader)
        day = try CalendarDate?(from: &reader)
    }
}

extension Finding.Figure.Name: Snapshotted {}

extension Report.StatedDecision: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        date.write(to: &writer)
        paragraph.write(to: &writer)
        written.write(to: &writer)
        body.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        date = try CalendarDate(from: &reader)
        paragraph = try String(from: &reader)
        written = try String(from: &reader)
        body = try Identifier<Body>?(from: &reader)
    }
}

extension ReportFigure: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        line.write(to: &writer)
        written.write(to: &writer)
        number.write(to: &writer)
        unit.write(to: &writer)
        refersTo.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        self.init(
            line: try Int?(from: &reader),
            written: try String(from: &reader),
            number: try DecimalNumber?(from: &reader),
            unit: try String?(from: &reader),
            refersTo: try String?(from: &reader))
    }
}

extension DecisionOutcome: Snapshotted {}
extension FindingCode: Snapshotted {}
extension GradeBasis: Snapshotted {}
