import Synchronization

/// Lets one task through at a time, in the order in which they come.
///
/// A command is safe against others by the revisions of the streams that it writes. Where its rule also reads streams
/// that it does not write, two that are decided at once could break the rule together; they come through here.
final class Turnstile: Sendable {
    private struct Queue {
        var isTaken = false
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let queue = Mutex(Queue())

    /// Waits until nobody is through, and goes through.
    func enter() async {
        await withCheckedContinuation { continuation in
            let isFree = queue.withLock { queue -> Bool in
                if queue.isTaken {
                    queue.waiting.append(continuation)
                    return false
                }
                queue.isTaken = true
                return true
            }
            if isFree { continuation.resume() }
        }
    }

    /// Lets the next one through, once for each ``enter()``.
    func leave() {
        let next = queue.withLock { queue -> CheckedContinuation<Void, Never>? in
            if queue.waiting.isEmpty {
                queue.isTaken = false
                return nil
            }
            return queue.waiting.removeFirst()
        }
        next?.resume()
    }
}
