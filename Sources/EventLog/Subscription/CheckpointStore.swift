/// Remembers how far each subscription has come.
///
/// Subscriptions handle events at least once, so a store may lose what was saved last when the machine stops, but never
/// give a position that was not saved.
public protocol CheckpointStore: Sendable {
    /// How far a subscription has come.
    ///
    /// - Parameter name: The subscription.
    /// - Returns: The last position that was saved, 0 where none was.
    /// - Throws: ``EventLogError`` where the store cannot be read.
    func checkpoint(of name: String) async throws(EventLogError) -> Int

    /// Remembers how far a subscription has come.
    ///
    /// - Parameters:
    ///   - position: The last position that was handled.
    ///   - name: The subscription.
    /// - Throws: ``EventLogError`` where the store cannot be written.
    func save(_ position: Int, for name: String) async throws(EventLogError)
}
