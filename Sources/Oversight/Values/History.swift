/// All values of a thing that changes seldom, each with the day from which it holds.
package struct History<Value: Sendable>: Sendable {
    /// The values, from the earliest day to the latest; of one day only the one recorded last.
    package private(set) var values: [Dated<Value>] = []

    /// No values.
    package init() {}

    /// Adds the value that holds from a day on.
    ///
    /// - Parameters:
    ///   - value: The value.
    ///   - day: The first day on which it holds.
    mutating func add(_ value: Value, on day: CalendarDate) {
        values.removeAll { $0.on == day }
        let place = values.firstIndex { $0.on > day } ?? values.endIndex
        values.insert(Dated(value, on: day), at: place)
    }

    /// The value that holds on a day, or the first one if the day is before all of them; `nil` if there is none.
    ///
    /// A document that is older than the configuration is read by the first one.
    ///
    /// - Parameter day: The day; `nil` for the value that holds now.
    package func value(asOf day: CalendarDate? = nil) -> Value? {
        guard let day else { return values.last?.value }
        return (values.last { $0.on <= day } ?? values.first)?.value
    }
}

extension History: Equatable where Value: Equatable {}

extension History: Snapshotted where Value: Snapshotted {
    package func write(to writer: inout SnapshotWriter) { values.write(to: &writer) }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        let start = reader.offset
        values = try [Dated<Value>](from: &reader)
        guard zip(values, values.dropFirst()).allSatisfy({ $0.on < $1.on }) else {
            throw SnapshotError(.order, at: start)
        }
    }
}
