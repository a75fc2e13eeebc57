/// The promises of an event log. An engine's tests run all of them:
///
///     @Test(arguments: EventLogContract.clauses)
///     func contract(clause: ContractClause) async throws { try await clause.check(makeLog()) }
public enum EventLogContract {
    /// Every promise.
    public static let clauses: [ContractClause] =
        appending + expectations + idempotency + reading + replaying + proving + following + verifying + exporting
}
