extension Shelf: Snapshotted where Thing: Snapshotted & Identified {
    /// Writes the things in the order of their places.
    func write(to writer: inout SnapshotWriter) { things.write(to: &writer) }

    init(from reader: inout SnapshotReader) throws(SnapshotError) {
        let start = reader.offset
        guard let shelf = Self(try [Thing](from: &reader)) else { throw SnapshotError(.repetition, at: start) }
        self = shelf
    }

    /// Gives out each thing's kind and form, by the bytes of the identifiers.
    func eachSorted(_ kind: StreamKind, _ writer: inout SnapshotWriter, _ body: (UnsafeRawBufferPointer) -> Void) {
        // The places are sorted, not the things, which are many words wide.
        for place in things.indices.sorted(by: { things[$0].id < things[$1].id }) {
            writer.clear()
            writer.write(text: kind.rawValue)
            things[place].write(to: &writer)
            writer.bytes.withUnsafeBytes(body)
        }
    }
}
