import Glibc

/// Sends entries to the sinks of a destination, and decides what happens when one of them fails.
struct JournalOutput: Sendable {
    private let destination: JournalDestination
    private let journal: any JournalSink
    private let standardError: any JournalSink

    /// - Parameters:
    ///   - destination: One of the two sinks, or both.
    ///   - journal: The sink for journald.
    ///   - standardError: The sink for standard error.
    init(_ destination: JournalDestination, journal: any JournalSink, standardError: any JournalSink) {
        self.destination = destination
        self.journal = journal
        self.standardError = standardError
    }

    /// The socket that receives the entries that must arrive; `nil` if it is unknown.
    var receiver: JournalReceiver? { destination == .standardError ? nil : journal.receiver }

    /// Sends an entry that must arrive.
    ///
    /// - Throws: ``JournalError`` if the journal did not take it, or standard error did not and is the only destination.
    func deliver(_ entry: JournalEntry) throws(JournalError) {
        switch destination {
        case .standardError: try standardError.send(entry)
        case .journal: try journal.send(entry)
        case .journalAndStandardError:
            try journal.send(entry)
            // The journal has the entry, and the copy is a courtesy: a closed terminal must not cause a retry.
            _ = attempt(entry, on: standardError)
        }
    }

    /// Sends an entry to whichever sink accepts it.
    ///
    /// - Returns: Whether a sink accepted it.
    func deliverIfPossible(_ entry: JournalEntry) -> Bool {
        switch destination {
        case .standardError: attempt(entry, on: standardError)
        case .journal: attempt(entry, on: journal) || attempt(entry, on: standardError)
        case .journalAndStandardError:
            // Both, hence not a lazy "or".
            [attempt(entry, on: journal), attempt(entry, on: standardError)].contains(true)
        }
    }

    private func attempt(_ entry: JournalEntry, on sink: any JournalSink) -> Bool {
        do {
            try sink.send(entry)
            return true
        } catch {
            return false
        }
    }
}
