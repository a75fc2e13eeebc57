extension IssuedDocument: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        id.write(to: &writer)
        issued.write(to: &writer)
        revision.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        self.init(id: try Identifier(from: &reader))
        issued = try DocumentIssued?(from: &reader)
        revision = try Int(from: &reader)
    }
}

extension DocumentIssued: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        on.write(to: &writer)
        kind.write(to: &writer)
        meeting.write(to: &writer)
        paragraph.write(to: &writer)
        position.write(to: &writer)
        renderings.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        on = try CalendarDate(from: &reader)
        kind = try DocumentKind(from: &reader)
        meeting = try Identifier(from: &reader)
        paragraph = try String?(from: &reader)
        position = try Int(from: &reader)
        renderings = try [DocumentRendering](from: &reader)
    }
}

extension DocumentRendering: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        mediaType.write(to: &writer)
        language.write(to: &writer)
        length.write(to: &writer)
        digest.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        mediaType = try String(from: &reader)
        language = try String(from: &reader)
        length = try Int(from: &reader)
        digest = try String(from: &reader)
    }
}

extension DocumentKind: Snapshotted {}
