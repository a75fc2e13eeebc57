extension OversightState {
    /// The state as bytes: always the same for the same log folded in the same order.
    ///
    /// The kinds stand in a fixed order, and the things of each in the order in which they came. A number is written with
    /// seven bits to a byte, a text or a list after its length, a value that may be absent after a byte that says whether
    /// it is there, a day as the four bytes of `YYYYMMDD`, a word of a closed set as stored events write it.
    public func snapshotBytes() -> [UInt8] {
        var writer = SnapshotWriter()
        municipalities.write(to: &writer)
        units.write(to: &writer)
        bodies.write(to: &writer)
        meetings.write(to: &writer)
        goals.write(to: &writer)
        activities.write(to: &writer)
        reports.write(to: &writer)
        cases.write(to: &writer)
        persons.write(to: &writer)
        reminded.write(to: &writer)
        return writer.bytes
    }

    /// Reads a state from the bytes that ``snapshotBytes()`` gave.
    ///
    /// - Parameter bytes: Any bytes at all.
    /// - Throws: ``SnapshotError`` where they are no state; a caller then replays.
    public init(snapshotBytes bytes: UnsafeRawBufferPointer) throws(SnapshotError) {
        var reader = SnapshotReader(bytes)
        municipalities = try Shelf(from: &reader)
        units = try Shelf(from: &reader)
        bodies = try Shelf(from: &reader)
        meetings = try Shelf(from: &reader)
        goals = try Shelf(from: &reader)
        activities = try Shelf(from: &reader)
        reports = try Shelf(from: &reader)
        cases = try Shelf(from: &reader)
        persons = try Shelf(from: &reader)
        reminded = try Shelf(from: &reader)
        try reader.end()
    }

    /// Gives out every thing as bytes, in an order that does not depend on which thing came first.
    ///
    /// The kinds come in a fixed order and the things of a kind by their identifiers. Each piece is the name of the kind
    /// and then the thing, both as in ``snapshotBytes()``, and shows by itself where it ends.
    ///
    /// - Parameter body: Gets one piece after the other, each only until it returns.
    public func eachThingSorted(_ body: (UnsafeRawBufferPointer) -> Void) {
        var writer = SnapshotWriter()
        municipalities.eachSorted(.municipality, &writer, body)
        units.eachSorted(.unit, &writer, body)
        bodies.eachSorted(.body, &writer, body)
        meetings.eachSorted(.meeting, &writer, body)
        goals.eachSorted(.goal, &writer, body)
        activities.eachSorted(.activity, &writer, body)
        reports.eachSorted(.report, &writer, body)
        cases.eachSorted(.matter, &writer, body)
        persons.eachSorted(.person, &writer, body)
        reminded.eachSorted(.reminder, &writer, body)
    }
}
