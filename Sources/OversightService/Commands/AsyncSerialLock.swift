import Synchronization

/// A first-in, first-out lock that tasks wait for without blocking a thread.
///
/// The expected revisions protect the streams that a command writes. If its rule also reads other streams, two commands
/// decided at once could break the rule together, so such commands hold this lock.
final class AsyncSerialLock: Sendable {
    private struct Queue {
        var isHeld = false
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let queue = Mutex(Queue())

    /// Waits for the lock and takes it.
    func lock() async {
        await withCheckedContinuation { continuation in
            let isFree = queue.withLock { queue -> Bool in
                if queue.isHeld {
                    queue.waiting.append(continuation)
                    return false
                }
                queue.isHeld = true
                return true
            }
            if isFree { continuation.resume() }
        }
    }

    /// Releases the lock to the next waiting task; call it once for each ``lock()``.
    func unlock() {
        let next = queue.withLock { queue -> CheckedContinuation<Void, Never>? in
            if queue.waiting.isEmpty {
                queue.isHeld = false
                return nil
            }
            return queue.waiting.removeFirst()
        }
        next?.resume()
    }
}
