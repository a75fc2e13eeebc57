extension Int: Snapshotted {
    func write(to writer: inout SnapshotWriter) { writer.write(number: self) }
    init(from reader: inout SnapshotReader) throws(SnapshotError) { self = try reader.number() }
}

extension String: Snapshotted {
    func write(to writer: inout SnapshotWriter) { writer.write(text: self) }
    init(from reader: inout SnapshotReader) throws(SnapshotError) { self = try reader.text() }
}

extension CalendarDate: Snapshotted {
    func write(to writer: inout SnapshotWriter) { writer.write(four: UInt32(bitPattern: packed)) }

    init(from reader: inout SnapshotReader) throws(SnapshotError) {
        let start = reader.offset
        guard let day = Self(packed: Int32(bitPattern: try reader.four())) else {
            throw SnapshotError(.day, at: start)
        }
        self = day
    }
}

extension Identifier: Snapshotted {
    func write(to writer: inout SnapshotWriter) { writer.write(text: rawValue) }
    init(from reader: inout SnapshotReader) throws(SnapshotError) { self.init(rawValue: try reader.text()) }
}

extension GradeKey: Snapshotted {
    func write(to writer: inout SnapshotWriter) { writer.write(text: rawValue) }
    init(from reader: inout SnapshotReader) throws(SnapshotError) { self.init(rawValue: try reader.text()) }
}

extension Dated: Snapshotted where Value: Snapshotted {
    func write(to writer: inout SnapshotWriter) {
        on.write(to: &writer)
        value.write(to: &writer)
    }

    init(from reader: inout SnapshotReader) throws(SnapshotError) {
        let on = try CalendarDate(from: &reader)
        self.init(try Value(from: &reader), on: on)
    }
}
