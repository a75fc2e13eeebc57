/// The first or the last day of a plan as it was stated: a day, and the words that stand for it if they are no day.
///
/// "mars 2025" is the first or the last day of that month; "löpande" is none.
package struct PlannedDay: Sendable, Hashable {
    /// The day; `nil` if none is stated.
    package var day: CalendarDate?
    /// The words in place of a day, as written; `nil` if it is stated as a day or not at all.
    package var written: String?

    /// A day as stated.
    package init(_ day: CalendarDate? = nil, written: String? = nil) {
        self.day = day
        self.written = written
    }

    /// Whether nothing is stated.
    package var isEmpty: Bool { day == nil && written == nil }
}

extension PlannedDay: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        day.write(to: &writer)
        written.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        day = try CalendarDate?(from: &reader)
        written = try String?(from: &reader)
    }
}
