/// The names of a thing that may be renamed, each from the day on which the thing got it.
package struct NameHistory: Sendable, Equatable {
    /// The names by day; of two for one day the one that was recorded last comes last, and is the one that holds.
    private var names: [Dated<String>] = []

    /// Names of a thing that has none yet.
    package init() {}

    /// The name that it has now; empty before it has one.
    package var name: String { names.last?.value ?? "" }

    /// The names that it had before, by which documents of the time call it, in the order of their days.
    package var earlier: [String] {
        var found: [String] = []
        for name in names.map(\.value) where name != self.name && !found.contains(name) { found.append(name) }
        return found
    }

    /// All names that it has or had.
    package var all: [String] { earlier + (names.isEmpty ? [] : [name]) }

    /// The name that it had on a day; its first one before that.
    package func name(on day: CalendarDate) -> String {
        (names.last { $0.on <= day } ?? names.first)?.value ?? ""
    }

    /// Whether one of the names is meant.
    ///
    /// - Parameter key: A name as ``Wording/key(_:)`` writes it.
    package func include(_ key: String) -> Bool { isNow(key) || was(key) }

    /// Takes a name from a day on.
    mutating func take(_ name: String, on day: CalendarDate) {
        let index = names.firstIndex { $0.on > day } ?? names.count
        names.insert(Dated(name, on: day), at: index)
    }

    /// Whether taking a name from a day on would change nothing.
    func has(_ name: String, on day: CalendarDate) -> Bool { !names.isEmpty && self.name(on: day) == name }

    /// Whether the thing is called so now.
    ///
    /// - Parameter key: A name as ``Wording/key(_:)`` writes it.
    func isNow(_ key: String) -> Bool { !names.isEmpty && Wording.key(name) == key }

    /// Whether the thing was called so before.
    ///
    /// - Parameter key: A name as ``Wording/key(_:)`` writes it.
    func was(_ key: String) -> Bool { earlier.contains { Wording.key($0) == key } }
}

extension NameHistory: Snapshotted {
    package func write(to writer: inout SnapshotWriter) { names.write(to: &writer) }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        names = try [Dated<String>](from: &reader)
    }
}
