extension Report: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        id.write(to: &writer)
        municipality.write(to: &writer)
        kind.write(to: &writer)
        title.write(to: &writer)
        unit.write(to: &writer)
        committee.write(to: &writer)
        board.write(to: &writer)
        due.write(to: &writer)
        outline.write(to: &writer)
        grades.write(to: &writer)
        notedFindings.write(to: &writer)
        statedFigures.write(to: &writer)
        statedDecision.write(to: &writer)
        stage.write(to: &writer)
        round.write(to: &writer)
        submittedPosition.write(to: &writer)
        submittedOn.write(to: &writer)
        decisions.write(to: &writer)
        supplements.write(to: &writer)
        lastStepOn.write(to: &writer)
        knownSince.write(to: &writer)
        revision.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        self.init(id: try Identifier(from: &reader))
        municipality = try Identifier(from: &reader)
        kind = try ReportKind(from: &reader)
        title = try String(from: &reader)
        unit = try String?(from: &reader)
        committee = try Identifier(from: &reader)
        board = try Identifier<Body>?(from: &reader)
        due = try CalendarDate?(from: &reader)
        outline = try Dated<Outline>?(from: &reader)
        grades = try [Identifier<Goal>: Dated<Grade>](from: &reader)
        notedFindings = try Dated<[Finding]>?(from: &reader)
        statedFigures = try Dated<[ReportFigure]>?(from: &reader)
        statedDecision = try Dated<StatedDecision>?(from: &reader)
        stage = try ReportStage(from: &reader)
        round = try Int(from: &reader)
        submittedPosition = try Int?(from: &reader)
        submittedOn = try CalendarDate?(from: &reader)
        decisions = try [Decision](from: &reader)
        supplements = try [Supplement](from: &reader)
        lastStepOn = try CalendarDate?(from: &reader)
        knownSince = try CalendarDate?(from: &reader)
        revision = try Int(from: &reader)
    }
}

extension ReportKind: Snapshotted {}
extension ReportStage: Snapshotted {}
