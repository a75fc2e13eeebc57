extension Assignment: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        id.write(to: &writer)
        municipality.write(to: &writer)
        title.write(to: &writer)
        kind.write(to: &writer)
        area.write(to: &writer)
        goal.write(to: &writer)
        start.write(to: &writer)
        end.write(to: &writer)
        unit.write(to: &writer)
        standing.write(to: &writer)
        reports.write(to: &writer)
        knownSince.write(to: &writer)
        contributions.write(to: &writer)
        revision.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        self.init(id: try Identifier(from: &reader))
        municipality = try Identifier(from: &reader)
        title = try String(from: &reader)
        kind = try AssignmentKind(from: &reader)
        area = try String?(from: &reader)
        goal = try Identifier<Goal>?(from: &reader)
        start = try Dated<PlannedDay>?(from: &reader)
        end = try Dated<PlannedDay>?(from: &reader)
        unit = try Dated<Identifier<OrganisationUnit>>?(from: &reader)
        standing = try Dated<Standing>?(from: &reader)
        reports = try [Identifier<Report>](from: &reader)
        knownSince = try CalendarDate?(from: &reader)
        contributions = try [Contribution](from: &reader)
        revision = try Int(from: &reader)
    }
}

extension Assignment.Standing: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        status.write(to: &writer)
        label.write(to: &writer)
        comment.write(to: &writer)
        report.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        status = try AssignmentStatus(from: &reader)
        label = try String(from: &reader)
        comment = try String?(from: &reader)
        report = try Identifier<Report>?(from: &reader)
    }
}

extension AssignmentKind: Snapshotted {}
extension AssignmentStatus: Snapshotted {}
