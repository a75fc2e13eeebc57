import Dispatch
import Foundation
import Glibc
import Synchronization

/// The thread of a ``JournalWriter``, on which blocking is allowed.
final class JournalWorker: Sendable {
    let queue: Mutex<JournalQueue>
    let output: JournalOutput
    private let dropReport: JournalWriter.DropReport
    private let wake = DispatchSemaphore(value: 0)

    init(output: JournalOutput, limits: JournalWriter.Limits, dropReport: JournalWriter.DropReport) {
        self.output = output
        self.dropReport = dropReport
        queue = Mutex(JournalQueue(limits: limits))
    }

    func start() {
        let thread = Thread { [self] in run() }
        thread.name = "journal"
        thread.start()
    }

    func enqueue(_ entry: JournalEntry) -> Bool {
        let taken = queue.withLock { $0.append(message: entry) }
        if taken { wake.signal() }
        return taken
    }

    func close() {
        queue.withLock { $0.close() }
        wake.signal()
    }

    /// Waits until these entries, and everything before them, were dealt with.
    ///
    /// - Parameters:
    ///   - number: A number unique to the call.
    ///   - entries: Empty to wait for what is already in the queue, which is allowed on a closed queue too.
    func wait(_ number: UInt64, entries: [JournalEntry]) async -> Result<Void, JournalError> {
        await withTaskCancellationHandler {
            await withCheckedContinuation { waiter in
                let answer: Result<Void, JournalError>? = queue.withLock { queue in
                    // Under the lock, so that a cancellation is either seen here or finds the waiter.
                    if Task.isCancelled { return .failure(Self.cancelled) }
                    if queue.isClosed && !entries.isEmpty { return .failure(Self.closed) }
                    if queue.isFinished { return .success(()) }
                    queue.append(entries: entries, waiter: number, waiter)
                    return nil
                }
                if let answer { waiter.resume(returning: answer) } else { wake.signal() }
            }
        } onCancel: {
            queue.withLock { $0.takeWaiter(number) }?.resume(returning: .failure(Self.cancelled))
        }
    }

    private func run() {
        ignoreBrokenPipes()
        repeat {
            wake.wait()
            for work in queue.withLock({ $0.takeWork() }) { perform(work) }
        } while !queue.withLock { $0.finishIfClosed() }
    }

    private func perform(_ work: JournalQueue.Work) {
        switch work {
        case .message(let entry, let byteCount):
            let wasSent = output.deliverIfPossible(entry)
            queue.withLock { $0.finishMessage(byteCount: byteCount, wasSent: wasSent) }
            if wasSent { reportDrops() }
        case .entries(let entries, let number):
            let result = deliver(entries, waiter: number)
            queue.withLock { $0.takeWaiter(number) }?.resume(returning: result)
            if case .success = result, !entries.isEmpty { reportDrops() }
        }
    }

    private func deliver(_ entries: [JournalEntry], waiter number: UInt64) -> Result<Void, JournalError> {
        for entry in entries {
            // A cancelled waiter was resumed already, and its caller will enqueue the rest again.
            guard queue.withLock({ $0.isWaiting(number) }) else { return .failure(Self.cancelled) }
            do throws(JournalError) { try output.deliver(entry) } catch { return .failure(error) }
        }
        return .success(())
    }

    /// Reports dropped messages as soon as the journal accepts entries, as journald reports those that it suppressed.
    private func reportDrops() {
        let count = queue.withLock { $0.takeUnreportedDrops() }
        guard count > 0 else { return }
        let report = dropReport.entry(count: count)
        if !output.deliverIfPossible(report) { queue.withLock { $0.restoreUnreportedDrops(count) } }
    }

    /// Blocks SIGPIPE, so that a closed terminal gives EPIPE to this thread instead of ending the daemon.
    private func ignoreBrokenPipes() {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
    }

    private static let closed = JournalError(.closed, "The journal writer is closed")
    private static let cancelled = JournalError(.cancelled, "The task that waited for the journal was cancelled")
}
