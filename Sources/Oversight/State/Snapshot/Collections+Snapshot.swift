extension Optional: Snapshotted where Wrapped: Snapshotted {
    /// Writes 0 for nothing, or 1 and the value.
    package func write(to writer: inout SnapshotWriter) {
        guard let self else { return writer.write(byte: 0) }
        writer.write(byte: 1)
        self.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        let start = reader.offset
        switch try reader.byte() {
        case 0: self = nil
        case 1: self = try Wrapped(from: &reader)
        default: throw SnapshotError(.mark, at: start)
        }
    }
}

extension Array: Snapshotted where Element: Snapshotted {
    /// Writes the number of elements, then each.
    package func write(to writer: inout SnapshotWriter) {
        writer.write(count: count)
        for element in self { element.write(to: &writer) }
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        let count = try reader.count()
        self = []
        // The count may be wrong. No more capacity is reserved than the bytes that are left can fill.
        reserveCapacity(Swift.min(count, reader.remaining / MemoryLayout<Element>.stride))
        for _ in 0..<count { append(try Element(from: &reader)) }
    }
}

extension Dictionary: Snapshotted where Key: Snapshotted & Comparable, Value: Snapshotted {
    /// Writes the number of pairs, then each in the order of the keys, as a dictionary's own order differs between runs.
    package func write(to writer: inout SnapshotWriter) {
        writer.write(count: count)
        for (key, value) in sorted(by: { $0.key < $1.key }) {
            key.write(to: &writer)
            value.write(to: &writer)
        }
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        let count = try reader.count()
        self = [:]
        var last: Key?
        for _ in 0..<count {
            let start = reader.offset
            let key = try Key(from: &reader)
            if let last, last >= key { throw SnapshotError(.order, at: start) }
            self[key] = try Value(from: &reader)
            last = key
        }
    }
}
