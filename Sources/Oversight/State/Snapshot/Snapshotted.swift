/// A value that has a form in a snapshot.
///
/// The form of every type takes at least one byte and shows by itself where it ends, so that values stand one after the
/// other without anything between them. Equal bytes are written for values made by the same events, always.
protocol Snapshotted {
    /// Writes the value after what was written before.
    func write(to writer: inout SnapshotWriter)

    /// Reads the value that stands next.
    init(from reader: inout SnapshotReader) throws(SnapshotError)
}
