import Synchronization

/// The order in which documents are read: a few at a time, the others after them, up to a limit.
///
/// Reading is work for a processor, up to seconds for a large document. On the threads that answer requests it would hold up
/// all others, and without a limit documents would fill the memory while they wait.
final class ReadingQueue: Sendable {
    private struct Line {
        var reading = 0
        var nextTicket = 0
        var waiting: [(ticket: Int, continuation: CheckedContinuation<Void, any Error>)] = []
        /// Those who went away before they had joined the line.
        var gone: Set<Int> = []
    }

    /// How many documents are read at a time.
    let width: Int
    /// How many may wait.
    let length: Int
    private let line = Mutex(Line())

    /// - Parameters:
    ///   - width: How many documents are read at a time.
    ///   - length: How many may wait.
    init(width: Int = 2, length: Int = 8) {
        (self.width, self.length) = (width, length)
    }

    /// How many documents are being read.
    var readingCount: Int { line.withLock { $0.reading } }

    /// How many documents wait.
    var waitingCount: Int { line.withLock { $0.waiting.count } }

    /// Waits for a place; it is given back when nothing refers to it any more.
    ///
    /// - Throws: ``ReadingQueueFull`` if too many wait already, `CancellationError` if the task is cancelled meanwhile.
    func place() async throws -> ReadingPlace {
        let ticket = line.withLock { line in
            line.nextTicket += 1
            return line.nextTicket
        }
        defer { line.withLock { _ = $0.gone.remove(ticket) } }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { join($0, ticket) }
        } onCancel: {
            leave(ticket)
        }
        return ReadingPlace(in: self)
    }

    private func join(_ continuation: CheckedContinuation<Void, any Error>, _ ticket: Int) {
        let answer = line.withLock { line -> Result<Void, any Error>? in
            if line.gone.contains(ticket) { return .failure(CancellationError()) }
            if line.reading < width {
                line.reading += 1
                return .success(())
            }
            guard line.waiting.count < length else { return .failure(ReadingQueueFull()) }
            line.waiting.append((ticket, continuation))
            return nil
        }
        if let answer { continuation.resume(with: answer) }
    }

    private func leave(_ ticket: Int) {
        let continuation = line.withLock { line -> CheckedContinuation<Void, any Error>? in
            guard let index = line.waiting.firstIndex(where: { $0.ticket == ticket }) else {
                line.gone.insert(ticket)
                return nil
            }
            return line.waiting.remove(at: index).continuation
        }
        continuation?.resume(throwing: CancellationError())
    }

    /// Gives a place to the next in the line.
    fileprivate func free() {
        let next = line.withLock { line -> CheckedContinuation<Void, any Error>? in
            if line.waiting.isEmpty {
                line.reading -= 1
                return nil
            }
            return line.waiting.removeFirst().continuation
        }
        next?.resume()
    }
}

/// Too many documents wait to be read.
package struct ReadingQueueFull: Error, CustomStringConvertible {
    /// After how many seconds it is worth trying again.
    package static let retryAfter = 10

    /// One sentence for the person who gave the document.
    package let description = "Too many documents wait to be read; give yours again in a moment."
}

/// A document's place among those that are being read.
final class ReadingPlace: Sendable {
    private let queue: ReadingQueue

    fileprivate init(in queue: ReadingQueue) { self.queue = queue }

    deinit { queue.free() }

    /// Does work on a thread of its own.
    ///
    /// If the task is cancelled, this throws at once. The work then goes on until it asks whether it is still wanted, and
    /// keeps the place until it has ended.
    ///
    /// - Parameter work: The work; it is given a function that says whether its result is still wanted.
    /// - Throws: What the work throws, or `CancellationError` if the task is cancelled.
    func run<Value: Sendable>(
        _ work: @escaping @Sendable (_ isWanted: @Sendable () -> Bool) throws -> Value
    ) async throws -> Value {
        let reading = ThreadedReading<Value>()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                reading.begin(continuation) {
                    try work { reading.isWanted }
                } whenEnded: {
                    withExtendedLifetime(self) {}
                }
            }
        } onCancel: {
            reading.abandon()
        }
    }
}
