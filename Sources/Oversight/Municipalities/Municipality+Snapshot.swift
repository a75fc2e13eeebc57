extension Municipality: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        id.write(to: &writer)
        name.write(to: &writer)
        scale.write(to: &writer)
        assessmentScales.write(to: &writer)
        trendWords.write(to: &writer)
        assignmentWords.write(to: &writer)
        activityWords.write(to: &writer)
        closedYears.write(to: &writer)
        revision.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        self.init(id: try Identifier(from: &reader))
        name = try String(from: &reader)
        scale = try Dated<GradeScale>?(from: &reader)
        assessmentScales = try History<AssessmentScale>(from: &reader)
        trendWords = try History<TrendWords>(from: &reader)
        assignmentWords = try History<AssignmentWords>(from: &reader)
        activityWords = try History<ActivityWords>(from: &reader)
        closedYears = try [ClosedYear](from: &reader)
        revision = try Int(from: &reader)
    }
}

extension GradeScale: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        steps.write(to: &writer)
        rule.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        steps = try [Step](from: &reader)
        rule = try GradeRule?(from: &reader)
    }
}

extension GradeScale.Step: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        key.write(to: &writer)
        label.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        key = try GradeKey(from: &reader)
        label = try String(from: &reader)
    }
}

extension GradeRule: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        noneStarted.write(to: &writer)
        inProgress.write(to: &writer)
        oneCompleted.write(to: &writer)
        targetReached.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        noneStarted = try GradeKey(from: &reader)
        inProgress = try GradeKey(from: &reader)
        oneCompleted = try GradeKey(from: &reader)
        targetReached = try GradeKey(from: &reader)
    }
}

extension AssessmentStep: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        key.write(to: &writer)
        label.write(to: &writer)
        rank.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        self.init(
            key: try GradeKey(from: &reader),
            label: try String(from: &reader),
            rank: try Int(from: &reader))
    }
}

extension AssignmentWord: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        status.write(to: &writer)
        label.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        self.init(
            status: try AssignmentStatus(from: &reader),
            label: try String(from: &reader))
    }
}

extension ActivityWord: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        status.write(to: &writer)
        label.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        self.init(
            status: try ActivityStatus(from: &reader),
            label: try String(from: &reader))
    }
}

extension AssessmentScale: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        steps.write(to: &writer)
        none.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        steps = try [AssessmentStep](from: &reader)
        none = try [String](from: &reader)
    }
}

extension TrendWords: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        improving.write(to: &writer)
        unchanged.write(to: &writer)
        worsening.write(to: &writer)
        incomparable.write(to: &writer)
        none.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        improving = try [String](from: &reader)
        unchanged = try [String](from: &reader)
        worsening = try [String](from: &reader)
        incomparable = try [String](from: &reader)
        none = try [String](from: &reader)
    }
}

extension AssignmentWords: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        words.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        words = try [AssignmentWord](from: &reader)
    }
}

extension ActivityWords: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        words.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        words = try [ActivityWord](from: &reader)
    }
}

extension Municipality.ClosedYear: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        year.write(to: &writer)
        on.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        year = try Int(from: &reader)
        on = try CalendarDate(from: &reader)
    }
}
