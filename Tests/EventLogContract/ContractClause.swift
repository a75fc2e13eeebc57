public import EventLog
public import Testing

/// One promise that every engine must keep, as a test that gets a fresh log.
public struct ContractClause: Sendable, CustomTestStringConvertible {
    /// The promise, as a sentence.
    public let name: String
    private let body: @Sendable (any EventLog) async throws -> Void

    /// One promise that every engine must keep.
    ///
    /// - Parameters:
    ///   - name: The promise, as a sentence.
    ///   - body: Checks it with `#expect` on a log without events.
    public init(_ name: String, _ body: @escaping @Sendable (any EventLog) async throws -> Void) {
        self.name = name
        self.body = body
    }

    /// The promise, as test reports show it.
    public var testDescription: String { name }

    /// Checks the promise.
    ///
    /// - Parameter log: A log without events, which the clause may fill.
    /// - Throws: What the log throws where the clause expects it not to.
    public func check(_ log: any EventLog) async throws {
        try await body(log)
    }
}
