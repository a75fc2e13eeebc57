/// How requests reach the daemon; tests put a fake here.
protocol DaemonClient: Sendable {
    /// Sends a request and waits for the whole answer.
    ///
    /// - Parameter request: What is asked.
    /// - Throws: ``ConnectionError``; an answer that refuses is an answer.
    func send(_ request: DaemonRequest) async throws -> DaemonAnswer

    /// Sends a request and hands on the body of a successful answer as it comes.
    ///
    /// - Parameters:
    ///   - request: What is asked.
    ///   - receive: Takes the next bytes; what it throws ends the stream.
    /// - Returns: The answer, with a body only where it is no success.
    /// - Throws: ``ConnectionError``, or what `receive` throws.
    func stream(_ request: DaemonRequest, receive: ([UInt8]) throws -> Void) async throws -> DaemonAnswer
}
