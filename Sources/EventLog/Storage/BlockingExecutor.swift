internal import Dispatch

/// Runs work that blocks on threads outside Swift's cooperative pool.
package enum BlockingExecutor {
    private static let queue = DispatchQueue(label: "uppsikt.blocking", qos: .userInitiated, attributes: .concurrent)

    /// Runs the work and returns its result.
    ///
    /// - Throws: What the work throws.
    package static func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try work() }) }
        }
    }

    /// Runs work that fails only with an error of the log.
    ///
    /// - Throws: What the work throws.
    package static func runTyped<Value: Sendable>(
        _ work: @escaping @Sendable () throws(EventLogError) -> Value
    ) async throws(EventLogError) -> Value {
        let result: Result<Value, EventLogError> = await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: Result { () throws(EventLogError) in try work() }) }
        }
        return try result.get()
    }
}
