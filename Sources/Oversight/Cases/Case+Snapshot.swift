extension Case: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        id.write(to: &writer)
        municipality.write(to: &writer)
        report.write(to: &writer)
        diaryNumber.write(to: &writer)
        closedOn.write(to: &writer)
        revision.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        self.init(id: try Identifier(from: &reader))
        municipality = try Identifier(from: &reader)
        report = try Identifier<Report>?(from: &reader)
        diaryNumber = try Dated<DiaryNumber>?(from: &reader)
        closedOn = try CalendarDate?(from: &reader)
        revision = try Int(from: &reader)
    }
}

extension DiaryNumber: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        written.write(to: &writer)
        normalised.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        written = try String(from: &reader)
        normalised = try String(from: &reader)
    }
}
