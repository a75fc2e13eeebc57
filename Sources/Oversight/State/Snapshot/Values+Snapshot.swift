extension Int: Snapshotted {
    package func write(to writer: inout SnapshotWriter) { writer.write(number: self) }
    package init(from reader: inout SnapshotReader) throws(SnapshotError) { self = try reader.number() }
}

extension Bool: Snapshotted {
    /// Writes 0 for `false`, 1 for `true`.
    package func write(to writer: inout SnapshotWriter) { writer.write(byte: self ? 1 : 0) }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        let start = reader.offset
        switch try reader.byte() {
        case 0: self = false
        case 1: self = true
        default: throw SnapshotError(.mark, at: start)
        }
    }
}

extension String: Snapshotted {
    package func write(to writer: inout SnapshotWriter) { writer.write(text: self) }
    package init(from reader: inout SnapshotReader) throws(SnapshotError) { self = try reader.text() }
}

extension CalendarDate: Snapshotted {
    package func write(to writer: inout SnapshotWriter) { writer.write(four: UInt32(bitPattern: packed)) }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        let start = reader.offset
        guard let day = Self(packed: Int32(bitPattern: try reader.four())) else {
            throw SnapshotError(.day, at: start)
        }
        self = day
    }
}

extension Identifier: Snapshotted {
    package func write(to writer: inout SnapshotWriter) { writer.write(text: rawValue) }
    package init(from reader: inout SnapshotReader) throws(SnapshotError) { self.init(rawValue: try reader.text()) }
}

extension GradeKey: Snapshotted {
    package func write(to writer: inout SnapshotWriter) { writer.write(text: rawValue) }
    package init(from reader: inout SnapshotReader) throws(SnapshotError) { self.init(rawValue: try reader.text()) }
}

extension Dated: Snapshotted where Value: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        on.write(to: &writer)
        value.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        let on = try CalendarDate(from: &reader)
        self.init(try Value(from: &reader), on: on)
    }
}
