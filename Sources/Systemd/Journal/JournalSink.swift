/// A sink for entries, whose calls may block and are made only on the writer's own thread.
protocol JournalSink: Sendable {
    /// Sends an entry.
    ///
    /// Returning means that the receiver has the entry.
    ///
    /// - Throws: ``JournalError`` with `unavailable` or `refused`.
    func send(_ entry: JournalEntry) throws(JournalError)

    /// The socket that receives the entries now; `nil` if it is unknown or never changes.
    var receiver: JournalReceiver? { get }
}

extension JournalSink {
    var receiver: JournalReceiver? { nil }
}
