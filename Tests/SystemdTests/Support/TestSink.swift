import Dispatch
import Synchronization

@testable import Systemd

/// A place for entries that can hang or refuse, as the journal can.
final class TestSink: JournalSink {
    private let taken = Mutex<[JournalEntry]>([])
    private let failure = Mutex<JournalError?>(nil)
    private let gate = Mutex<DispatchSemaphore?>(nil)
    /// Signalled when a hanging call has begun.
    let entered = DispatchSemaphore(value: 0)

    /// The entries taken, in order.
    var entries: [JournalEntry] { taken.withLock { $0 } }

    /// The messages taken, in order.
    var messages: [String] { entries.flatMap { $0[.message] } }

    func refuse(with error: JournalError?) { failure.withLock { $0 = error } }

    /// Makes calls hang until the semaphore returned is signalled, once for each.
    func hang() -> DispatchSemaphore {
        let semaphore = DispatchSemaphore(value: 0)
        gate.withLock { $0 = semaphore }
        return semaphore
    }

    func goOn(_ semaphore: DispatchSemaphore) {
        gate.withLock { $0 = nil }
        semaphore.signal()
    }

    func send(_ entry: JournalEntry) throws(JournalError) {
        if let semaphore = gate.withLock({ $0 }) {
            entered.signal()
            semaphore.wait()
        }
        if let error = failure.withLock({ $0 }) { throw error }
        taken.withLock { $0.append(entry) }
    }
}
