import EventLog
import EventLogContract
import Testing

@Suite("The storage in memory")
struct InMemoryStorageTests {
    @Test("keeps the contract of an engine", arguments: StorageContract.clauses)
    func storage(clause: Clause<any Storage>) async throws { try await clause.check(InMemoryStorage()) }

    @Test("keeps the contract of an index", arguments: EventIndexContract.clauses)
    func index(clause: Clause<any Storage & EventIndex>) async throws { try await clause.check(InMemoryStorage()) }

    @Test("keeps the contract of documents", arguments: DocumentContract.clauses)
    func documents(clause: Clause<any DocumentStore>) async throws {
        try await clause.check(InMemoryStorage().documents(in: .state))
    }

    @Test("keeps the contract of blobs", arguments: BlobContract.clauses)
    func blobs(clause: Clause<any BlobStore>) async throws { try await clause.check(InMemoryStorage().blobs) }

    @Test("keeps the contract of subscription positions", arguments: SubscriptionPositionContract.clauses)
    func positions(clause: Clause<SubscriptionPositionStore>) async throws {
        try await clause.check(SubscriptionPositionStore(InMemoryStorage().documents(in: .positions)))
    }
}
