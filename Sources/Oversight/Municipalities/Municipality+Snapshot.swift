extension Municipality: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        id.write(to: &writer)
        name.write(to: &writer)
        scale.write(to: &writer)
        revision.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        self.init(id: try Identifier(from: &reader))
        name = try String(from: &reader)
        scale = try Dated<GradeScale>?(from: &reader)
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
