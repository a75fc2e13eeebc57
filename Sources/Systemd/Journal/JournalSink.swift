/// Where entries go: a call that may block, made only on the writer's own thread.
protocol JournalSink: Sendable {
    /// Sends an entry.
    ///
    /// - Throws: ``JournalError`` with `unavailable` or `refused`. Returning means that the receiver has the entry.
    func send(_ entry: JournalEntry) throws(JournalError)

    /// Who receives the entries now; `nil` where that cannot be told, or is never another one.
    var receiver: JournalReceiver? { get }
}

extension JournalSink {
    var receiver: JournalReceiver? { nil }
}
