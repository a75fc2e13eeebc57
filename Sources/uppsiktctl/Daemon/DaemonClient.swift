/// A connection to the daemon; tests use a fake.
protocol DaemonClient: Sendable {
    /// Sends a request and waits for the whole answer.
    ///
    /// - Returns: The answer, which may be a refusal.
    /// - Throws: ``ConnectionError``.
    func send(_ request: DaemonRequest) async throws -> DaemonAnswer

    /// Sends a request and streams the body of a successful answer.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - receive: Called with the next bytes; if it throws, the stream ends.
    /// - Returns: The answer, with a body only if it is not a success.
    /// - Throws: ``ConnectionError``, or what `receive` throws.
    func stream(_ request: DaemonRequest, receive: ([UInt8]) throws -> Void) async throws -> DaemonAnswer
}
