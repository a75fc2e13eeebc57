extension Question: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        id.write(to: &writer)
        body.write(to: &writer)
        unit.write(to: &writer)
        subject.write(to: &writer)
        text.write(to: &writer)
        revision.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        self.init(id: try Identifier(from: &reader))
        body = try Identifier(from: &reader)
        unit = try Identifier(from: &reader)
        subject = try String(from: &reader)
        text = try Dated<String>?(from: &reader)
        revision = try Int(from: &reader)
    }
}
