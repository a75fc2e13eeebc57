package import EventLog
import Testing

/// One promise about a part of the storage, as a test that gets an empty one.
package struct Clause<Subject>: Sendable, CustomTestStringConvertible {
    /// The promise, as a sentence.
    package let name: String
    private let body: @Sendable (Subject) async throws -> Void

    /// A promise.
    ///
    /// - Parameters:
    ///   - name: The promise, as a sentence.
    ///   - body: Checks it with `#expect` on an empty subject.
    package init(_ name: String, _ body: @escaping @Sendable (Subject) async throws -> Void) {
        self.name = name
        self.body = body
    }

    /// The promise, as test reports show it.
    package var testDescription: String { name }

    /// Checks the promise.
    ///
    /// - Parameter subject: An empty subject, which the clause may fill.
    /// - Throws: What the subject throws unexpectedly.
    package func check(_ subject: Subject) async throws {
        try await body(subject)
    }
}

/// A promise about an event log.
package typealias ContractClause = Clause<any EventLog>
