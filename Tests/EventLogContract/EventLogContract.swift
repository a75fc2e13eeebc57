/// The promises of an event log. An engine's tests run all of them:
///
///     @Test(arguments: EventLogContract.clauses)
///     func contract(clause: ContractClause) async throws { try await clause.check(makeLog()) }
package enum EventLogContract {
    /// Every promise.
    package static let clauses: [ContractClause] =
        appending + expectations + idempotency + reading + replaying + proving + following + verifying + exporting
}
