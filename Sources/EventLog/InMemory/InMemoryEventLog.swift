/// A log in memory, for tests: it promises all that a log must, except to outlive the process.
package typealias InMemoryEventLog = StoredEventLog<InMemoryStorage>

extension StoredEventLog where Engine == InMemoryStorage {
    /// A log without events.
    ///
    /// - Parameter clock: Where recorded times come from.
    package convenience init(clock: LogClock = .system) {
        self.init(writing: InMemoryStorage(), tail: LogTail(), clock: clock)
    }
}
