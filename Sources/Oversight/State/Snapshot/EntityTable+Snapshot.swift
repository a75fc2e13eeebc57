extension EntityTable: Snapshotted where Element: Snapshotted & Identified {
    /// Writes the entities in the order of their indexes.
    package func write(to writer: inout SnapshotWriter) {
        writer.write(count: entities.count)
        for entity in entities { entity.write(to: &writer) }
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        let start = reader.offset
        guard let table = Self(try [Element](from: &reader)) else { throw SnapshotError(.repetition, at: start) }
        self = table
    }
}
