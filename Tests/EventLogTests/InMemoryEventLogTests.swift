import EventLog
import EventLogContract
import Testing

@Suite("The log in memory")
struct InMemoryEventLogTests {
    @Test("keeps the contract", arguments: EventLogContract.clauses)
    func contract(clause: ContractClause) async throws {
        try await clause.check(InMemoryEventLog())
    }
}
