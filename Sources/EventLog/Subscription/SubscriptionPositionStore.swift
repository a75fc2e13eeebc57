/// Remembers how far each subscription has come, as documents.
///
/// Subscriptions handle events at least once, so a store may lose what was saved last when the machine stops, but never
/// returns a position that was not saved.
package struct SubscriptionPositionStore: Sendable {
    private static let collection = "subscription-positions"
    private let documents: any DocumentStore

    /// A store of positions.
    ///
    /// - Parameter documents: Where they are kept; by default in memory, for tests.
    package init(_ documents: any DocumentStore = InMemoryDocuments()) { self.documents = documents }

    /// The last position that a subscription has handled, 0 if it has saved none.
    ///
    /// - Parameter name: The subscription.
    /// - Throws: ``EventLogError`` if the store cannot be read.
    package func position(of name: String) async throws(EventLogError) -> Int {
        guard let document = try await documents.document(DocumentName(Self.collection, name)) else { return 0 }
        guard let position = Int(String(decoding: document.content, as: UTF8.self)), position >= 0 else {
            throw .unsupported(
                "The position of subscription “\(name)” is damaged. Delete what holds the positions; the subscription then gets every event again."
            )
        }
        return position
    }

    /// Remembers how far a subscription has come.
    ///
    /// - Parameters:
    ///   - position: The last position that was handled, not negative.
    ///   - name: The subscription.
    /// - Throws: ``EventLogError`` if the store cannot be written.
    package func save(_ position: Int, for name: String) async throws(EventLogError) {
        let change = DocumentChange(DocumentName(Self.collection, name), content: Array("\(position)".utf8))
        _ = try await documents.write([change])
    }
}
