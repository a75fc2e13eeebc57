import EventLog
import EventLogContract
import SQLiteEventLog
import TestSupport
import Testing

@Suite("The log in SQLite")
struct SQLiteContractTests {
    @Test("keeps the contract", arguments: EventLogContract.clauses)
    func contract(clause: ContractClause) async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let log = try SQLiteEventLog.open(directory: directory("state"))
        try await clause.check(log)
        await log.close()
    }
}
