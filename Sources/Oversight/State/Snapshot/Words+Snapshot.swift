// The words of a closed set are written by their raw values, so the order of the cases in the code does not matter.
extension Snapshotted where Self: RawRepresentable<String> {
    package func write(to writer: inout SnapshotWriter) { writer.write(text: rawValue) }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        let start = reader.offset
        guard let word = Self(rawValue: try reader.text()) else { throw SnapshotError(.word, at: start) }
        self = word
    }
}
