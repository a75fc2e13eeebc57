import Foundation
import Synchronization

/// Sends entries to the journal from a thread of its own.
///
/// Sending may block for as long as journald is stopped, so it happens neither on an event loop nor on the threads that
/// run Swift's tasks. Log messages wait in a bounded queue and are counted when they are lost; an entry of
/// ``write(contentsOf:)`` is never lost silently. Everything is sent in the order in which it was enqueued.
package final class JournalWriter: JournalWriting {
    private let worker: JournalWorker
    private let nextWaiter = Atomic<UInt64>(0)

    /// Starts a writer.
    ///
    /// - Parameters:
    ///   - destination: Where entries go; ``JournalDestination/suiting(environment:)`` chooses it.
    ///   - limits: How many log messages may be waiting.
    ///   - dropReport: The entry that reports lost log messages.
    package convenience init(
        to destination: JournalDestination, limits: Limits = Limits(), dropReport: DropReport = DropReport()
    ) {
        let stream = ProcessInfo.processInfo.environment["JOURNAL_STREAM"]
        self.init(
            output: JournalOutput(
                destination, journal: SystemJournal(),
                standardError: StandardError(isJournalStream: JournalStream.isConnected(2, variable: stream))),
            limits: limits, dropReport: dropReport)
    }

    init(output: JournalOutput, limits: Limits, dropReport: DropReport = DropReport()) {
        worker = JournalWorker(output: output, limits: limits, dropReport: dropReport)
        worker.start()
    }

    deinit { worker.close() }

    /// The number of log messages that were lost because the queue was full or no destination accepted them.
    package var droppedCount: UInt64 { worker.queue.withLock { $0.droppedCount } }

    /// Whether a task is waiting in ``write(contentsOf:)`` for a journal that has not accepted everything yet.
    package var isAwaited: Bool { worker.queue.withLock { $0.hasWaiters } }

    /// The socket that receives the entries now; `nil` if it is unknown.
    package var receiver: JournalReceiver? { worker.output.receiver }

    /// Writes entries and returns when the last of them has arrived.
    ///
    /// - Parameter entries: In the order in which they are to be in the journal.
    /// - Throws: ``JournalError`` with `unavailable` or `refused` if the journal did not accept an entry, `closed` after
    ///   ``close(within:)``, and `cancelled` if the task is cancelled, even while the journal hangs. The entries before the
    ///   failed one have arrived, and it may have: trying again delivers each entry at least once.
    package func write(contentsOf entries: [JournalEntry]) async throws(JournalError) {
        let number = nextWaiter.add(1, ordering: .relaxed).newValue
        guard !entries.isEmpty else { return }
        try await worker.wait(number, entries: entries).get()
    }

    /// Enqueues a log message without waiting.
    ///
    /// - Returns: Whether it was enqueued; otherwise it is dropped and counted.
    @discardableResult
    package func enqueue(_ entry: JournalEntry) -> Bool { worker.enqueue(entry) }

    /// Waits until everything enqueued so far was sent or lost.
    ///
    /// - Parameter timeout: The maximum time to wait.
    /// - Returns: Whether that happened in time.
    @discardableResult
    package func flush(within timeout: Duration) async -> Bool {
        let number = nextWaiter.add(1, ordering: .relaxed).newValue
        let worker = worker
        return await withTaskGroup(of: Bool.self) { group in
            group.addTask {
                switch await worker.wait(number, entries: []) {
                case .success: true
                case .failure: false
                }
            }
            group.addTask {
                // Cancelled as soon as the other child is done; its result is then ignored.
                do { try await Task.sleep(for: timeout) } catch { return false }
                return false
            }
            defer { group.cancelAll() }
            return await group.next() ?? false
        }
    }

    /// Closes the queue, and waits until everything in it was sent or lost.
    ///
    /// - Parameter timeout: The maximum time to wait. What is left then is sent if the process lives long enough.
    /// - Returns: Whether that happened in time.
    @discardableResult
    package func close(within timeout: Duration) async -> Bool {
        worker.close()
        return await flush(within: timeout)
    }
}
