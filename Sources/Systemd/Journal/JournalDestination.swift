import Glibc

/// Where a writer's entries go.
package enum JournalDestination: Sendable, Hashable {
    /// The journal; log messages go to standard error while the journal is unavailable.
    case journal
    /// Standard error, a line for each entry.
    case standardError
    /// The journal, and the same on standard error for the person who started the program by hand.
    case journalAndStandardError

    /// The destination that suits how this process was started.
    ///
    /// Without the journal's socket there is no systemd, and everything goes to standard error. With it, entries go to the
    /// journal; they go to standard error too unless a service manager started the process (`NOTIFY_SOCKET`) or an
    /// output is connected to the journal already (`JOURNAL_STREAM`, systemd.exec(5)), which would duplicate each entry.
    ///
    /// - Parameter environment: Names to values.
    package static func suiting(environment: [String: String]) -> JournalDestination {
        let stream = environment["JOURNAL_STREAM"]
        return choose(
            journalIsPresent: SystemJournal.isPresent,
            isSupervised: environment["NOTIFY_SOCKET"] != nil
                || JournalStream.isConnected(STDOUT_FILENO, variable: stream)
                || JournalStream.isConnected(STDERR_FILENO, variable: stream))
    }

    static func choose(journalIsPresent: Bool, isSupervised: Bool) -> JournalDestination {
        guard journalIsPresent else { return .standardError }
        return isSupervised ? .journal : .journalAndStandardError
    }
}
