/// Where entries go: a call that may block, made only on the writer's own thread.
protocol JournalSink: Sendable {
    /// Sends an entry.
    ///
    /// - Throws: ``JournalError`` with `unavailable` or `refused`. Returning means that the receiver has the entry.
    func send(_ entry: JournalEntry) throws(JournalError)
}
