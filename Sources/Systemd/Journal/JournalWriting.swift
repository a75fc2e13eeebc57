/// A destination of journal entries, which tests can replace.
package protocol JournalWriting: Sendable {
    /// Writes entries and returns when the last of them has arrived.
    ///
    /// - Parameter entries: In the order in which they are to be in the journal.
    /// - Throws: ``JournalError`` if an entry did not arrive. Those before it did, and it may have: trying again delivers
    ///   each entry at least once.
    func write(contentsOf entries: [JournalEntry]) async throws(JournalError)

    /// Enqueues a log message, which may be lost, without waiting.
    ///
    /// - Returns: Whether it was enqueued.
    @discardableResult
    func enqueue(_ entry: JournalEntry) -> Bool
}

extension JournalWriting {
    /// Writes an entry and returns when it has arrived.
    ///
    /// - Throws: ``JournalError`` if it did not arrive, or may not have.
    package func write(_ entry: JournalEntry) async throws(JournalError) {
        try await write(contentsOf: [entry])
    }
}
