import Dispatch

/// Runs work that blocks on a thread outside Swift's cooperative pool.
enum OffPool {
    private static let queue = DispatchQueue(label: "uppsikt.replay", qos: .userInitiated, attributes: .concurrent)

    /// Runs the work and gives what it gives.
    ///
    /// - Parameter work: The work.
    /// - Throws: What the work throws.
    static func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try work() }) }
        }
    }
}
