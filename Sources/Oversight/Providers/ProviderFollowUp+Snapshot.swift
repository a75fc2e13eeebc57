extension ProviderFollowUp: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        id.write(to: &writer)
        municipality.write(to: &writer)
        year.write(to: &writer)
        report.write(to: &writer)
        suppliersUsed.write(to: &writer)
        drawn.write(to: &writer)
        method.write(to: &writer)
        answers.write(to: &writer)
        knownSince.write(to: &writer)
        revision.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        self.init(id: try Identifier(from: &reader))
        municipality = try Identifier(from: &reader)
        year = try Int(from: &reader)
        report = try Identifier<Report>?(from: &reader)
        suppliersUsed = try Int(from: &reader)
        drawn = try [String](from: &reader)
        method = try String?(from: &reader)
        answers = try [Answers](from: &reader)
        knownSince = try CalendarDate?(from: &reader)
        revision = try Int(from: &reader)
    }
}

extension ProviderFollowUp.Answers: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        on.write(to: &writer)
        supplier.write(to: &writer)
        answers.write(to: &writer)
        report.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        on = try CalendarDate(from: &reader)
        supplier = try String(from: &reader)
        answers = try [ProviderAnswer](from: &reader)
        report = try Identifier<Report>?(from: &reader)
    }
}

extension ProviderAnswer: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        topic.write(to: &writer)
        question.write(to: &writer)
        answer.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        self.init(
            topic: try String?(from: &reader),
            question: try String(from: &reader),
            answer: try String(from: &reader))
    }
}
