/// Subscription positions as documents, for an engine without tables of its own for them.
package struct DocumentSubscriptionPositions: SubscriptionPositionStore {
    private static let collection = "subscription-positions"
    private let documents: any DocumentStore

    /// Positions in a store of documents; by default in memory, for tests.
    package init(_ documents: any DocumentStore = InMemoryDocuments()) { self.documents = documents }

    package func position(of name: String) async throws(EventLogError) -> Int {
        guard let document = try await documents.document(DocumentName(Self.collection, name)) else { return 0 }
        guard let position = Int(String(decoding: document.content, as: UTF8.self)), position >= 0 else {
            throw .corrupt(position: nil, "The position of subscription “\(name)” is not a number.")
        }
        return position
    }

    package func save(_ position: Int, for name: String) async throws(EventLogError) {
        let change = DocumentChange(DocumentName(Self.collection, name), content: Array("\(position)".utf8))
        _ = try await documents.write([change])
    }
}
