/// A value that has a form in a snapshot.
///
/// The form takes at least one byte and shows where it ends, so values follow each other without separators. Values
/// that came of the same events always have the same bytes.
package protocol Snapshotted {
    /// Writes the value after what was written before.
    func write(to writer: inout SnapshotWriter)

    /// Reads the next value.
    ///
    /// - Throws: ``SnapshotError`` if the bytes are not such a value.
    init(from reader: inout SnapshotReader) throws(SnapshotError)
}
