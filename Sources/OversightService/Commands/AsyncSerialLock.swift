import Synchronization

/// A lock that tasks wait for without blocking a thread; they get it in the order in which they came.
///
/// A command is safe against others by the revisions of the streams that it writes. If its rule also reads streams that it
/// does not write, two that are decided at once could break the rule together; they hold this lock.
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

    /// Gives the lock to the next one who waits, once for each ``lock()``.
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
