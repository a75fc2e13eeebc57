import Synchronization

@testable import Systemd

/// A journal that keeps what it is given.
final class RecordingJournal: JournalWriting {
    private let kept = Mutex<[JournalEntry]>([])

    var entries: [JournalEntry] { kept.withLock { $0 } }

    func write(contentsOf entries: [JournalEntry]) async throws(JournalError) {
        kept.withLock { $0 += entries }
    }

    @discardableResult
    func enqueue(_ entry: JournalEntry) -> Bool {
        kept.withLock { $0.append(entry) }
        return true
    }
}
