/// Whoever takes journal entries, so that what writes them can be tested without a journal.
public protocol JournalWriting: Sendable {
    /// Writes entries and returns when the last of them has arrived.
    ///
    /// - Parameter entries: In the order in which they are to be in the journal.
    /// - Throws: ``JournalError`` where one did not arrive. Those before it did, and it may have: who tries again gives
    ///   each entry at least once.
    func write(contentsOf entries: [JournalEntry]) async throws(JournalError)

    /// Hands over an entry that may be lost, without waiting.
    ///
    /// - Parameter entry: A log message.
    /// - Returns: Whether it was taken into the queue.
    @discardableResult
    func enqueue(_ entry: JournalEntry) -> Bool
}

extension JournalWriting {
    /// Writes an entry and returns when it has arrived.
    ///
    /// - Parameter entry: The entry.
    /// - Throws: ``JournalError`` where it did not arrive, or where that is not known.
    public func write(_ entry: JournalEntry) async throws(JournalError) {
        try await write(contentsOf: [entry])
    }
}
