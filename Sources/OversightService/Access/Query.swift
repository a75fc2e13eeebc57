package import OversightCommands

/// An endpoint with its answer: what a caller may ask of the service without changing anything.
package protocol Query: Endpoint {
    associatedtype Answer: Sendable

    /// Answers the query.
    ///
    /// - Parameter access: The service, as far as the caller's permit opens it.
    /// - Throws: ``Refusal`` if there is no answer.
    func answer(in access: Access) async throws -> Answer
}

extension OversightService {
    /// Answers a query.
    ///
    /// - Parameters:
    ///   - query: The query.
    ///   - permit: Proof that the caller has a role for the query.
    /// - Throws: ``Refusal`` if the permit is for another action or there is no answer; an error of the log or the
    ///   directory if it cannot be read.
    package func answer<Q: Query>(_ query: Q, with permit: Permit) async throws -> Q.Answer {
        try await query.answer(in: try access(for: Q.self, with: permit))
    }

    /// Checks a caller's role and answers a query.
    ///
    /// - Throws: What ``answer(_:with:)`` throws, and ``Refusal`` if the caller has no role for it.
    package func answer<Q: Query>(_ query: Q, by caller: Caller) async throws -> Q.Answer {
        try await answer(query, with: try permit(for: Q.self, to: caller))
    }
}
